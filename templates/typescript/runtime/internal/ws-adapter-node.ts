import { decodeUTF8 } from './utils/bytes';
import { type RawWebSocketData, flattenRawData } from './ws';
import { SocketAdapter, type WebSocketLike, type WebSocketLikeEvents } from './ws-adapter';

// Only `any` matches the listeners of all sockets
type Listener = (...args: any[]) => void;

/** The socket of the package `ws`. */
export interface PlatformNodeSocket {
  readonly readyState: number;
  send(data: never): void;
  close(code?: number, reason?: never): void;
  on(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
}

export class NodeWebSocket<Socket extends PlatformNodeSocket = PlatformNodeSocket>
  extends SocketAdapter
  implements WebSocketLike
{
  constructor(readonly platformSocket: Socket) {
    super();
  }

  get readyState(): number {
    return this.platformSocket.readyState;
  }

  send(data: RawWebSocketData): void {
    this.platformSocket.send(flattenRawData(data) as never);
  }

  close(code?: number, reason?: string): void {
    this.platformSocket.close(code, reason as never);
  }

  protected normalize(name: keyof WebSocketLikeEvents, args: unknown[]): unknown[] {
    const [first, second] = args;
    if (name === 'close')
      return [first, typeof second === 'string' ? second : decodeUTF8(second as Uint8Array)];
    if (name !== 'message') return args;
    const bytes = bytesOf(first as RawWebSocketData);
    return [second ? bytes : decodeUTF8(bytes), !!second];
  }

  protected listen(event: string, native: (...args: unknown[]) => void): void {
    this.platformSocket.on(event, native);
  }

  protected unlisten(event: string, native: (...args: unknown[]) => void): void {
    this.platformSocket.off(event, native);
  }
}

interface NodeBuffer {
  from(data: ArrayBuffer, offset?: number, length?: number): Uint8Array;
}

/** The bytes of a message, which comes in one piece or several. */
function bytesOf(data: RawWebSocketData): Uint8Array {
  const whole = flattenRawData(data) as ArrayBuffer | Uint8Array;
  const { Buffer } = globalThis as { Buffer?: NodeBuffer };
  if (whole instanceof ArrayBuffer) return Buffer?.from(whole) ?? new Uint8Array(whole);
  return Buffer?.from(whole.buffer as ArrayBuffer, whole.byteOffset, whole.byteLength) ?? whole;
}
