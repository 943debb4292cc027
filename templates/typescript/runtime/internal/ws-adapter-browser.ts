import { type RawWebSocketData, flattenRawData } from './ws';
import { SocketAdapter, type WebSocketLike, type WebSocketLikeEvents } from './ws-adapter';

// Only `any` matches the listeners of all sockets
type Listener = (event: any) => void;

/** The socket of browsers and of the runtimes that follow them. */
export interface PlatformBrowserSocket {
  readonly readyState: number;
  binaryType: string;
  send(data: never): void;
  close(code?: number, reason?: string): void;
  addEventListener(event: string, listener: Listener): void;
  removeEventListener(event: string, listener: Listener): void;
}

interface SocketEvent {
  data?: unknown;
  code?: number;
  reason?: string;
  message?: string;
  error?: unknown;
}

export class BrowserWebSocket<Socket extends PlatformBrowserSocket = PlatformBrowserSocket>
  extends SocketAdapter
  implements WebSocketLike
{
  constructor(readonly platformSocket: Socket) {
    super();
    platformSocket.binaryType = 'arraybuffer';
  }

  get readyState(): number {
    return this.platformSocket.readyState;
  }

  send(data: RawWebSocketData): void {
    this.platformSocket.send(flattenRawData(data) as never);
  }

  close(code?: number, reason?: string): void {
    this.platformSocket.close(code, reason);
  }

  protected normalize(name: keyof WebSocketLikeEvents, [event = {}]: [SocketEvent?]): unknown[] {
    switch (name) {
      case 'open':
        return [];
      case 'message':
        return [event.data, typeof event.data !== 'string'];
      case 'close':
        return [event.code ?? 1005, event.reason ?? ''];
      case 'error':
        return [errorOf(event)];
    }
  }

  protected listen(event: string, native: (...args: unknown[]) => void): void {
    this.platformSocket.addEventListener(event, native);
  }

  protected unlisten(event: string, native: (...args: unknown[]) => void): void {
    this.platformSocket.removeEventListener(event, native);
  }
}

// Browsers tell nothing about the failure of a socket, other runtimes do.
function errorOf({ message, error }: SocketEvent): Error {
  const cause = error as { message?: string } | undefined;
  const failure: Error & { cause?: unknown } = new Error(message || cause?.message || 'WebSocket error');
  if (error !== undefined) failure.cause = error;
  return failure;
}
