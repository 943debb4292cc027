// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export {
  Conversations,
  type Conversation,
  type ConversationCreateParams,
  type ConversationExportParams,
} from './conversations';
export {
  Items,
  type AudioContent,
  type ConversationItem,
  type FunctionCallItem,
  type FunctionResultItem,
  type MessageItem,
  type TextContent,
  type ItemCreateResponse,
  type ItemCreateParams,
  type ItemListParams,
  type ConversationItemsLinkedPage,
} from './items';
export {
  Replies,
  type Reply,
  type ReplyEvent,
  type ReplyCreateParams,
  type ReplyCreateParamsNonStreaming,
  type ReplyCreateParamsStreaming,
} from './replies';
