// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../core/resource';
import * as Shared from './shared';
import { APIPromise } from '../core/api-promise';
import { RequestOptions } from '../internal/request-options';

/**
 * What was used, and what it cost.
 */
export class UsageResource extends APIResource {
  /**
   * Returns what was used in a period, day by day. Only administrators may ask.
   */
  retrieve(query: UsageRetrieveParams, options?: RequestOptions): APIPromise<Usage> {
    return (
      this._client.get('/usage', { query, ...options, __security: { adminKey: true } }) as APIPromise<{
        data: Usage;
      }>
    )._thenUnwrap((obj) => obj.data);
  }
}

export interface Usage {
  days: Array<Usage.Day>;

  /**
   * Seconds of speech in the whole period.
   */
  totalSeconds: number;

  /**
   * Seconds that were free of charge.
   */
  trialSeconds?: number;
}

export namespace Usage {
  export interface Day {
    billedSeconds: number;

    date: string;

    /**
     * An amount of money. The currency is a three-letter code such as `EUR`.
     */
    cost?: Shared.Money;
  }
}

export interface UsageRetrieveParams {
  /**
   * The first day.
   */
  from: string;

  /**
   * The last day; today if left out.
   */
  to?: string;
}

export declare namespace UsageResource {
  export { type Usage as Usage, type UsageRetrieveParams as UsageRetrieveParams };
}
