// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../../core/resource';
import { APIPromise } from '../../../core/api-promise';
import { buildHeaders } from '../../../internal/headers';
import { RequestOptions } from '../../../internal/request-options';
import { path } from '../../../internal/utils/path';

/**
 * Beta. Rehearse conversations with an agent and grade how they went.
 */
export class Runs extends APIResource {
  /**
   * Lists the latest twenty runs of an evaluation.
   */
  list(
    evaluationID: string,
    params: RunListParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<RunListResponse> {
    const { betas } = params ?? {};
    return this._client.get(path`/beta/evaluations/${evaluationID}/runs`, {
      ...options,
      headers: buildHeaders([
        { ...(betas?.toString() != null ? { 'Parlantern-Beta': betas?.toString() } : undefined) },
        options?.headers,
      ]),
      __security: { apiKey: true },
    });
  }
}

export interface RunListResponse {
  runs: Array<RunListResponse.Run>;
}

export namespace RunListResponse {
  export interface Run {
    id: string;

    /**
     * `null` while the run is going on.
     */
    passed: boolean | null;

    /**
     * Whatever was extracted, in the shape that you asked for.
     */
    facts?: unknown;
  }
}

export interface RunListParams {
  /**
   * Beta features that this request may use.
   */
  betas?: Array<(string & {}) | 'evaluations-2026-05' | 'voices-2026-06'>;
}

export declare namespace Runs {
  export { type RunListResponse as RunListResponse, type RunListParams as RunListParams };
}
