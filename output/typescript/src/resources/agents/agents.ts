// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as Shared from '../shared';
import * as CallsAPI from '../calls/calls';
import * as VersionsAPI from './versions/versions';
import { AgentVersion, AgentVersionsNumberedPage, VersionListParams, Versions } from './versions/versions';
import { APIPromise } from '../../core/api-promise';
import { CursorPage, type CursorPageParams, PagePromise } from '../../core/pagination';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * An agent is a voice, a set of instructions and the tools it may use.
 *
 * Every change to an agent makes a new *version*; calls in progress keep the version they began with.
 */
export class Agents extends APIResource {
  versions: VersionsAPI.Versions = new VersionsAPI.Versions(this._client);

  /**
   * Creates an agent and its first version. The agent can take calls as soon as this
   * returns.
   *
   * A good start is to say
   *
   * - who the agent is,
   * - what it may promise, and
   * - when it should **hand over** to a person.
   *
   * The [guide to instructions](https://docs.parlantern.example/guides/instructions)
   * has longer examples, among them one for a restaurant that takes bookings in
   * three languages.
   *
   * @example
   * ```ts
   * const agent = await client.agents.create({
   *   instructions: 'Answer the phone of a small restaurant.',
   *   name: 'Front desk',
   * });
   * ```
   */
  create(body: AgentCreateParams, options?: RequestOptions): APIPromise<Agent> {
    return this._client.post('/agents', { body, ...options, __security: { apiKey: true } });
  }

  /**
   * Returns the agent as its newest version defines it.
   *
   * @example
   * ```ts
   * const agent = await client.agents.retrieve('agt_8mQ2');
   * ```
   */
  retrieve(agentID: string, options?: RequestOptions): APIPromise<Agent> {
    return this._client.get(path`/agents/${agentID}`, { ...options, __security: { apiKey: true } });
  }

  /**
   * Changes the fields that are given and leaves the others alone. Saves the result
   * as a new version.
   *
   * @example
   * ```ts
   * const agent = await client.agents.update('agt_8mQ2');
   * ```
   */
  update(agentID: string, body: AgentUpdateParams, options?: RequestOptions): APIPromise<Agent> {
    return this._client.patch(path`/agents/${agentID}`, { body, ...options, __security: { apiKey: true } });
  }

  /**
   * Lists agents, newest first.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const agent of client.agents.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query: AgentListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<AgentsCursorPage, Agent> {
    return this._client.getAPIList('/agents', CursorPage<Agent>, {
      query,
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Deletes an agent for good. Calls in progress are allowed to finish.
   *
   * @example
   * ```ts
   * const agent = await client.agents.delete('agt_8mQ2');
   * ```
   */
  delete(agentID: string, options?: RequestOptions): APIPromise<AgentDeleteResponse> {
    return this._client.delete(path`/agents/${agentID}`, { ...options, __security: { apiKey: true } });
  }
}

export type AgentsCursorPage = CursorPage<Agent>;

/**
 * An agent as it is now.
 */
export interface Agent extends AgentDefinition {
  /**
   * The identifier of the agent.
   */
  id: string;

  /**
   * When the agent was created.
   */
  created_at: string;

  /**
   * The version that new calls use.
   */
  current_version: number;

  object: 'agent';
}

/**
 * All that makes an agent.
 */
export interface AgentDefinition {
  /**
   * What the agent should do and how, in plain words. Write to it as you would to a
   * new colleague: what callers usually want, which answers are right, and what it
   * must never promise. Use `{{double_braces}}` for values that differ from call to
   * call; they are filled from `variables`.
   */
  instructions: string;

  /**
   * What to call the agent. Callers do not hear it.
   */
  name: string;

  /**
   * Anything else you want to keep with the agent.
   */
  extras?: { [key: string]: unknown };

  /**
   * The first words of a call. With `null` the agent waits to be spoken to.
   */
  greeting?: string | null;

  /**
   * A phone, with an extension if need be.
   */
  handoff?: CallsAPI.PhoneDestination;

  /**
   * The language that the agent begins in.
   */
  language?: Shared.Language;

  /**
   * The longest a call may last, in seconds.
   */
  max_call_seconds?: number;

  /**
   * What the agent keeps in mind between calls of the same caller.
   */
  memory?: AgentDefinition.Memory | null;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;

  /**
   * The language model behind the agent.
   */
  model?: 'hearth-2' | 'hearth-2-mini' | (string & {});

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
   * Whether tools are used at all, or which one is.
   */
  tool_choice?:
    | 'auto'
    | 'none'
    | 'required'
    | AgentDefinition.FunctionToolChoice
    | AgentDefinition.LookupToolChoice;

  /**
   * What the agent may do during a call, besides talking.
   */
  tools?: Array<AgentTool>;

  /**
   * How the agent knows that it is its turn.
   */
  turn_detection?: TurnDetection | null;

  /**
   * Values for the instructions.
   */
  variables?: { [key: string]: string | number | boolean };

  /**
   * How the agent sounds.
   */
  voice?: AgentVoice;
}

export namespace AgentDefinition {
  /**
   * What the agent keeps in mind between calls of the same caller.
   */
  export interface Memory {
    scope: 'caller' | 'workspace';

    /**
     * How long to remember; `null` means for good.
     */
    keep_days?: number | null;
  }

  export interface FunctionToolChoice {
    name: string;

    type: 'function';
  }

  export interface LookupToolChoice {
    type: 'lookup';
  }
}

/**
 * A built-in tool by its name, or a tool of your own.
 */
export type AgentTool = 'hang_up' | 'send_dtmf' | 'transfer_call' | FunctionTool | LookupTool;

/**
 * How the agent sounds.
 */
export interface AgentVoice {
  /**
   * A voice, see [voices](https://docs.parlantern.example/voices).
   */
  voice_id: string;

  /**
   * How fast it speaks: `1` is its natural pace.
   */
  speed?: number;
}

export type Assistant = Agent;

/**
 * A function that your own program runs.
 */
export interface FunctionTool {
  name: string;

  type: 'function';

  /**
   * When to use it. The agent reads this.
   */
  description?: string;

  /**
   * The arguments, as a [JSON Schema](https://json-schema.org).
   */
  parameters?: { [key: string]: unknown };

  strict?: boolean;
}

/**
 * Looks things up in documents of yours.
 */
export interface LookupTool {
  sources: Array<string>;

  type: 'lookup';

  /**
   * How many passages to read at most.
   */
  top_k?: number;
}

/**
 * How the agent knows that it is its turn.
 */
export type TurnDetection = TurnDetection.SilenceTurnDetection | TurnDetection.MeaningTurnDetection;

export namespace TurnDetection {
  /**
   * Waits for a pause.
   */
  export interface SilenceTurnDetection {
    mode: 'silence';

    /**
     * How long the pause has to be.
     */
    pause_ms?: number;
  }

  /**
   * Waits for a sentence that sounds complete.
   */
  export interface MeaningTurnDetection {
    mode: 'meaning';

    eagerness?: 'low' | 'medium' | 'high';
  }
}

export interface AgentDeleteResponse {
  /**
   * The agent that was deleted.
   */
  id: string;

  /**
   * Always `true`.
   */
  deleted: true;
}

export interface AgentCreateParams {
  /**
   * What the agent should do and how, in plain words. Write to it as you would to a
   * new colleague: what callers usually want, which answers are right, and what it
   * must never promise. Use `{{double_braces}}` for values that differ from call to
   * call; they are filled from `variables`.
   */
  instructions: string;

  /**
   * What to call the agent. Callers do not hear it.
   */
  name: string;

  /**
   * Anything else you want to keep with the agent.
   */
  extras?: { [key: string]: unknown };

  /**
   * The first words of a call. With `null` the agent waits to be spoken to.
   */
  greeting?: string | null;

  /**
   * A phone, with an extension if need be.
   */
  handoff?: CallsAPI.PhoneDestination;

  /**
   * The language that the agent begins in.
   */
  language?: Shared.Language;

  /**
   * The longest a call may last, in seconds.
   */
  max_call_seconds?: number;

  /**
   * What the agent keeps in mind between calls of the same caller.
   */
  memory?: AgentCreateParams.Memory | null;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;

  /**
   * The language model behind the agent.
   */
  model?: 'hearth-2' | 'hearth-2-mini' | (string & {});

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
   * Whether tools are used at all, or which one is.
   */
  tool_choice?:
    | 'auto'
    | 'none'
    | 'required'
    | AgentCreateParams.FunctionToolChoice
    | AgentCreateParams.LookupToolChoice;

  /**
   * What the agent may do during a call, besides talking.
   */
  tools?: Array<AgentTool>;

  /**
   * How the agent knows that it is its turn.
   */
  turn_detection?: TurnDetection | null;

  /**
   * Values for the instructions.
   */
  variables?: { [key: string]: string | number | boolean };

  /**
   * How the agent sounds.
   */
  voice?: AgentVoice;
}

export namespace AgentCreateParams {
  /**
   * What the agent keeps in mind between calls of the same caller.
   */
  export interface Memory {
    scope: 'caller' | 'workspace';

    /**
     * How long to remember; `null` means for good.
     */
    keep_days?: number | null;
  }

  export interface FunctionToolChoice {
    name: string;

    type: 'function';
  }

  export interface LookupToolChoice {
    type: 'lookup';
  }
}

export interface AgentUpdateParams {
  /**
   * New instructions.
   */
  instructions?: string;

  /**
   * The longest a call may last, in seconds.
   */
  max_call_seconds?: number;

  /**
   * Up to sixteen values of your own.
   *
   * Keys have at most 64 characters, values at most 500.
   */
  metadata?: Shared.Metadata;

  /**
   * A new name.
   */
  name?: string;

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
   * New tools in place of the old ones, or `null` for none.
   */
  tools?: Array<AgentTool> | null;

  /**
   * How the agent knows that it is its turn.
   */
  turn_detection?: TurnDetection | null;
}

export interface AgentListParams extends CursorPageParams {
  /**
   * Only agents that speak this language.
   */
  language?: Shared.Language;
}

Agents.Versions = Versions;

export declare namespace Agents {
  export {
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
    Versions as Versions,
    type AgentVersion as AgentVersion,
    type AgentVersionsNumberedPage as AgentVersionsNumberedPage,
    type VersionListParams as VersionListParams,
  };
}
