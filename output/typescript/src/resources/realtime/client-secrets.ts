// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as RealtimeAPI from './realtime';
import { APIPromise } from '../../core/api-promise';
import { RequestOptions } from '../../internal/request-options';

/**
 * Talk to an agent over a socket, straight from a browser or a device.
 */
export class ClientSecrets extends APIResource {
  /**
   * Creates a secret that opens **one** session and then stops working, which makes
   * it safe to hand to a browser:
   *
   * ```js
   * const socket = new WebSocket(url, ["parlantern", secret.value]);
   * ```
   *
   * Never ship an API key to a browser instead.
   *
   * @example
   * ```ts
   * const clientSecret =
   *   await client.realtime.clientSecrets.create({
   *     session: { agent_id: 'agent_id' },
   *   });
   * ```
   */
  create(body: ClientSecretCreateParams, options?: RequestOptions): APIPromise<ClientSecret> {
    return this._client.post('/realtime/client_secrets', { body, ...options });
  }
}

export interface ClientSecret {
  expires_at: string;

  /**
   * The secret itself; it begins with `pls_`.
   */
  value: string;

  /**
   * A session and how to reach it.
   */
  session?: RealtimeAPI.RealtimeSession;
}

export interface ClientSecretCreateParams {
  session: RealtimeAPI.RealtimeSessionConfig;

  /**
   * When the secret stops working although nobody used it.
   */
  expires_after?: ClientSecretCreateParams.ExpiresAfter;
}

export namespace ClientSecretCreateParams {
  /**
   * When the secret stops working although nobody used it.
   */
  export interface ExpiresAfter {
    /**
     * The moment to count from.
     */
    anchor: 'created_at';

    /**
     * How long to wait.
     */
    seconds: number;
  }
}

export declare namespace ClientSecrets {
  export { type ClientSecret as ClientSecret, type ClientSecretCreateParams as ClientSecretCreateParams };
}
