// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import { APIPromise } from '../../core/api-promise';
import { LinkedPage, PagePromise } from '../../core/pagination';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * The single steps of a conversation, oldest first.
 */
export class Items extends APIResource {
  /**
   * Adds items to the end of a conversation, in the given order. Either all of them
   * are added or none.
   *
   * @example
   * ```ts
   * const item = await client.conversations.items.create(
   *   'conv_1',
   *   {
   *     items: [
   *       {
   *         content: [{ text: 'text', type: 'text' }],
   *         role: 'agent',
   *         type: 'message',
   *       },
   *     ],
   *   },
   * );
   * ```
   */
  create(
    conversationID: string,
    params: ItemCreateParams,
    options?: RequestOptions,
  ): APIPromise<ItemCreateResponse> {
    const { items } = params;
    return this._client.post(path`/conversations/${conversationID}/items`, {
      body: items,
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Lists the items of a conversation, oldest first. Each page names the address of
   * the next one.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const conversationItem of client.conversations.items.list(
   *   'conv_1',
   * )) {
   *   // ...
   * }
   * ```
   */
  list(
    conversationID: string,
    query: ItemListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<ConversationItemsLinkedPage, ConversationItem> {
    return this._client.getAPIList(
      path`/conversations/${conversationID}/items`,
      LinkedPage<ConversationItem>,
      { query, ...options, __security: { apiKey: true } },
    );
  }
}

export type ConversationItemsLinkedPage = LinkedPage<ConversationItem>;

export interface AudioContent {
  /**
   * The sound, in Base64.
   */
  audio: string;

  type: 'audio';

  transcript?: string | null;
}

/**
 * One step of a conversation.
 */
export type ConversationItem = MessageItem | FunctionCallItem | FunctionResultItem;

/**
 * The agent wants a function to be run.
 */
export interface FunctionCallItem {
  /**
   * The arguments as JSON.
   */
  arguments: string;

  call_id: string;

  name: string;

  type: 'function_call';

  id?: string;
}

/**
 * What the function returned.
 */
export interface FunctionResultItem {
  /**
   * The `call_id` of the item that asked for it.
   */
  call_id: string;

  /**
   * A text, or texts and sounds.
   */
  output: string | Array<TextContent>;

  type: 'function_result';

  id?: string;
}

/**
 * Something that was said.
 */
export interface MessageItem {
  content: Array<TextContent | AudioContent>;

  role: 'agent' | 'user' | 'system';

  type: 'message';

  id?: string;

  /**
   * Whether the speaker was cut short.
   */
  interrupted?: boolean | null;
}

export interface TextContent {
  text: string;

  type: 'text';
}

export interface ItemCreateResponse {
  items: Array<ConversationItem>;

  /**
   * How many items the conversation has now.
   */
  total: number;
}

export interface ItemCreateParams {
  /**
   * The items to add.
   */
  items: Array<ConversationItem>;
}

export interface ItemListParams {
  /**
   * How many to return, 20 unless told otherwise.
   */
  limit?: number;
}

export declare namespace Items {
  export {
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
}
