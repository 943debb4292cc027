// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../../core/resource';
import * as AgentsAPI from '../../agents/agents';
import * as RunsAPI from './runs';
import { RunListParams, RunListResponse, Runs } from './runs';
import { APIPromise } from '../../../core/api-promise';
import { buildHeaders } from '../../../internal/headers';
import { RequestOptions } from '../../../internal/request-options';

/**
 * Beta. Rehearse conversations with an agent and grade how they went.
 */
export class Evaluations extends APIResource {
  runs: RunsAPI.Runs = new RunsAPI.Runs(this._client);

  /**
   * Describes a rehearsal and what counts as a good outcome. Nothing runs yet.
   */
  create(params: EvaluationCreateParams, options?: RequestOptions): APIPromise<Evaluation> {
    const { betas, ...body } = params;
    return (
      this._client.post('/beta/evaluations', {
        body,
        ...options,
        headers: buildHeaders([
          { ...(betas?.toString() != null ? { 'Parlantern-Beta': betas?.toString() } : undefined) },
          options?.headers,
        ]),
        __security: { apiKey: true },
      }) as APIPromise<{ evaluation: Evaluation }>
    )._thenUnwrap((obj) => obj.evaluation);
  }
}

/**
 * Something that is true or false of a conversation.
 */
export interface Condition {
  op: 'all' | 'any' | 'not' | 'says' | 'uses_tool';

  /**
   * The parts, for `all`, `any` and `not`.
   */
  conditions?: Array<Condition>;

  /**
   * The words or the tool, for `says` and `uses_tool`.
   */
  value?: string;
}

export interface Evaluation {
  id: string;

  name: string;

  /**
   * Something that is true or false of a conversation.
   */
  pass_if: Condition;

  schema?: { [key: string]: unknown };
}

export interface EvaluationCreateParams {
  /**
   * Body param
   */
  name: string;

  /**
   * Body param: Something that is true or false of a conversation.
   */
  pass_if: Condition;

  /**
   * Body param: Who is tested: an agent you have, or one that exists only for this
   * evaluation.
   */
  subject: EvaluationCreateParams.SavedAgent | AgentsAPI.AgentDefinition;

  /**
   * Body param: A JSON Schema for the facts to extract.
   */
  schema?: { [key: string]: unknown };

  /**
   * Header param: Beta features that this request may use.
   */
  betas?: Array<(string & {}) | 'evaluations-2026-05' | 'voices-2026-06'>;
}

export namespace EvaluationCreateParams {
  export interface SavedAgent {
    agent_id: string;
  }
}

Evaluations.Runs = Runs;

export declare namespace Evaluations {
  export {
    type Condition as Condition,
    type Evaluation as Evaluation,
    type EvaluationCreateParams as EvaluationCreateParams,
  };

  export { Runs as Runs, type RunListResponse as RunListResponse, type RunListParams as RunListParams };
}
