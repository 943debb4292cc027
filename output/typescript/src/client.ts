// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { BaseClient, type BaseClientOptions } from './core/base-client';
import * as Errors from './core/error';
import * as Pagination from './core/pagination';
import {
  type CursorPageParams,
  CursorPageResponse,
  LinkedPageResponse,
  type NumberedPageParams,
  NumberedPageResponse,
  type OffsetPageParams,
  OffsetPageResponse,
  type RecentPageParams,
  RecentPageResponse,
  SinglePageResponse,
} from './core/pagination';
import * as Uploads from './core/uploads';
import type { Headers } from './internal/builtin-types';
import { isRunningInBrowser } from './internal/detect-platform';
import { type HeadersLike, type NullableHeaders, buildHeaders, headersOfLines } from './internal/headers';
import { namedError } from './internal/named-errors';
import type * as Opts from './internal/request-options';
import { readEnv } from './internal/utils/env';
import * as API from './resources/index';
import { APIPromise } from './core/api-promise';
import { RequestOptions } from './internal/request-options';
import { HealthResponse } from './resources/top-level';
import { Usage, UsageResource, UsageRetrieveParams } from './resources/usage';
import {
  Voice,
  VoiceCreateParams,
  VoiceListParams,
  VoicePreviewParams,
  Voices,
  VoicesOffsetPage,
} from './resources/voices';
import {
  CallEndedWebhook,
  CallStartedWebhook,
  UnsafeUnwrapWebhookEvent,
  UnwrapWebhookEvent,
  WebhookBase,
  Webhooks,
} from './resources/webhooks';
import {
  Agent,
  AgentCreateParams,
  AgentDefinition,
  AgentDeleteResponse,
  AgentListParams,
  AgentTool,
  AgentUpdateParams,
  AgentVoice,
  Agents,
  AgentsCursorPage,
  Assistant,
  FunctionTool,
  LookupTool,
  TurnDetection,
} from './resources/agents/agents';
import { Beta } from './resources/beta/beta';
import {
  Call,
  CallCreateParams,
  CallEvent,
  CallGetStatusResponse,
  CallListParams,
  CallStatus,
  CallTranscriptParams,
  CallTranscriptResponse,
  CallTransferParams,
  Calls,
  CallsRecentPage,
  PhoneDestination,
  SIPDestination,
  WebRTCDestination,
} from './resources/calls/calls';
import {
  Conversation,
  ConversationCreateParams,
  ConversationExportParams,
  Conversations,
} from './resources/conversations/conversations';
import { Realtime } from './resources/realtime/realtime';

export type { Logger, LogLevel } from './internal/utils/log';

const environments = {
  production: 'https://api.parlantern.example/v1',
  sandbox: 'https://api.sandbox.parlantern.example/v1',
};
type Environment = keyof typeof environments;

export interface ClientOptions extends BaseClientOptions {
  /**
   * A key of your workspace.
   */
  apiKey?: string | undefined;

  /**
   * A key of an administrator. Only usage needs it.
   */
  adminKey?: string | null | undefined;

  /**
   * The workspace to act in, for keys that reach several.
   */
  workspace?: string | null | undefined;

  /**
   * The secret that webhooks are signed with.
   */
  webhookSecret?: string | null | undefined;

  /** Which URL requests go to: `production`, `sandbox`. */
  environment?: Environment | undefined;

  /** Lets the client run in a page, where everybody can read its credentials. */
  dangerouslyAllowBrowser?: boolean | undefined;

  /** Where the API is found; by default what the environment variable 'PARLANTERN_BASE_URL' says. */
  baseURL?: string | null | undefined;
}

/** The client of the Parlantern API. */
export class Parlantern extends BaseClient<ClientOptions> {
  apiKey: string;
  adminKey: string | null;
  workspace: string | null;
  webhookSecret: string | null;

  constructor({
    baseURL = readEnv('PARLANTERN_BASE_URL'),
    apiKey = readEnv('PARLANTERN_API_KEY'),
    adminKey = readEnv('PARLANTERN_ADMIN_KEY') ?? null,
    workspace = readEnv('PARLANTERN_WORKSPACE') ?? null,
    webhookSecret = readEnv('PARLANTERN_WEBHOOK_SECRET') ?? null,
    ...opts
  }: ClientOptions = {}) {
    if (apiKey === undefined) {
      throw new Errors.ParlanternError(
        'Missing credentials: pass apiKey to the client or set the environment variable PARLANTERN_API_KEY',
      );
    }
    if (baseURL && opts.environment) {
      throw new Errors.ParlanternError(
        'Both `baseURL` (or the environment variable PARLANTERN_BASE_URL) and `environment` name a URL; pass `baseURL: null` to use `environment`',
      );
    }
    if (!opts.dangerouslyAllowBrowser && isRunningInBrowser()) {
      throw new Errors.ParlanternError('Create a client secret instead of showing an API key to everyone.');
    }
    const defaultURL = environments[opts.environment ?? 'production'];
    const options = { apiKey, adminKey, workspace, webhookSecret, ...opts, baseURL: baseURL || defaultURL };
    super(options, defaultURL);
    this.apiKey = apiKey;
    this.adminKey = adminKey;
    this.workspace = workspace;
    this.webhookSecret = webhookSecret;
  }

  /** Headers that stand in the environment, a line each. */
  protected override readHeaders(): HeadersLike {
    return headersOfLines(readEnv('PARLANTERN_CUSTOM_HEADERS'));
  }

  protected override defaultHeaders(): HeadersLike {
    return {
      'Parlantern-Version': '2026-06-01',
      'Parlantern-Workspace': this.workspace,
    };
  }

  protected override async authHeaders(opts: Opts.FinalRequestOptions): Promise<NullableHeaders | undefined> {
    const schemes: Record<string, boolean> = opts.__security ?? { apiKey: true, adminKey: true };
    return buildHeaders([
      schemes['apiKey'] ? await this.apiKeyAuth(opts) : undefined,
      schemes['adminKey'] ? await this.adminKeyAuth(opts) : undefined,
    ]);
  }

  protected async apiKeyAuth(_opts: Opts.FinalRequestOptions): Promise<NullableHeaders | undefined> {
    return buildHeaders([{ Authorization: `Bearer ${this.apiKey}` }]);
  }

  protected async adminKeyAuth(_opts: Opts.FinalRequestOptions): Promise<NullableHeaders | undefined> {
    if (this.adminKey === null) return undefined;
    return buildHeaders([{ 'Parlantern-Admin-Key': this.adminKey }]);
  }

  protected override makeStatusError(
    status: number,
    error: object | undefined,
    message: string | undefined,
    headers: Headers,
  ): Errors.APIError {
    return namedError(status, error, message, headers) ?? super.makeStatusError(status, error, message, headers);
  }

  /**
   * Answers with the single word `ok`. Needs no key, so that a load balancer can
   * call it.
   */
  health(options?: RequestOptions): APIPromise<string> {
    return this.get('/health', {
      ...options,
      headers: buildHeaders([{ Accept: 'text/plain' }, options?.headers]),
      __security: {},
    });
  }

  static Parlantern = this;
  static DEFAULT_TIMEOUT = 90000;

  static ParlanternError = Errors.ParlanternError;
  static APIError = Errors.APIError;
  static APIConnectionError = Errors.APIConnectionError;
  static APIConnectionTimeoutError = Errors.APIConnectionTimeoutError;
  static APIUserAbortError = Errors.APIUserAbortError;
  static NotFoundError = Errors.NotFoundError;
  static ConflictError = Errors.ConflictError;
  static NumberBlocked = Errors.NumberBlocked;
  static RateLimitError = Errors.RateLimitError;
  static BadRequestError = Errors.BadRequestError;
  static NumberUnreachable = Errors.NumberUnreachable;
  static AuthenticationError = Errors.AuthenticationError;
  static InternalServerError = Errors.InternalServerError;
  static PermissionDeniedError = Errors.PermissionDeniedError;
  static CallLimitReachedError = Errors.CallLimitReachedError;
  static UnprocessableEntityError = Errors.UnprocessableEntityError;

  static toFile = Uploads.toFile;

  /**
   * An agent is a voice, a set of instructions and the tools it may use.
   *
   * Every change to an agent makes a new *version*; calls in progress keep the version they began with.
   */
  agents: API.Agents = new API.Agents(this);
  /**
   * The voices an agent can speak with, ready-made or your own.
   */
  voices: API.Voices = new API.Voices(this);
  /**
   * Place calls, follow them live, and fetch what remains afterwards.
   */
  calls: API.Calls = new API.Calls(this);
  /**
   * A conversation remembers what was said and done across any number of calls.
   */
  conversations: API.Conversations = new API.Conversations(this);
  realtime: API.Realtime = new API.Realtime(this);
  /**
   * What was used, and what it cost.
   */
  usage: API.UsageResource = new API.UsageResource(this);
  /**
   * Read and verify the messages that Parlantern sends to you.
   */
  webhooks: API.Webhooks = new API.Webhooks(this);
  beta: API.Beta = new API.Beta(this);
}

Parlantern.Agents = Agents;
Parlantern.Voices = Voices;
Parlantern.Calls = Calls;
Parlantern.Conversations = Conversations;
Parlantern.Realtime = Realtime;
Parlantern.UsageResource = UsageResource;
Parlantern.Webhooks = Webhooks;
Parlantern.Beta = Beta;

export declare namespace Parlantern {
  export type RequestOptions = Opts.RequestOptions;

  export import CursorPage = Pagination.CursorPage;
  export { type CursorPageParams as CursorPageParams, type CursorPageResponse as CursorPageResponse };

  export import RecentPage = Pagination.RecentPage;
  export { type RecentPageParams as RecentPageParams, type RecentPageResponse as RecentPageResponse };

  export import LinkedPage = Pagination.LinkedPage;
  export { type LinkedPageResponse as LinkedPageResponse };

  export import OffsetPage = Pagination.OffsetPage;
  export { type OffsetPageParams as OffsetPageParams, type OffsetPageResponse as OffsetPageResponse };

  export import NumberedPage = Pagination.NumberedPage;
  export { type NumberedPageParams as NumberedPageParams, type NumberedPageResponse as NumberedPageResponse };

  export import SinglePage = Pagination.SinglePage;
  export { type SinglePageResponse as SinglePageResponse };

  export { type HealthResponse as HealthResponse };

  export {
    Agents as Agents,
    type Agent as Agent,
    type AgentDefinition as AgentDefinition,
    type AgentTool as AgentTool,
    type AgentVoice as AgentVoice,
    type Assistant as Assistant,
    type FunctionTool as FunctionTool,
    type LookupTool as LookupTool,
    type TurnDetection as TurnDetection,
    type AgentDeleteResponse as AgentDeleteResponse,
    type AgentsCursorPage as AgentsCursorPage,
    type AgentCreateParams as AgentCreateParams,
    type AgentUpdateParams as AgentUpdateParams,
    type AgentListParams as AgentListParams,
  };

  export {
    Voices as Voices,
    type Voice as Voice,
    type VoicesOffsetPage as VoicesOffsetPage,
    type VoiceCreateParams as VoiceCreateParams,
    type VoiceListParams as VoiceListParams,
    type VoicePreviewParams as VoicePreviewParams,
  };

  export {
    Calls as Calls,
    type Call as Call,
    type CallEvent as CallEvent,
    type CallStatus as CallStatus,
    type PhoneDestination as PhoneDestination,
    type SIPDestination as SIPDestination,
    type WebRTCDestination as WebRTCDestination,
    type CallGetStatusResponse as CallGetStatusResponse,
    type CallTranscriptResponse as CallTranscriptResponse,
    type CallsRecentPage as CallsRecentPage,
    type CallCreateParams as CallCreateParams,
    type CallListParams as CallListParams,
    type CallTranscriptParams as CallTranscriptParams,
    type CallTransferParams as CallTransferParams,
  };

  export {
    Conversations as Conversations,
    type Conversation as Conversation,
    type ConversationCreateParams as ConversationCreateParams,
    type ConversationExportParams as ConversationExportParams,
  };

  export { Realtime as Realtime };

  export {
    UsageResource as UsageResource,
    type Usage as Usage,
    type UsageRetrieveParams as UsageRetrieveParams,
  };

  export {
    Webhooks as Webhooks,
    type CallEndedWebhook as CallEndedWebhook,
    type CallStartedWebhook as CallStartedWebhook,
    type WebhookBase as WebhookBase,
    type UnsafeUnwrapWebhookEvent as UnsafeUnwrapWebhookEvent,
    type UnwrapWebhookEvent as UnwrapWebhookEvent,
  };

  export { Beta as Beta };

  export type ErrorObject = API.ErrorObject;
  export type Language = API.Language;
  export type Metadata = API.Metadata;
  export type Money = API.Money;
}
