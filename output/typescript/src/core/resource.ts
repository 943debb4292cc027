import type { Parlantern } from '../client';

/** A group of methods; all of them go through one client. */
export abstract class APIResource {
  protected _client: Parlantern;

  constructor(client: Parlantern) {
    this._client = client;
  }
}
