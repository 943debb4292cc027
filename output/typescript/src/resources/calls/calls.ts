// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as Shared from '../shared';
import * as RecordingsAPI from './recordings';
import { Recording, RecordingDownloadParams, RecordingReplaceParams, Recordings } from './recordings';
import { APIPromise } from '../../core/api-promise';
import { PagePromise, RecentPage, type RecentPageParams } from '../../core/pagination';
import { Stream } from '../../core/streaming';
import { buildHeaders } from '../../internal/headers';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * Place calls, follow them live, and fetch what remains afterwards.
 */
export class Calls extends APIResource {
  recordings: RecordingsAPI.Recordings = new RecordingsAPI.Recordings(this._client);

  /**
   * Places a call. Returns at once, while the other side is still ringing.
   *
   * @example
   * ```ts
   * const call = await client.calls.create({
   *   agent_id: 'agt_8mQ2',
   *   from: '+15550100',
   *   to: '+15550199',
   * });
   * ```
   */
  create(params: CallCreateParams, options?: RequestOptions): APIPromise<Call> {
    const { 'Parlantern-Trace': parlanternTrace, ...body } = params;
    return this._client.post('/calls', {
      body,
      ...options,
      headers: buildHeaders([
        { ...(parlanternTrace != null ? { 'Parlantern-Trace': parlanternTrace } : undefined) },
        options?.headers,
      ]),
      __security: { apiKey: true },
    });
  }

  /**
   * Returns a call, live or finished.
   *
   * @example
   * ```ts
   * const call = await client.calls.retrieve('call_7Hn4');
   * ```
   */
  retrieve(callID: string, options?: RequestOptions): APIPromise<Call> {
    return this._client.get(path`/calls/${callID}`, { ...options, __security: { apiKey: true } });
  }

  /**
   * Lists calls, newest first. Filters can be combined; a call has to pass all of
   * them.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const call of client.calls.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query: CallListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<CallsRecentPage, Call> {
    return this._client.getAPIList('/calls', RecentPage<Call>, {
      query,
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Streams the events of a call as they happen, and ends when the call does. The
   * events of a finished call are replayed from the start.
   *
   * @example
   * ```ts
   * const callEvent = await client.calls.follow('call_7Hn4');
   * ```
   */
  follow(callID: string, options?: RequestOptions): APIPromise<Stream<CallEvent>> {
    return this._client.get(path`/calls/${callID}/events`, {
      ...options,
      headers: buildHeaders([{ Accept: 'text/event-stream' }, options?.headers]),
      stream: true,
      __security: { apiKey: true },
    }) as APIPromise<Stream<CallEvent>>;
  }

  /**
   * Returns only the state of a call. The call itself has it too.
   *
   * @deprecated Read `status` of the call instead.
   */
  getStatus(callID: string, options?: RequestOptions): APIPromise<CallGetStatusResponse> {
    return this._client.get(path`/calls/${callID}/status`, { ...options, __security: { apiKey: true } });
  }

  /**
   * Ends a call. Ending a call that is already over is not an error.
   *
   * @example
   * ```ts
   * await client.calls.hangUp('call_7Hn4');
   * ```
   */
  hangUp(callID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.post(path`/calls/${callID}/hangup`, {
      ...options,
      headers: buildHeaders([{ Accept: '*/*' }, options?.headers]),
      __security: { apiKey: true },
    });
  }

  /**
   * Returns what was said as plain text, one turn per line.
   *
   * @example
   * ```ts
   * const response = await client.calls.transcript('call_7Hn4');
   * ```
   */
  transcript(
    callID: string,
    query: CallTranscriptParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<string> {
    return this._client.get(path`/calls/${callID}/transcript`, {
      query,
      ...options,
      headers: buildHeaders([{ Accept: 'text/plain' }, options?.headers]),
      __security: { apiKey: true },
    });
  }

  /**
   * Hands the caller over to a person. The agent leaves the call when that person
   * picks up.
   *
   * @example
   * ```ts
   * const call = await client.calls.transfer('call_7Hn4', {
   *   phone_number: 'phone_number',
   * });
   * ```
   */
  transfer(callID: string, body: CallTransferParams, options?: RequestOptions): APIPromise<Call> {
    return this._client.post(path`/calls/${callID}/transfer`, {
      body,
      ...options,
      headers: buildHeaders([{ 'Content-Type': 'application/x-www-form-urlencoded' }, options?.headers]),
      __security: { apiKey: true },
    });
  }
}

export type CallsRecentPage = RecentPage<Call>;

/**
 * A phone call between an agent and somebody.
 */
export interface Call {
  id: string;

  agent_id: string;

  direction: 'inbound' | 'outbound';

  ended_at: string | null;

  /**
   * The number that called.
   */
  from: string;

  object: 'call';

  started_at: string | null;

  /**
   * Where a call stands.
   */
  status: CallStatus;

  /**
   * Who to call.
   */
  to: string | PhoneDestination | SIPDestination | WebRTCDestination;

  /**
   * An amount of money. The currency is a three-letter code such as `EUR`.
   */
  cost?: Shared.Money;

  /**
   * Who or what ended the call; `null` while it lasts.
   */
  hangup_reason?: 'agent' | 'caller' | 'timeout' | 'error' | null;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;

  recordings?: Array<RecordingsAPI.Recording>;

  /**
   * @deprecated Use `status`. The older name of `status`.
   */
  state?: string;
}

/**
 * Something that happened during a call.
 */
export type CallEvent = CallEvent.Transcript | CallEvent.DTMF | CallEvent.Ended;

export namespace CallEvent {
  export interface Transcript {
    speaker: 'agent' | 'caller';

    text: string;

    type: 'transcript';
  }

  export interface DTMF {
    digit: string;

    type: 'dtmf';
  }

  export interface Ended {
    type: 'ended';

    reason?: string;
  }
}

/**
 * Where a call stands.
 */
export type CallStatus = 'queued' | 'ringing' | 'live' | 'completed' | 'failed';

/**
 * A phone, with an extension if need be.
 */
export interface PhoneDestination {
  phone_number: string;

  extension?: string;
}

export interface SIPDestination {
  sip_uri: string;

  sip_headers?: { [key: string]: string };
}

export interface WebRTCDestination {
  /**
   * Nothing to say about it yet: send `{}`.
   */
  browser: WebRTCDestination.Browser;
}

export namespace WebRTCDestination {
  /**
   * Nothing to say about it yet: send `{}`.
   */
  export interface Browser {}
}

export interface CallGetStatusResponse {
  /**
   * Where a call stands.
   */
  status: CallStatus;
}

export type CallTranscriptResponse = string;

export interface CallCreateParams {
  /**
   * Body param: The agent that talks.
   */
  agent_id: string;

  /**
   * Body param: One of your own numbers.
   */
  from: string;

  /**
   * Body param: Who to call.
   */
  to: string | PhoneDestination | SIPDestination | WebRTCDestination;

  /**
   * Body param: Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;

  /**
   * Body param: The earliest moment to call.
   */
  not_before?: string;

  /**
   * Body param: What to do when a machine answers.
   */
  on_voicemail?: 'hang_up' | 'leave_message' | 'talk';

  /**
   * Body param: Values for this call, on top of those of the agent.
   */
  variables?: { [key: string]: unknown };

  /**
   * Header param: A value of your own that comes back in every event of this call.
   */
  'Parlantern-Trace'?: string;
}

export interface CallListParams extends RecentPageParams {
  /**
   * Only calls of this agent.
   */
  agent_id?: string;

  /**
   * How many to return, 20 unless told otherwise.
   */
  limit?: number;

  /**
   * Only calls that carry all of these keys and values.
   */
  metadata?: Shared.Metadata;

  /**
   * @deprecated Use `status` instead.
   */
  only_live?: boolean;

  /**
   * Where to begin.
   */
  sortOrder?: 'asc' | 'desc';

  /**
   * Only calls that began after this moment.
   */
  started_after?: string;

  /**
   * Only calls that began on this day, in UTC.
   */
  started_on?: string;

  /**
   * Only calls in one of these states.
   */
  status?: Array<CallStatus>;
}

export interface CallTranscriptParams {
  /**
   * Begin each line with the name of the speaker.
   */
  speakers?: boolean;
}

export interface CallTransferParams {
  /**
   * The number to transfer to, in E.164 form such as `+15550123`.
   */
  phone_number: string;

  /**
   * How long to let it ring.
   */
  ring_seconds?: number;

  /**
   * What to tell that person before the caller is put through.
   */
  whisper?: string | null;
}

Calls.Recordings = Recordings;

export declare namespace Calls {
  export {
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
    Recordings as Recordings,
    type Recording as Recording,
    type RecordingDownloadParams as RecordingDownloadParams,
    type RecordingReplaceParams as RecordingReplaceParams,
  };
}
