import type { URL as URLType } from '../internal/builtin-types';
import { sleep } from '../internal/utils/sleep';
import {
  type RawWebSocketData,
  type ReconnectingEvent,
  type ReconnectingOverrides,
  type UnsentMessage,
  SendQueue,
  flattenRawData,
  isRecoverableClose,
} from '../internal/ws';
import { ReadyState, type WebSocketLike } from '../internal/ws-adapter';
import type { BaseClient } from './base-client';
import { EventEmitter } from './EventEmitter';
import { ParlanternError } from './error';

type Parameters_ = Record<string, unknown>;
type Event_ = { type?: string };

/** What went wrong with a connection. */
export class WebSocketError extends ParlanternError {
  /** The event by which the server told of it, if it did. */
  error?: unknown;

  constructor(message: string, event: unknown, cause?: unknown) {
    super(message);
    this.error = event ?? undefined;
    if (cause !== undefined) (this as { cause?: unknown }).cause = cause;
  }
}

export interface WebSocketReconnectOptions {
  /** Called before each try to get a lost connection back; may change what the try is made with, or call it off. */
  onReconnecting(event: ReconnectingEvent): ReconnectingOverrides | void;

  /** How many tries are made; 5 by default. */
  maxRetries?: number;

  /** How many milliseconds the first try waits; 500 by default. Each further one waits twice as long. */
  initialDelay?: number;

  /** How many milliseconds a try waits at most; 8000 by default. */
  maxDelay?: number;
}

export interface WebSocketOptions {
  /** How a lost connection is opened again; without, it stays closed. */
  reconnect?: WebSocketReconnectOptions | null | undefined;

  /** How many bytes of messages wait for the connection; 1 MiB by default. */
  maxQueueSize?: number | undefined;
}

/** What one gets by iterating over a connection. */
export type WebSocketStreamMessage<ClientEvent, ServerEvent> =
  | { type: 'connecting' | 'open' | 'closing' | 'reconnected' }
  | { type: 'close'; code: number; reason: string; unsent: UnsentMessage<ClientEvent>[] }
  | { type: 'reconnecting'; reconnect: ReconnectingEvent }
  | { type: 'message'; message: ServerEvent }
  | { type: 'raw'; data: RawWebSocketData }
  | { type: 'error'; error: WebSocketError };

/** What the listeners of a connection are told of; each type of event of the server has its own as well. */
export type WebSocketEvents<ClientEvent, ServerEvent extends Event_> = {
  event: (event: ServerEvent) => void;
  raw: (data: RawWebSocketData) => void;
  error: (error: WebSocketError) => void;
  close: (code: number, reason: string, unsent: UnsentMessage<ClientEvent>[]) => void;
  reconnecting: (event: ReconnectingEvent) => void;
  reconnected: () => void;
} & {
  [Type in Exclude<NonNullable<ServerEvent['type']>, 'error'>]: (
    event: Extract<ServerEvent, { type?: Type }>,
  ) => unknown;
};

/** A connection over which events go both ways; a subclass knows its address and how sockets are made. */
export abstract class WebSocketConnection<
  ClientEvent,
  ServerEvent extends Event_,
  Socket extends WebSocketLike,
> extends EventEmitter<WebSocketEvents<ClientEvent, ServerEvent>> {
  url!: URLType;
  socket!: Socket;

  private readers = new Set<Messages<WebSocketStreamMessage<ClientEvent, ServerEvent>>>();
  private waiting: SendQueue<ClientEvent>;
  private reconnecting = false;
  /** What the caller closed the connection with. */
  private wanted: { code: number; reason: string } | undefined;
  /** What the connection is closed with for good. */
  private ended: { code: number; reason: string } | undefined;

  constructor(
    protected _client: BaseClient,
    private path: string,
    protected _parameters: Parameters_ | undefined,
    private options: WebSocketOptions = {},
  ) {
    super();
    this.waiting = new SendQueue(options.maxQueueSize);
  }

  /** The socket of the runtime. */
  protected abstract _createSocket(url: URLType, headers: Record<string, string>): Socket;

  /** The headers that prove who is asking. */
  protected _authHeaders(): Record<string, string> {
    return {};
  }

  /** Opens the connection; the constructor of a subclass ends with it. */
  protected _connectInitial(): void {
    this.socket = this.connect();
  }

  /** Sends an event, as soon as there is a connection. */
  send(event: ClientEvent): void {
    this.sendOrQueue(
      () => this.waiting.enqueue(event),
      () => JSON.stringify(event),
    );
  }

  /** Sends text or bytes as they are, as soon as there is a connection. */
  sendRaw(data: RawWebSocketData): void {
    this.sendOrQueue(
      () => this.waiting.enqueueRaw(data),
      () => flattenRawData(data),
    );
  }

  close({ code, reason }: { code: number; reason: string } = { code: 1000, reason: 'OK' }): void {
    this.wanted = { code, reason };
    try {
      this.socket.close(code, reason);
    } catch (error) {
      this.fail(null, 'The connection could not be closed', error);
    }
  }

  /** All that happens to the connection, one after the other; leaving the loop does not close the connection. */
  stream(): AsyncIterableIterator<WebSocketStreamMessage<ClientEvent, ServerEvent>> {
    return this[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<WebSocketStreamMessage<ClientEvent, ServerEvent>> {
    const reader = new Messages<WebSocketStreamMessage<ClientEvent, ServerEvent>>((self) =>
      this.readers.delete(self),
    );
    this.readers.add(reader);
    if (this.ended) {
      reader.push({ type: 'close', ...this.ended, unsent: this.waiting.drain() });
      reader.end();
    } else if (!this.reconnecting) {
      const states = ['connecting', 'open', 'closing', 'closing'] as const;
      reader.push({ type: states[this.socket.readyState] ?? 'closing' });
    }
    return reader;
  }

  private connect(): Socket {
    this.url = new URL(this._client.buildURL(this.path, this._parameters));
    this.url.protocol = this.url.protocol === 'http:' || this.url.protocol === 'ws:' ? 'ws:' : 'wss:';
    const socket = this._createSocket(this.url, this._authHeaders());
    socket.on('open', () => {
      if (this.reconnecting) return;
      this.flush();
      this.tell({ type: 'open' });
    });
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    socket.on('error', (error) => {
      // The tries to get a connection back tell of their failure at their end.
      if (!this.reconnecting) this.fail(null, error.message, error);
    });
    socket.on('close', (code, reason) => {
      if (socket !== this.socket || this.reconnecting) return;
      if (this.mayReconnect(code)) void this.reconnect(code);
      else this.finish(code, reason);
    });
    return socket;
  }

  private receive(data: string | ArrayBuffer | ArrayBufferView, isBinary: boolean): void {
    const event = isBinary ? undefined : parse<ServerEvent>(data);
    if (!event) {
      this.tell({ type: 'raw', data });
      this._emit('raw', ...([data] as never));
      return;
    }
    this._emit('event', ...([event] as never));
    if (event.type === 'error') return this.fail(event, undefined, undefined);
    this.tell({ type: 'message', message: event });
    if (event.type !== undefined) this._emit(event.type as 'event', ...([event] as never));
  }

  private sendOrQueue(queue: () => boolean, data: () => string | ArrayBuffer | ArrayBufferView): void {
    if (this.reconnecting || this.socket.readyState === ReadyState.CONNECTING) {
      if (!queue()) this.fail(null, 'The queue of messages is full, this one is dropped', undefined);
      return;
    }
    if (this.socket.readyState !== ReadyState.OPEN) {
      return this.fail(null, 'Nothing can be sent over a closed connection', undefined);
    }
    try {
      this.socket.send(data());
    } catch (error) {
      this.fail(null, 'The message could not be sent', error);
    }
  }

  private flush(): void {
    try {
      this.waiting.flush((data) => this.socket.send(data));
    } catch (error) {
      this.fail(null, 'The messages that waited for the connection could not be sent', error);
    }
  }

  private mayReconnect(code: number): boolean {
    const { reconnect } = this.options;
    return (
      !this.wanted && !!reconnect?.onReconnecting && reconnect.maxRetries !== 0 && isRecoverableClose(code)
    );
  }

  private async reconnect(closeCode: number): Promise<void> {
    const { maxRetries = 5 } = this.options.reconnect!;
    this.reconnecting = true;
    for (let attempt = 1; attempt <= maxRetries; attempt++) {
      const delay = this.prepareAttempt(attempt, maxRetries, closeCode);
      if (delay === undefined) return this.finish(closeCode, 'reconnecting was called off');
      await sleep(delay);
      if (this.wanted) return this.finish(this.wanted.code, this.wanted.reason);
      this.socket = this.connect();
      const failure = await closedBeforeOpen(this.socket);
      if (failure === undefined) return this.resume();
      closeCode = failure;
      if (!this.mayReconnect(closeCode)) break;
    }
    if (!this.wanted)
      this.fail(null, `The connection could not be opened again (close code ${closeCode})`, undefined);
    this.finish(this.wanted?.code ?? closeCode, this.wanted?.reason ?? 'reconnecting failed');
  }

  /** How many milliseconds to wait before a try; undefined where none is to be made. */
  private prepareAttempt(attempt: number, maxAttempts: number, closeCode: number): number | undefined {
    const { onReconnecting, initialDelay = 500, maxDelay = 8000 } = this.options.reconnect!;
    const most = Math.min(initialDelay * 2 ** (attempt - 1), maxDelay);
    const delay = Math.round(most * (1 - Math.random() * 0.25));
    const event = {
      attempt,
      maxAttempts,
      delay,
      closeCode,
      parameters: this._parameters && { ...this._parameters },
    };
    try {
      const overrides = onReconnecting(event);
      if (overrides && 'abort' in overrides && overrides.abort) return undefined;
      if (overrides && 'parameters' in overrides) this._parameters = overrides.parameters;
    } catch (error) {
      this.fail(null, '`onReconnecting` threw', error);
      return undefined;
    }
    const told = { ...event, parameters: this._parameters };
    this.tell({ type: 'reconnecting', reconnect: told });
    this._emit('reconnecting', ...([told] as never));
    return delay;
  }

  private resume(): void {
    this.reconnecting = false;
    this.flush();
    this.tell({ type: 'reconnected' });
    this._emit('reconnected', ...([] as never));
  }

  private finish(code: number, reason: string): void {
    this.reconnecting = false;
    this.ended = { code, reason };
    const unsent = this.waiting.drain();
    this.tell({ type: 'close', code, reason, unsent });
    for (const reader of this.readers) reader.end();
    this._emit('close', ...([code, reason, unsent] as never));
  }

  private fail(event: ServerEvent | null, message: string | undefined, cause: unknown): void {
    const error = new WebSocketError(message ?? JSON.stringify(event), event, cause);
    this.tell({ type: 'error', error });
    if (this._hasListener('error')) return this._emit('error', ...([error] as never));
    if (this.readers.size > 0) return;
    error.message +=
      '\n\nListen for errors to keep this one from going unhandled: `.on("error", (error) => ...)`';
    void Promise.reject(error);
  }

  private tell(message: WebSocketStreamMessage<ClientEvent, ServerEvent>): void {
    for (const reader of this.readers) reader.push(message);
  }
}

/** Messages that wait for a reader, and a reader that waits for messages. */
class Messages<T> implements AsyncIterableIterator<T> {
  private messages: T[] = [];
  private waiting: Array<(result: IteratorResult<T, undefined>) => void> = [];
  private done = false;

  constructor(private onEnd: (self: Messages<T>) => void) {}

  push(message: T): void {
    const next = this.waiting.shift();
    if (next) next({ value: message, done: false });
    else if (!this.done) this.messages.push(message);
  }

  end(): void {
    this.done = true;
    this.onEnd(this);
    for (const next of this.waiting.splice(0)) next({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.messages.length > 0) return Promise.resolve({ value: this.messages.shift()!, done: false });
    if (this.done) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.messages = [];
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** The code that a socket is closed with before it opens; undefined once it is open. */
function closedBeforeOpen(socket: WebSocketLike): Promise<number | undefined> {
  return new Promise((resolve) => {
    socket.once('open', () => resolve(undefined));
    socket.once('close', (code) => resolve(code));
  });
}

function parse<T extends object>(data: unknown): T | undefined {
  try {
    const value: unknown = JSON.parse(String(data));
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
