export class Animals extends APIResource {
  /**
   * Adds an animal.
   */
  create(body: AnimalCreateParams, options?: RequestOptions): APIPromise<Animal> {
    if (!body.name) {
      throw new Error('every animal has a name');
    }
    return this._client.post('/animals', { body, ...options });
  }

  /**
   * Lists the animals.
   */
  list(options?: RequestOptions): PagePromise<AnimalsPage, Animal> {
    return this._client.getAPIList('/animals', Page<Animal>, options);
  }
}

export interface Animal {
  id: string;

  name: string;
}
