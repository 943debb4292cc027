// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

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
} from './calls';
export {
  Recordings,
  type Recording,
  type RecordingDownloadParams,
  type RecordingReplaceParams,
} from './recordings';
