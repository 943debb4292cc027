// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import * as WS from 'ws';
import type { Parlantern } from '../../client';
import { NodeWebSocket } from '../../internal/ws-adapter-node';
import { RealtimeWSBase, type RealtimeWSBaseOptions } from './ws-base';

export type { RealtimeWSReconnectOptions } from './ws-base';

export interface RealtimeWSClientOptions extends WS.ClientOptions, RealtimeWSBaseOptions {}

/** A connection through the package `ws`. */
export class RealtimeWS extends RealtimeWSBase<NodeWebSocket> {
  private _wsOptions: WS.ClientOptions;

  constructor(client: Parlantern, options?: RealtimeWSClientOptions | null | undefined) {
    const { reconnect, maxQueueSize, ...wsOptions } = options ?? {};
    super(client, { reconnect, maxQueueSize });
    this._wsOptions = wsOptions;
    this._connectInitial();
  }

  protected override _createSocket(url: URL, headers: Record<string, string>): NodeWebSocket {
    const socket = new WS.WebSocket(url, {
      ...this._wsOptions,
      headers: { ...headers, ...this._wsOptions.headers },
    });
    return new NodeWebSocket(socket);
  }
}
