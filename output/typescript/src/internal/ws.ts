import { concatBytes, encodeUTF8 } from './utils/bytes';

/** What may be sent as it is: text, bytes, or bytes in several parts. */
export type RawWebSocketData = string | ArrayBuffer | ArrayBufferView | readonly ArrayBufferView[];

/** A message that could not be sent any more. */
export type UnsentMessage<Event = unknown> =
  | { type: 'message'; message: Event }
  | { type: 'raw'; data: RawWebSocketData };

/** A connection that was lost, and the try to get it back that is about to be made. */
export interface ReconnectingEvent<Parameters = Record<string, unknown>> {
  /** Which try it is, from 1 on. */
  attempt: number;
  maxAttempts: number;
  /** How many milliseconds there are until the try. */
  delay: number;
  /** The code that the connection was closed with. */
  closeCode: number;
  /** The query parameters of the connection. */
  parameters: Parameters | undefined;
}

/** What the next try is made with, or that none is made. */
export type ReconnectingOverrides<Parameters = Record<string, unknown>> =
  | { parameters: Parameters | undefined; abort?: false }
  | { abort: boolean };

// By RFC 6455 and the registry of close codes, those that say nothing against the next connection: the other side
// goes away, no code, an abnormal end, an internal error, a restart, an overload, a failed handshake.
const recoverable = [1001, 1005, 1006, 1011, 1012, 1013, 1015];

/** Whether a connection that was closed with this code may be opened again. */
export function isRecoverableClose(code: number): boolean {
  return recoverable.includes(code);
}

/** Parts put together, since sockets take one piece. */
export function flattenRawData(data: RawWebSocketData): string | ArrayBuffer | ArrayBufferView {
  return Array.isArray(data) ?
      concatBytes((data as readonly ArrayBufferView[]).map(bytesOf))
    : (data as ArrayBuffer);
}

interface Entry<Event> {
  text: string | undefined;
  size: number;
  unsent: UnsentMessage<Event>;
}

/** Messages that wait for a connection, up to so many bytes; a single one may be larger. */
export class SendQueue<Event = unknown> {
  private entries: Entry<Event>[] = [];
  private size = 0;

  constructor(private maxBytes = 1024 * 1024) {}

  /** Whether there was room for the event. */
  enqueue(event: Event): boolean {
    const text = JSON.stringify(event);
    return this.add({ text, size: encodeUTF8(text).length, unsent: { type: 'message', message: event } });
  }

  /** Whether there was room for the data, which may change afterwards. */
  enqueueRaw(data: RawWebSocketData): boolean {
    const copy = copied(flattenRawData(data));
    const size = typeof copy === 'string' ? encodeUTF8(copy).length : copy.byteLength;
    return this.add({ text: undefined, size, unsent: { type: 'raw', data: copy } });
  }

  /** Sends all messages in their order; where that fails, those not sent stay. */
  flush(send: (data: RawWebSocketData) => void): void {
    while (this.entries.length > 0) {
      const { text, unsent } = this.entries[0]!;
      send(unsent.type === 'raw' ? unsent.data : text!);
      this.size -= this.entries.shift()!.size;
    }
  }

  /** Takes all messages out. */
  drain(): UnsentMessage<Event>[] {
    const unsent = this.entries.map((entry) => entry.unsent);
    this.entries = [];
    this.size = 0;
    return unsent;
  }

  private add(entry: Entry<Event>): boolean {
    if (this.entries.length > 0 && this.size + entry.size > this.maxBytes) return false;
    this.entries.push(entry);
    this.size += entry.size;
    return true;
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return data instanceof ArrayBuffer ?
      new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function copied(data: string | ArrayBuffer | ArrayBufferView): string | ArrayBuffer | ArrayBufferView {
  if (typeof data === 'string') return data;
  return data instanceof ArrayBuffer ? data.slice(0) : bytesOf(data).slice();
}
