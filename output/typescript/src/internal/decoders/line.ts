import { ByteQueue, decodeUTF8, encodeUTF8 } from '../utils/bytes';

const LF = 0x0a;
const CR = 0x0d;

export type Bytes = string | ArrayBuffer | Uint8Array | ArrayBufferView | null | undefined;

/** Makes lines out of pieces that may be cut anywhere; a line ends with LF, CR or both. */
export class LineDecoder {
  private queue = new ByteQueue();
  private searched = 0;
  private afterCR = false;

  /** The lines that a piece completes. A CR at its end completes one, and an LF that follows is part of the same end. */
  decode(piece: Bytes): string[] {
    this.queue.push(toBytes(piece));
    const lines: string[] = [];
    for (;;) {
      const bytes = this.queue.peek();
      if (this.afterCR && bytes.length > 0) {
        this.afterCR = false;
        if (bytes[0] === LF) {
          this.queue.shift(1);
          continue;
        }
      }
      const end = indexOfLineEnd(bytes, this.searched);
      if (end === -1) {
        this.searched = bytes.length;
        return lines;
      }
      lines.push(decodeUTF8(this.queue.shift(end)));
      this.afterCR = bytes[end] === CR;
      this.queue.shift(1);
      this.searched = 0;
    }
  }

  /** The last line, where nothing ended it. */
  flush(): string[] {
    this.searched = 0;
    return this.queue.length > 0 ? [decodeUTF8(this.queue.shift(this.queue.length))] : [];
  }
}

/** The place behind the first blank line, which ends an event; -1 where there is none yet. */
export function findDoubleNewlineIndex(bytes: Uint8Array, from = 0): number {
  let at = indexOfLineEnd(bytes, from);
  while (at !== -1) {
    const next = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
    if (bytes[next] === LF) return next + 1;
    if (bytes[next] === CR) {
      if (bytes[next + 1] === LF) return next + 2;
      // Behind CR and LF, the LF of the second pair may still be on its way.
      if (next === at + 1 || next + 1 < bytes.length) return next + 1;
    }
    at = indexOfLineEnd(bytes, next);
  }
  return -1;
}

function indexOfLineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LF || bytes[at] === CR) return at;
  }
  return -1;
}

export function toBytes(piece: Bytes): Uint8Array {
  if (piece === null || piece === undefined) return new Uint8Array();
  if (typeof piece === 'string') return encodeUTF8(piece);
  if (piece instanceof Uint8Array) return piece;
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  return new Uint8Array(piece);
}
