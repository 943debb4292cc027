import type { Response } from '../internal/builtin-types';
import {
  type APIResponseProps,
  type WithRequestID,
  addRequestID,
  defaultParseResponse,
} from '../internal/parse';
import { REQUEST_ID_HEADER } from '../internal/sdk';
import type { PromiseOrValue } from '../internal/types';
import type { BaseClient } from './base-client';

type Parse<T> = (client: BaseClient, props: APIResponseProps) => PromiseOrValue<WithRequestID<T>>;

/** The result of a call. The request is on its way at once; its body is read when the result is awaited. */
export class APIPromise<T> extends Promise<WithRequestID<T>> {
  private parsed: Promise<WithRequestID<T>> | undefined;

  constructor(
    private client: BaseClient,
    private responsePromise: Promise<APIResponseProps>,
    private parseResponse: Parse<T> = defaultParseResponse,
  ) {
    // The promise that this one extends is never looked at: `then` below is what counts.
    super((resolve) => resolve(undefined as never));
  }

  /** The same call with another outcome; the way to the raw response stays. */
  _thenUnwrap<U>(transform: (data: T, props: APIResponseProps) => U): APIPromise<U> {
    return new APIPromise<U>(this.client, this.responsePromise, async (client, props) =>
      addRequestID(transform((await this.parseResponse(client, props)) as T, props), props.response),
    );
  }

  /** The response as soon as its headers are there, with its body unread. */
  asResponse(): Promise<Response> {
    return this.responsePromise.then((props) => props.response);
  }

  /** What the call gives, beside the response that it came with. */
  async withResponse(): Promise<{ data: T; response: Response; request_id: string | null }> {
    const [data, response] = await Promise.all([this.parse(), this.asResponse()]);
    return { data: data as T, response, request_id: response.headers.get(REQUEST_ID_HEADER) };
  }

  private parse(): Promise<WithRequestID<T>> {
    this.parsed ??= this.responsePromise.then((props) => this.parseResponse(this.client, props));
    return this.parsed;
  }

  override then<A = WithRequestID<T>, B = never>(
    onfulfilled?: ((value: WithRequestID<T>) => A | PromiseLike<A>) | undefined | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | undefined | null,
  ): Promise<A | B> {
    return this.parse().then(onfulfilled, onrejected);
  }

  override catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | undefined | null,
  ): Promise<WithRequestID<T> | B> {
    return this.parse().catch(onrejected);
  }

  override finally(onfinally?: (() => void) | undefined | null): Promise<WithRequestID<T>> {
    return this.parse().finally(onfinally);
  }
}
