// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export * from './shared';
export {
  Agents,
  type Agent,
  type AgentDefinition,
  type AgentTool,
  type AgentVoice,
  type Assistant,
  type FunctionTool,
  type LookupTool,
  type TurnDetection,
  type AgentDeleteResponse,
  type AgentCreateParams,
  type AgentUpdateParams,
  type AgentListParams,
  type AgentsCursorPage,
} from './agents/agents';
export { Beta } from './beta/beta';
export {
  Calls,
  type Call,
  type CallEvent,
  type CallStatus,
  type PhoneDestination,
  type SIPDestination,
  type WebRTCDestination,
  type CallGetStatusResponse,
  type CallTranscriptResponse,
  type CallCreateParams,
  type CallListParams,
  type CallTranscriptParams,
  type CallTransferParams,
  type CallsRecentPage,
} from './calls/calls';
export {
  Conversations,
  type Conversation,
  type ConversationCreateParams,
  type ConversationExportParams,
} from './conversations/conversations';
export { Realtime } from './realtime/realtime';
export { UsageResource, type Usage, type UsageRetrieveParams } from './usage';
export {
  Voices,
  type Voice,
  type VoiceCreateParams,
  type VoiceListParams,
  type VoicePreviewParams,
  type VoicesOffsetPage,
} from './voices';
export {
  Webhooks,
  type CallEndedWebhook,
  type CallStartedWebhook,
  type WebhookBase,
  type UnsafeUnwrapWebhookEvent,
  type UnwrapWebhookEvent,
} from './webhooks';
export { type HealthResponse } from './top-level';
