import type { Middleware } from '../core/middleware';
import type { AbortController, AbortSignal, BodyInit, Response } from './builtin-types';
import type { HeadersLike, NullableHeaders } from './headers';
import type { HTTPMethod, MergedRequestInit } from './types';

export type FinalRequestOptions = RequestOptions & { method: HTTPMethod; path: string };

/** What may be said about one request; it wins over what the client was told. */
export type RequestOptions = {
  /** The HTTP method. */
  method?: HTTPMethod;

  /** The path below the base URL, or a whole URL. */
  path?: string;

  /** The query parameters. */
  query?: object | undefined | null;

  /** The body, in the form that the API describes. */
  body?: unknown;

  /** Further headers; `null` takes one away. */
  headers?: HeadersLike;

  /** How often a failed request is repeated. */
  maxRetries?: number;

  /** How many milliseconds the server has to begin its answer. */
  timeout?: number;

  /** Further options for `fetch`. */
  fetchOptions?: MergedRequestInit;

  /** Functions around `fetch`, inside of those of the client. */
  middleware?: readonly Middleware[];

  /** A signal that ends the request. */
  signal?: AbortSignal | undefined | null;

  /** A key by which the server knows a repeated request. */
  idempotencyKey?: string;

  /** The base URL of this request, unless the client was given one. */
  defaultBaseURL?: string | undefined;

  stream?: boolean | undefined;
  __binaryResponse?: boolean | undefined;
  __streamClass?: StreamClass;
  __security?: { readonly [scheme: string]: boolean };
  __synthesizeEventData?: boolean;
};

/** Makes a stream of a response. */
export interface StreamClass {
  fromSSEResponse(
    response: Response,
    controller: AbortController,
    client: object,
    synthesizeEventData?: boolean | undefined,
  ): unknown;
}

/** A body in its final form, with the headers that describe it. */
export interface EncodedContent {
  bodyHeaders: HeadersLike;
  body: BodyInit;
}

export type RequestEncoder = (request: { headers: NullableHeaders; body: unknown }) => EncodedContent;

/** Writes any value as JSON. */
export const FallbackEncoder: RequestEncoder = ({ body }) => ({
  bodyHeaders: { 'content-type': 'application/json' },
  body: JSON.stringify(body) as BodyInit,
});
