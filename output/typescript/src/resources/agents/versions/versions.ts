// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../../core/resource';
import * as AgentsAPI from '../agents';
import * as ChecksAPI from './checks';
import { CheckListParams, Checks, VersionCheck, VersionChecksSinglePage } from './checks';
import { APIPromise } from '../../../core/api-promise';
import { NumberedPage, type NumberedPageParams, PagePromise } from '../../../core/pagination';
import { RequestOptions } from '../../../internal/request-options';
import { path } from '../../../internal/utils/path';

/**
 * The history of an agent.
 */
export class Versions extends APIResource {
  checks: ChecksAPI.Checks = new ChecksAPI.Checks(this._client);

  /**
   * Returns one version of an agent, exactly as it was saved.
   *
   * @example
   * ```ts
   * const agentVersion = await client.agents.versions.retrieve(
   *   'agt_8mQ2',
   *   3,
   * );
   * ```
   */
  retrieve(agentID: string, version: number, options?: RequestOptions): APIPromise<AgentVersion> {
    return this._client.get(path`/agents/${agentID}/versions/${version}`, {
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Lists the versions of an agent by page number.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const agentVersion of client.agents.versions.list(
   *   'agt_8mQ2',
   * )) {
   *   // ...
   * }
   * ```
   */
  list(
    agentID: string,
    query: VersionListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<AgentVersionsNumberedPage, AgentVersion> {
    return this._client.getAPIList(path`/agents/${agentID}/versions`, NumberedPage<AgentVersion>, {
      query,
      ...options,
      __security: { apiKey: true },
    });
  }
}

export type AgentVersionsNumberedPage = NumberedPage<AgentVersion>;

/**
 * An agent as it was when a version of it was saved.
 */
export interface AgentVersion extends AgentsAPI.Agent {
  /**
   * Why it was changed.
   */
  note: string | null;

  version: number;
}

export interface VersionListParams extends NumberedPageParams {
  /**
   * Versions per page.
   */
  page_size?: number;
}

Versions.Checks = Checks;

export declare namespace Versions {
  export {
    type AgentVersion as AgentVersion,
    type AgentVersionsNumberedPage as AgentVersionsNumberedPage,
    type VersionListParams as VersionListParams,
  };

  export {
    Checks as Checks,
    type VersionCheck as VersionCheck,
    type VersionChecksSinglePage as VersionChecksSinglePage,
    type CheckListParams as CheckListParams,
  };
}
