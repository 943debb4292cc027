// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as Shared from '../shared';
import * as ItemsAPI from './items';
import {
  AudioContent,
  ConversationItem,
  ConversationItemsLinkedPage,
  FunctionCallItem,
  FunctionResultItem,
  ItemCreateParams,
  ItemCreateResponse,
  ItemListParams,
  Items,
  MessageItem,
  TextContent,
} from './items';
import * as RepliesAPI from './replies';
import {
  Replies,
  Reply,
  ReplyCreateParams,
  ReplyCreateParamsNonStreaming,
  ReplyCreateParamsStreaming,
  ReplyEvent,
} from './replies';
import { APIPromise } from '../../core/api-promise';
import { Stream } from '../../core/streaming';
import { buildHeaders } from '../../internal/headers';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * A conversation remembers what was said and done across any number of calls.
 */
export class Conversations extends APIResource {
  items: ItemsAPI.Items = new ItemsAPI.Items(this._client);
  replies: RepliesAPI.Replies = new RepliesAPI.Replies(this._client);

  /**
   * Starts a conversation, empty or with items that were said elsewhere.
   *
   * @example
   * ```ts
   * const conversation = await client.conversations.create({
   *   id: 'conv_1',
   *   created_at: '2019-12-27T18:11:19.117Z',
   *   topic: 'topic',
   * });
   * ```
   */
  create(body: ConversationCreateParams, options?: RequestOptions): APIPromise<Conversation> {
    return this._client.post('/conversations', { body, ...options, __security: { apiKey: true } });
  }

  /**
   * Returns a conversation without its items.
   *
   * @example
   * ```ts
   * const conversation = await client.conversations.retrieve(
   *   'conv_1',
   * );
   * ```
   */
  retrieve(conversationID: string, options?: RequestOptions): APIPromise<Conversation> {
    return this._client.get(path`/conversations/${conversationID}`, {
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Returns all conversations of a day, one JSON document per line.
   *
   * @example
   * ```ts
   * const conversation = await client.conversations.export({
   *   date: '2019-12-27',
   * });
   * ```
   */
  export(query: ConversationExportParams, options?: RequestOptions): APIPromise<Stream<Conversation>> {
    return this._client.get('/exports/conversations', {
      query,
      ...options,
      headers: buildHeaders([{ Accept: 'application/x-jsonl' }, options?.headers]),
      stream: true,
      __security: { apiKey: true },
    }) as APIPromise<Stream<Conversation>>;
  }

  /**
   * Returns a conversation without its items.
   *
   * @deprecated Use `retrieve`.
   */
  get(conversationID: string, options?: RequestOptions): APIPromise<Conversation> {
    return this._client.get(path`/conversations/${conversationID}`, {
      ...options,
      __security: { apiKey: true },
    });
  }
}

export interface Conversation {
  id: string;

  created_at: string;

  /**
   * What it is about.
   */
  topic: string | null;

  /**
   * Items to begin with.
   */
  first_items?: Array<ItemsAPI.ConversationItem>;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;
}

export interface ConversationCreateParams {
  id: string;

  created_at: string;

  /**
   * What it is about.
   */
  topic: string | null;

  /**
   * Items to begin with.
   */
  first_items?: Array<ItemsAPI.ConversationItem>;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;
}

export interface ConversationExportParams {
  /**
   * The day to export, in UTC.
   */
  date: string;
}

Conversations.Items = Items;
Conversations.Replies = Replies;

export declare namespace Conversations {
  export {
    type Conversation as Conversation,
    type ConversationCreateParams as ConversationCreateParams,
    type ConversationExportParams as ConversationExportParams,
  };

  export {
    Items as Items,
    type AudioContent as AudioContent,
    type ConversationItem as ConversationItem,
    type FunctionCallItem as FunctionCallItem,
    type FunctionResultItem as FunctionResultItem,
    type MessageItem as MessageItem,
    type TextContent as TextContent,
    type ItemCreateResponse as ItemCreateResponse,
    type ConversationItemsLinkedPage as ConversationItemsLinkedPage,
    type ItemCreateParams as ItemCreateParams,
    type ItemListParams as ItemListParams,
  };

  export {
    Replies as Replies,
    type Reply as Reply,
    type ReplyEvent as ReplyEvent,
    type ReplyCreateParams as ReplyCreateParams,
    type ReplyCreateParamsNonStreaming as ReplyCreateParamsNonStreaming,
    type ReplyCreateParamsStreaming as ReplyCreateParamsStreaming,
  };
}
