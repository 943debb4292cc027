import type { SdkClient } from '../client';

/** A group of methods; all of them go through one client. */
export abstract class APIResource {
  protected _client: SdkClient;

  constructor(client: SdkClient) {
    this._client = client;
  }
}
