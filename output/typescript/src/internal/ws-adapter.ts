import type { RawWebSocketData } from './ws';

/** The states of a socket, by the numbers of the standard. */
export const ReadyState = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const;

/** What sockets tell of. */
export interface WebSocketLikeEvents {
  open: () => void;
  message: (data: string | ArrayBuffer | ArrayBufferView, isBinary: boolean) => void;
  error: (error: Error) => void;
  close: (code: number, reason: string) => void;
}

/** A socket, whatever the runtime calls its events. */
export interface WebSocketLike {
  readonly readyState: number;
  send(data: RawWebSocketData): void;
  close(code?: number, reason?: string): void;
  on<Event extends keyof WebSocketLikeEvents>(event: Event, listener: WebSocketLikeEvents[Event]): void;
  once<Event extends keyof WebSocketLikeEvents>(event: Event, listener: WebSocketLikeEvents[Event]): void;
  off<Event extends keyof WebSocketLikeEvents>(event: Event, listener: WebSocketLikeEvents[Event]): void;
}

type Name = keyof WebSocketLikeEvents;
type Listener = (...args: never[]) => void;
type Native = (...args: unknown[]) => void;

/** Keeps the functions that a socket calls in place of the listeners that were given. */
export abstract class SocketAdapter {
  private natives = new Map<Listener, Map<Name, Native>>();

  on<Event extends Name>(event: Event, listener: WebSocketLikeEvents[Event]): void {
    const given = listener as (...args: unknown[]) => void;
    this.add(event, listener, (...args) => given(...this.normalize(event, args)));
  }

  once<Event extends Name>(event: Event, listener: WebSocketLikeEvents[Event]): void {
    const given = listener as (...args: unknown[]) => void;
    this.add(event, listener, (...args) => {
      this.off(event, listener);
      given(...this.normalize(event, args));
    });
  }

  off<Event extends Name>(event: Event, listener: WebSocketLikeEvents[Event]): void {
    const native = this.natives.get(listener)?.get(event);
    if (!native) return;
    this.natives.get(listener)!.delete(event);
    this.unlisten(event, native);
  }

  /** The arguments of a listener, out of those that the socket gives. */
  protected abstract normalize(event: Name, args: unknown[]): unknown[];
  protected abstract listen(event: Name, native: Native): void;
  protected abstract unlisten(event: Name, native: Native): void;

  private add(event: Name, listener: Listener, native: Native): void {
    this.off(event, listener as never);
    const known = this.natives.get(listener) ?? new Map<Name, Native>();
    this.natives.set(listener, known.set(event, native));
    this.listen(event, native);
  }
}
