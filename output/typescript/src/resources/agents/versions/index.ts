// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export { Checks, type VersionCheck, type CheckListParams, type VersionChecksSinglePage } from './checks';
export {
  Versions,
  type AgentVersion,
  type VersionListParams,
  type AgentVersionsNumberedPage,
} from './versions';
