// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../../core/resource';
import { PagePromise, SinglePage } from '../../../core/pagination';
import { RequestOptions } from '../../../internal/request-options';
import { path } from '../../../internal/utils/path';

/**
 * Automatic checks that ran when a version was saved.
 */
export class Checks extends APIResource {
  /**
   * Lists every check at once; there are never more than a dozen.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const versionCheck of client.agents.versions.checks.list(
   *   3,
   *   { agent_id: 'agt_8mQ2' },
   * )) {
   *   // ...
   * }
   * ```
   */
  list(
    version: number,
    params: CheckListParams,
    options?: RequestOptions,
  ): PagePromise<VersionChecksSinglePage, VersionCheck> {
    const { agent_id } = params;
    return this._client.getAPIList(
      path`/agents/${agent_id}/versions/${version}/checks`,
      SinglePage<VersionCheck>,
      { ...options, __security: { apiKey: true } },
    );
  }
}

// There is one page only so far; later versions may have more.
export type VersionChecksSinglePage = SinglePage<VersionCheck>;

export interface VersionCheck {
  id: string;

  /**
   * What was checked, such as `tool_schema`.
   */
  kind: string;

  outcome: 'passed' | 'failed' | 'skipped';

  /**
   * How much it matters, `1` being the most.
   */
  severity?: 1 | 2 | 3;
}

export interface CheckListParams {
  /**
   * The agent.
   */
  agent_id: string;
}

export declare namespace Checks {
  export {
    type VersionCheck as VersionCheck,
    type VersionChecksSinglePage as VersionChecksSinglePage,
    type CheckListParams as CheckListParams,
  };
}
