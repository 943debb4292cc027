// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import type { Parlantern } from '../../client';
import type { WebSocketOptions, WebSocketReconnectOptions } from '../../core/websocket';
import type { WebSocketLike } from '../../internal/ws-adapter';
import { RealtimeEmitter } from './internal-base';

/** How a lost connection is opened again. */
export type RealtimeWSReconnectOptions = WebSocketReconnectOptions;

export interface RealtimeWSBaseOptions extends WebSocketOptions {
  /** How a lost connection is opened again; without, it stays closed. */
  reconnect?: RealtimeWSReconnectOptions | null | undefined;
}

/** The connection; a subclass makes the sockets of one platform. */
export abstract class RealtimeWSBase<TSocket extends WebSocketLike> extends RealtimeEmitter<TSocket> {
  constructor(client: Parlantern, options?: RealtimeWSBaseOptions | undefined) {
    super(client, undefined, options);
  }
}
