/** The names by which the modules of this layout know the runtime. */

import type { Headers as HeadersType } from './internal/builtin-types';
import type { HeaderValue } from './internal/headers';
import type { RequestOptions as Options } from './internal/request-options';
import * as forms from './internal/uploads';
import { isEmptyObj } from './internal/utils/values';

export { APIPromise } from './core/api-promise';
export { BaseClient as APIClient } from './core/base-client';
export { AbstractPage, PagePromise } from './internal/pages';
export type { Fetch } from './internal/builtin-types';
export type { FinalRequestOptions } from './internal/request-options';
export { type Uploadable, createForm } from './internal/uploads';
export { readEnv } from './internal/utils/env';
export { safeJSON, hasOwn, isObj } from './internal/utils/values';

export type Headers = Record<string, HeaderValue>;

/** What may be said about one request. */
export type RequestOptions<Query = unknown> = Omit<Options, 'headers' | 'query'> & {
  headers?: Headers;
  query?: (Query & object) | null | undefined;
};

type MultipartOptions = RequestOptions & { body: unknown };

/** The options with their body as a form. */
export const multipartFormRequestOptions = (options: MultipartOptions): Promise<Options> =>
  forms.multipartFormRequestOptions(options);

/** The options with their body as a form where it holds a file, else as they are. */
export const maybeMultipartFormRequestOptions = (options: MultipartOptions): Promise<Options> =>
  forms.maybeMultipartFormRequestOptions(options);

const names: { [Name in keyof Required<Options>]: true } = {
  method: true,
  path: true,
  query: true,
  body: true,
  headers: true,
  maxRetries: true,
  timeout: true,
  fetchOptions: true,
  middleware: true,
  signal: true,
  idempotencyKey: true,
  defaultBaseURL: true,
  stream: true,
  __binaryResponse: true,
  __streamClass: true,
  __security: true,
  __synthesizeEventData: true,
};

/** Whether an argument holds options in place of params: it has names, and all of them are those of options. */
export function isRequestOptions(value: unknown): value is RequestOptions {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isEmptyObj(value) &&
    Object.keys(value).every((name) => Object.prototype.hasOwnProperty.call(names, name))
  );
}

/** The headers of a response as an object, whose names may be written in any case. */
export function createResponseHeaders(headers: HeadersType): Record<string, string> {
  const found: Record<string, string> = {};
  headers.forEach((value, name) => (found[name.toLowerCase()] = value));
  return new Proxy(found, {
    get: (values, name) => values[String(name).toLowerCase()]!,
  });
}
