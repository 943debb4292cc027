// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import type { Parlantern } from '../../client';
import { WebSocketConnection, type WebSocketOptions, type WebSocketStreamMessage } from '../../core/websocket';
import type { WebSocketLike } from '../../internal/ws-adapter';
import * as RealtimeAPI from './realtime';

export { WebSocketError } from '../../core/websocket';

/** An event that is sent. */
export type RealtimeWSSent = RealtimeAPI.RealtimeClientEvent;

/** An event that is received. */
export type RealtimeWSReceived = RealtimeAPI.RealtimeServerEvent;

/** What one gets by iterating over the connection. */
export type RealtimeStreamMessage = WebSocketStreamMessage<RealtimeWSSent, RealtimeWSReceived>;

/** The connection, without the options that callers give. */
export abstract class RealtimeEmitter<TSocket extends WebSocketLike> extends WebSocketConnection<
  RealtimeWSSent,
  RealtimeWSReceived,
  TSocket
> {
  constructor(
    protected override _client: Parlantern,
    parameters: Record<string, unknown> | undefined,
    options: WebSocketOptions | undefined,
  ) {
    super(_client, '/realtime', parameters, options);
  }

  protected override _authHeaders(): Record<string, string> {
    return {
      Authorization: `Bearer ${this._client.apiKey}`,
    };
  }
}
