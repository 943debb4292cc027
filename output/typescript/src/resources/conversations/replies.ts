// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as RepliesAPI from './replies';
import * as ItemsAPI from './items';
import { APIPromise } from '../../core/api-promise';
import { Stream } from '../../core/streaming';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * Ask an agent for its next turn in a conversation.
 */
export class Replies extends APIResource {
  /**
   * Lets the agent take its next turn.
   *
   * 1. Without `stream` the whole reply comes back at once.
   * 2. With `stream: true` it arrives piece by piece as server-sent events, and the
   *    last event carries the whole reply again.
   *
   * @example
   * ```ts
   * const reply = await client.conversations.replies.create(
   *   'conv_1',
   *   { agent_id: 'agent_id' },
   * );
   * ```
   */
  create(
    conversationID: string,
    body: ReplyCreateParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Reply>;
  create(
    conversationID: string,
    body: ReplyCreateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<ReplyEvent>>;
  create(
    conversationID: string,
    body: ReplyCreateParamsBase,
    options?: RequestOptions,
  ): APIPromise<Stream<ReplyEvent> | Reply>;
  create(
    conversationID: string,
    body: ReplyCreateParams,
    options?: RequestOptions,
  ): APIPromise<Reply> | APIPromise<Stream<ReplyEvent>> {
    return this._client.post(path`/conversations/${conversationID}/replies`, {
      body,
      timeout: (this._client as any)._options.timeout ?? 600000,
      maxRetries: (this._client as any)._options.maxRetries ?? 1,
      ...options,
      stream: body.stream ?? false,
      __security: { apiKey: true },
    }) as APIPromise<Reply> | APIPromise<Stream<ReplyEvent>>;
  }
}

/**
 * One turn of an agent.
 */
export interface Reply {
  id: string;

  /**
   * When it was finished, in seconds since 1970.
   */
  finished_at: number | null;

  status: 'in_progress' | 'completed' | 'cancelled';

  text: string;

  usage?: Reply.Usage;

  [k: string]: unknown;
}

export namespace Reply {
  export interface Usage {
    input_tokens: number;

    output_tokens: number;
  }
}

/**
 * A piece of a reply.
 */
export type ReplyEvent = ReplyEvent.Text | ReplyEvent.Audio | ReplyEvent.Done;

export namespace ReplyEvent {
  /**
   * More text.
   */
  export interface Text {
    delta: string;

    type: 'reply.text';
  }

  /**
   * More sound.
   */
  export interface Audio {
    delta: string;

    type: 'reply.audio';
  }

  /**
   * The reply is complete.
   */
  export interface Done {
    /**
     * One turn of an agent.
     */
    reply: RepliesAPI.Reply;

    type: 'reply.done';
  }
}

export type ReplyCreateParams = ReplyCreateParamsNonStreaming | ReplyCreateParamsStreaming;

export interface ReplyCreateParamsBase {
  /**
   * The agent whose turn it is.
   */
  agent_id: string;

  /**
   * Things to bear in mind for this turn only.
   */
  hints?: Array<string | ItemsAPI.TextContent>;

  /**
   * What to answer with.
   */
  modalities?: Array<'text' | 'audio'>;

  /**
   * Whether to send the reply piece by piece.
   */
  stream?: boolean | null;
}

export namespace ReplyCreateParams {
  export type ReplyCreateParamsNonStreaming = RepliesAPI.ReplyCreateParamsNonStreaming;
  export type ReplyCreateParamsStreaming = RepliesAPI.ReplyCreateParamsStreaming;
}

export interface ReplyCreateParamsNonStreaming extends ReplyCreateParamsBase {
  /**
   * Whether to send the reply piece by piece.
   */
  stream?: false | null;
}

export interface ReplyCreateParamsStreaming extends ReplyCreateParamsBase {
  /**
   * Whether to send the reply piece by piece.
   */
  stream: true;
}

export declare namespace Replies {
  export {
    type Reply as Reply,
    type ReplyEvent as ReplyEvent,
    type ReplyCreateParams as ReplyCreateParams,
    type ReplyCreateParamsNonStreaming as ReplyCreateParamsNonStreaming,
    type ReplyCreateParamsStreaming as ReplyCreateParamsStreaming,
  };
}
