import type { SdkBaseClient } from '../client-base';

/** A group of methods; all of them go through one client. */
export abstract class APIResource {
  /** The properties that lead from a client to the group: those of `client.a.b` are `a` and `b`. */
  static readonly _key: readonly string[] = [];

  protected _client: SdkBaseClient;

  constructor(client: SdkBaseClient) {
    this._client = client;
  }
}
