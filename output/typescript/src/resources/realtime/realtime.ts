// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as Shared from '../shared';
import * as AgentsAPI from '../agents/agents';
import * as ItemsAPI from '../conversations/items';
import * as ClientSecretsAPI from './client-secrets';
import { ClientSecret, ClientSecretCreateParams, ClientSecrets } from './client-secrets';
import * as SessionsAPI from './sessions';
import { SessionCreateParams, Sessions } from './sessions';

export class Realtime extends APIResource {
  sessions: SessionsAPI.Sessions = new SessionsAPI.Sessions(this._client);
  clientSecrets: ClientSecretsAPI.ClientSecrets = new ClientSecretsAPI.ClientSecrets(this._client);
}

/**
 * Adds sound to what the caller is saying.
 */
export interface AudioAppendEvent {
  /**
   * Sound in the format of the session, in Base64.
   */
  audio: string;

  type: 'audio.append';

  /**
   * A name of your own that an error will mention.
   */
  event_id?: string;
}

/**
 * Ends the caller's turn by hand.
 */
export interface AudioCommitEvent {
  type: 'audio.commit';

  event_id?: string;
}

/**
 * The agent is speaking.
 */
export interface AudioDeltaEvent {
  delta: string;

  event_id: string;

  type: 'audio.delta';
}

/**
 * Something was said or done.
 */
export interface ItemAddedEvent {
  event_id: string;

  /**
   * One step of a conversation.
   */
  item: ItemsAPI.ConversationItem;

  type: 'item.added';
}

/**
 * What a client sends over the socket.
 */
export type RealtimeClientEvent = SessionUpdateEvent | AudioAppendEvent | AudioCommitEvent | ReplyCreateEvent;

/**
 * An event that you sent could not be used. The session goes on.
 */
export interface RealtimeErrorEvent {
  /**
   * Why a request failed.
   */
  error: Shared.ErrorObject;

  event_id: string;

  type: 'error';
}

/**
 * What the service sends over the socket.
 */
export type RealtimeServerEvent = SessionReadyEvent | ItemAddedEvent | AudioDeltaEvent | RealtimeErrorEvent;

/**
 * A session and how to reach it.
 */
export interface RealtimeSession extends RealtimeSessionConfig {
  id: string;

  /**
   * Where to open the socket.
   */
  socket_url: string;
}

export interface RealtimeSessionConfig {
  /**
   * The agent to talk to.
   */
  agent_id: string;

  /**
   * How sound is encoded, in both directions.
   */
  audio_format?: 'audio/pcm' | 'audio/opus' | 'audio/g711';

  overrides?: RealtimeSessionConfig.Overrides;

  sample_rate?: 8000 | 16000 | 24000;
}

export namespace RealtimeSessionConfig {
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

/**
 * Asks the agent to speak now.
 */
export interface ReplyCreateEvent {
  type: 'reply.create';

  event_id?: string;

  hint?: string;
}

/**
 * The session can be used.
 */
export interface SessionReadyEvent {
  event_id: string;

  /**
   * A session and how to reach it.
   */
  session: RealtimeSession;

  type: 'session.ready';
}

/**
 * Changes the session from here on.
 */
export interface SessionUpdateEvent {
  session: SessionUpdateEvent.Session;

  type: 'session.update';

  event_id?: string;
}

export namespace SessionUpdateEvent {
  export interface Session {
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

Realtime.Sessions = Sessions;
Realtime.ClientSecrets = ClientSecrets;

export declare namespace Realtime {
  export {
    type AudioAppendEvent as AudioAppendEvent,
    type AudioCommitEvent as AudioCommitEvent,
    type AudioDeltaEvent as AudioDeltaEvent,
    type ItemAddedEvent as ItemAddedEvent,
    type RealtimeClientEvent as RealtimeClientEvent,
    type RealtimeErrorEvent as RealtimeErrorEvent,
    type RealtimeServerEvent as RealtimeServerEvent,
    type RealtimeSession as RealtimeSession,
    type RealtimeSessionConfig as RealtimeSessionConfig,
    type ReplyCreateEvent as ReplyCreateEvent,
    type SessionReadyEvent as SessionReadyEvent,
    type SessionUpdateEvent as SessionUpdateEvent,
  };

  export { Sessions as Sessions, type SessionCreateParams as SessionCreateParams };

  export {
    ClientSecrets as ClientSecrets,
    type ClientSecret as ClientSecret,
    type ClientSecretCreateParams as ClientSecretCreateParams,
  };
}
