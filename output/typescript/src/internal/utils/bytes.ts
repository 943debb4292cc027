interface TextCoders {
  TextEncoder: new () => { encode(text: string): Uint8Array };
  TextDecoder: new (label: 'utf-8', options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
}

let encoder: { encode(text: string): Uint8Array } | undefined;
let decoder: { decode(bytes: Uint8Array): string } | undefined;

export function encodeUTF8(text: string): Uint8Array {
  encoder ??= new (globalThis as unknown as TextCoders).TextEncoder();
  return encoder.encode(text);
}

/** The text of bytes, a byte order mark at their start included; what is no UTF-8 is replaced. */
export function decodeUTF8(bytes: Uint8Array): string {
  decoder ??= new (globalThis as unknown as TextCoders).TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(bytes);
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** Bytes that are added at one end and taken from the other; each is copied a bounded number of times. */
export class ByteQueue {
  private storage = new Uint8Array(1024);
  private start = 0;
  private end = 0;

  get length(): number {
    return this.end - this.start;
  }

  /** A view of what is held; adding bytes makes it invalid. */
  peek(): Uint8Array {
    return this.storage.subarray(this.start, this.end);
  }

  push(bytes: Uint8Array): void {
    const needed = this.length + bytes.length;
    if (this.end + bytes.length > this.storage.length) {
      const held = this.peek();
      if (needed > this.storage.length / 2) this.storage = new Uint8Array(needed * 2);
      this.storage.set(held);
      this.end = held.length;
      this.start = 0;
    }
    this.storage.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** Takes bytes off; the view is valid until bytes are added. */
  shift(count: number): Uint8Array {
    const taken = this.storage.subarray(this.start, this.start + count);
    this.start += count;
    return taken;
  }
}
