// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

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
} from './agents';
export {
  Versions,
  type AgentVersion,
  type VersionListParams,
  type AgentVersionsNumberedPage,
} from './versions/index';
