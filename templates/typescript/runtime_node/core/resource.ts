import type { SdkClient } from '../index';

/** A group of methods; all of them go through one client. */
export abstract class APIResource {
  protected _client: SdkClient;

  constructor(client: SdkClient) {
    this._client = client;
  }
}
