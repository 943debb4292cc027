// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as AgentsAPI from '../agents/agents';
import * as RealtimeAPI from './realtime';
import { APIPromise } from '../../core/api-promise';
import { RequestOptions } from '../../internal/request-options';

/**
 * Talk to an agent over a socket, straight from a browser or a device.
 */
export class Sessions extends APIResource {
  /**
   * Prepares a session, so that the socket can be opened without delay.
   *
   * @example
   * ```ts
   * const realtimeSession =
   *   await client.realtime.sessions.create({
   *     agent_id: 'agent_id',
   *   });
   * ```
   */
  create(body: SessionCreateParams, options?: RequestOptions): APIPromise<RealtimeAPI.RealtimeSession> {
    return this._client.post('/realtime/sessions', { body, ...options, __security: { apiKey: true } });
  }
}

export interface SessionCreateParams {
  /**
   * The agent to talk to.
   */
  agent_id: string;

  /**
   * How sound is encoded, in both directions.
   */
  audio_format?: 'audio/pcm' | 'audio/opus' | 'audio/g711';

  overrides?: SessionCreateParams.Overrides;

  sample_rate?: 8000 | 16000 | 24000;
}

export namespace SessionCreateParams {
  export interface Overrides {
    /**
     * The longest a call may last, in seconds.
     */
    max_call_seconds?: number;

    /**
     * What ends the call when the caller says it: one phrase or several.
     */
    stop_phrases?: string | Array<string>;

    /**
     * How freely the agent speaks. Low values keep to the script, high values
     * improvise.
     */
    temperature?: number;

    /**
     * How the agent knows that it is its turn.
     */
    turn_detection?: AgentsAPI.TurnDetection | null;
  }
}

export declare namespace Sessions {
  export { type SessionCreateParams as SessionCreateParams };
}
