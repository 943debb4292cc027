import { followSignal, ranOutOfTime, releaseAbort, startTimeout } from '../internal/abort';
import { encodeBody, isOneShot } from '../internal/bodies';
import type {
  AbortController as Controller,
  Fetch,
  Headers,
  RequestInit,
  Response,
} from '../internal/builtin-types';
import { getPlatformHeaders } from '../internal/detect-platform';
import { castToError, isAbortError } from '../internal/errors';
import { type HeadersLike, type NullableHeaders, buildHeaders } from '../internal/headers';
import { type AbstractPage, type PageConstructor, PagePromise } from '../internal/pages';
import type { APIResponseProps } from '../internal/parse';
import type { FinalRequestOptions, RequestOptions } from '../internal/request-options';
import { retryDelay, shouldRetry } from '../internal/retries';
import * as sdk from '../internal/sdk';
import { CancelReadableStream, getDefaultFetch } from '../internal/shims';
import type { FinalizedRequestInit, HTTPMethod, MergedRequestInit, PromiseOrValue } from '../internal/types';
import { joinURL, withQuery } from '../internal/urls';
import {
  type Logger,
  type LogLevel,
  formatRequestDetails,
  loggerFor,
  resolveLogLevel,
} from '../internal/utils/log';
import { stringifyQuery } from '../internal/utils/query';
import { sleep } from '../internal/utils/sleep';
import { uuid4 } from '../internal/utils/uuid';
import { hasOwn, isEmptyObj, safeJSON, validatePositiveInteger } from '../internal/utils/values';
import { VERSION } from '../version';
import { APIPromise } from './api-promise';
import * as Errors from './error';

/** A function that sees each try of a request, and hands it on with `next`. */
export type Middleware = (url: string, init: RequestInit, next: MiddlewareNext) => Promise<Response>;
export type MiddlewareNext = (url: string, init: RequestInit) => Promise<Response>;

/** What every client may be told. */
export interface BaseClientOptions {
  /** Where the API is found. */
  baseURL?: string | null | undefined;

  /** How many milliseconds the server has to begin its answer; then the request fails, or is repeated. */
  timeout?: number | undefined;

  /** Further options of all calls of `fetch`; those of a single request win over them. */
  fetchOptions?: MergedRequestInit | undefined;

  /** A function to be used in place of the global `fetch`. */
  fetch?: Fetch | undefined;

  /** How often a request is repeated that failed for a reason which may pass. */
  maxRetries?: number | undefined;

  /** Functions around `fetch`, the first one outermost; each sees a try of a request and passes it on, or answers it. */
  middleware?: readonly Middleware[] | undefined;

  /** Headers of all requests; a request takes one away with `null`. */
  defaultHeaders?: HeadersLike | undefined;

  /** Query parameters of all requests; a request takes one away with `undefined`. */
  defaultQuery?: Record<string, string | undefined> | undefined;

  /** What is logged; by default what the environment says, else warnings and errors. */
  logLevel?: LogLevel | undefined;

  /** Where it is logged; by default on the console. */
  logger?: Logger | undefined;
}

// Options that are also fields, which a program may have changed since.
const liveOptions = ['maxRetries', 'timeout', 'logger', 'logLevel', 'fetch', 'fetchOptions'];

/** One try of a request. */
interface Attempt {
  options: FinalRequestOptions;
  retry: number;
  maxRetries: number;
  logID: string;
  retryOf: string | undefined;
}

/** Sends requests and reads their answers; the client of an SDK extends it by what it knows of its API. */
export abstract class BaseClient<Options extends BaseClientOptions = BaseClientOptions> {
  baseURL: string;
  maxRetries: number;
  timeout: number;
  logger: Logger;
  logLevel: LogLevel | undefined;
  fetchOptions: MergedRequestInit | undefined;

  private fetch: Fetch;
  protected idempotencyHeader?: string;
  protected _options: Options;

  /** Takes the options with the base URL settled, and the URL that is used where nobody chose another. */
  constructor(
    options: Options & { baseURL: string },
    private defaultBaseURL: string,
  ) {
    this.baseURL = options.baseURL;
    this.timeout = options.timeout ?? sdk.TIMEOUT_MS;
    this.maxRetries = validatePositiveInteger('maxRetries', options.maxRetries ?? sdk.MAX_RETRIES);
    this.logger = options.logger ?? console;
    this.logLevel = resolveLogLevel(options.logLevel, this);
    this.fetchOptions = options.fetchOptions;
    this.fetch = options.fetch ?? getDefaultFetch();
    this._options = options;
    if (sdk.IDEMPOTENCY_HEADER) this.idempotencyHeader = sdk.IDEMPOTENCY_HEADER;
  }

  /** A client like this one as it is now, but for the given options. */
  withOptions(options: Partial<Options>): this {
    const current = { ...this._options } as Record<string, unknown>;
    for (const name of [...Object.keys(current), ...liveOptions]) {
      if (hasOwn(this, name as never)) current[name] = this[name as keyof this];
    }
    // The URL of an environment follows from its name; null keeps the surroundings from naming another.
    const chosen = this.baseURL !== this.defaultBaseURL;
    if (!chosen || (options as { environment?: unknown }).environment) current['baseURL'] = null;
    else delete current['environment'];
    return new (this.constructor as new (options: object) => this)({ ...current, ...options });
  }

  get<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.methodRequest('get', path, options);
  }

  post<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.methodRequest('post', path, options);
  }

  patch<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.methodRequest('patch', path, options);
  }

  put<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.methodRequest('put', path, options);
  }

  delete<Rsp>(path: string, options?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.methodRequest('delete', path, options);
  }

  request<Rsp>(options: PromiseOrValue<FinalRequestOptions>): APIPromise<Rsp> {
    return new APIPromise<Rsp>(this, this.makeRequest(options));
  }

  getAPIList<Item, PageClass extends AbstractPage<Item> = AbstractPage<Item>>(
    path: string,
    Page: PageConstructor<PageClass>,
    options?: PromiseOrValue<RequestOptions>,
  ): PagePromise<PageClass, Item> {
    return this.requestAPIList(Page, withTarget('get', path, options));
  }

  requestAPIList<Item, PageClass extends AbstractPage<Item>>(
    Page: PageConstructor<PageClass>,
    options: PromiseOrValue<FinalRequestOptions>,
  ): PagePromise<PageClass, Item> {
    return new PagePromise<PageClass, Item>(this, this.makeRequest(options), Page);
  }

  /** The URL of a request; the base is the client's if it was given one, else that of the request. */
  buildURL(path: string, query: object | null | undefined, defaultBaseURL?: string | undefined): string {
    const chosen = this.baseURL !== this.defaultBaseURL;
    const url = joinURL((!chosen && defaultBaseURL) || this.baseURL, path);
    const merged = { ...this.defaultQuery(), ...query };
    return isEmptyObj(merged) ? url.toString() : withQuery(url, merged);
  }

  /** What `fetch` is called with for a request. */
  async buildRequest(
    inputOptions: FinalRequestOptions,
    { retryCount = 0 }: { retryCount?: number } = {},
  ): Promise<{ req: FinalizedRequestInit; url: string; timeout: number }> {
    const options = { ...inputOptions };
    const { method, path, query, defaultBaseURL } = options;
    const url = this.buildURL(path, query, defaultBaseURL);
    const timeout = validatePositiveInteger('timeout', options.timeout ?? this.timeout);
    const content = encodeBody(options.body, buildHeaders([options.headers]));
    const headers = await this.buildHeaders(options, content?.bodyHeaders, timeout, retryCount);
    const req = {
      ...this.fetchOptions,
      ...options.fetchOptions,
      method: method.toUpperCase(),
      headers,
      ...(options.signal && { signal: options.signal }),
      ...(content && { body: content.body }),
      // A body that is still being written when the answer begins (fetch standard, "duplex").
      ...(content && isOneShot(content.body) && { duplex: 'half' }),
    };
    return { req: req as FinalizedRequestInit, url, timeout };
  }

  /** Calls `fetch`; ends the call when the caller's signal says so, or when no answer began in time. */
  async fetchWithTimeout(
    url: string,
    init: RequestInit | undefined,
    ms: number,
    controller: Controller,
  ): Promise<Response> {
    const { signal, ...options } = init ?? {};
    followSignal(controller, signal);
    const stop = startTimeout(controller, ms);
    try {
      return await this.send(url, { ...options, signal: controller.signal } as RequestInit);
    } catch (error) {
      releaseAbort(controller);
      throw error;
    } finally {
      stop();
    }
  }

  /** Headers that all requests of this API take; the caller's own come on top. */
  protected defaultHeaders(): HeadersLike {
    return undefined;
  }

  /** Query parameters that all requests take. */
  protected defaultQuery(): Record<string, string | undefined> | undefined {
    return this._options.defaultQuery;
  }

  /** The headers that prove who is asking. */
  protected async authHeaders(_options: FinalRequestOptions): Promise<NullableHeaders | undefined> {
    return undefined;
  }

  /** Fails where a request would go out without any proof of who is asking. */
  protected validateHeaders(_headers: NullableHeaders, _options: FinalRequestOptions): void {}

  protected stringifyQuery(query: object | Record<string, unknown>): string {
    return stringifyQuery(query);
  }

  protected defaultIdempotencyKey(): string {
    return `${sdk.HEADER_PREFIX.toLowerCase()}node-retry-${uuid4()}`.replace(/^x-/, '');
  }

  protected makeStatusError(
    status: number,
    error: object | undefined,
    message: string | undefined,
    headers: Headers,
  ): Errors.APIError {
    return Errors.APIError.generate(status, error, message, headers);
  }

  /** Changes the options of a request before anything is made of them. */
  protected async prepareOptions(_options: FinalRequestOptions): Promise<void> {}

  /** Changes a request before it is sent, for example to sign it. */
  protected async prepareRequest(
    _request: RequestInit,
    _context: { url: string; options: FinalRequestOptions },
  ): Promise<void> {}

  /** Through the middleware to `fetch`, which in browsers insists on being called as a plain function. */
  private send(url: string, init: RequestInit): Promise<Response> {
    const last: MiddlewareNext = (url, init) => this.fetch.call(undefined, url, init);
    const layers = this._options.middleware ?? [];
    return layers.reduceRight<MiddlewareNext>((next, layer) => (url, init) => layer(url, init, next), last)(
      url,
      init,
    );
  }

  private getUserAgent(): string {
    return `${sdk.CLIENT_NAME}/JS ${VERSION}`;
  }

  private methodRequest<Rsp>(
    method: HTTPMethod,
    path: string,
    options: PromiseOrValue<RequestOptions> | undefined,
  ): APIPromise<Rsp> {
    return this.request<Rsp>(withTarget(method, path, options));
  }

  private async buildHeaders(
    options: FinalRequestOptions,
    bodyHeaders: HeadersLike,
    timeout: number,
    retryCount: number,
  ): Promise<Headers> {
    const idempotency: HeadersLike = {};
    if (this.idempotencyHeader && options.method !== 'get') {
      idempotency[this.idempotencyHeader] = options.idempotencyKey ?? this.defaultIdempotencyKey();
    }
    const headers = buildHeaders([
      idempotency,
      { Accept: 'application/json', 'User-Agent': this.getUserAgent() },
      sdk.TELLS_PLATFORM ?
        {
          [`${sdk.HEADER_PREFIX}Retry-Count`]: String(retryCount),
          [`${sdk.HEADER_PREFIX}Timeout`]: String(Math.trunc(timeout / 1000)),
          ...getPlatformHeaders(),
        }
      : undefined,
      await this.authHeaders(options),
      this.defaultHeaders(),
      this._options.defaultHeaders,
      bodyHeaders,
      options.headers,
    ]);
    this.validateHeaders(headers, options);
    return headers.values;
  }

  /** Sends a request until it succeeds, or fails for good. */
  private async makeRequest(input: PromiseOrValue<FinalRequestOptions>): Promise<APIResponseProps> {
    const options = { ...(await input) };
    const maxRetries = validatePositiveInteger('maxRetries', options.maxRetries ?? this.maxRetries);
    // A repeated request must be known by the same key, and a body that is gone cannot be sent again.
    if (this.idempotencyHeader && options.method !== 'get')
      options.idempotencyKey ??= this.defaultIdempotencyKey();
    const tries = isOneShot(options.body) ? 0 : maxRetries;
    let retryOf: string | undefined;
    for (let retry = 0; ; retry++) {
      const attempt: Attempt = { options, retry, maxRetries: tries, logID: newLogID(), retryOf };
      const outcome = await this.attempt(attempt);
      if ('response' in outcome) return outcome;
      retryOf ??= attempt.logID;
      loggerFor(this).info(
        `[${attempt.logID}] retrying in ${Math.round(outcome.delay)} ms, ${tries - retry} attempts remaining`,
      );
      await wait(outcome.delay, options.signal);
    }
  }

  /** One try: the answer, or how many milliseconds to wait before the next. */
  private async attempt(attempt: Attempt): Promise<APIResponseProps | { delay: number }> {
    const { options, retry, logID, retryOf } = attempt;
    await this.prepareOptions(options);
    const { req, url, timeout } = await this.buildRequest(options, { retryCount: retry });
    await this.prepareRequest(req, { url, options });
    const log = { retryOfRequestLogID: retryOf, method: options.method, url };
    loggerFor(this).debug(
      `[${logID}] sending request`,
      formatRequestDetails({ ...log, options, headers: req.headers }),
    );
    if (options.signal?.aborted) throw new Errors.APIUserAbortError();

    const controller = new AbortController();
    const startTime = Date.now();
    let response: Response;
    try {
      response = await this.fetchWithTimeout(url, req, timeout, controller);
    } catch (thrown) {
      return this.afterFailure(attempt, controller, castToError(thrown), Date.now() - startTime);
    }
    const details = { ...log, status: response.status, durationMs: Date.now() - startTime };
    if (!response.ok) return this.afterRefusal(attempt, controller, response, details);
    loggerFor(this).info(
      `[${logID}] ${options.method} ${url} succeeded with status ${response.status} in ${details.durationMs} ms`,
    );
    loggerFor(this).debug(
      `[${logID}] response start`,
      formatRequestDetails({ ...details, headers: response.headers }),
    );
    return { response, options, controller, requestLogID: logID, retryOfRequestLogID: retryOf, startTime };
  }

  /** No answer came: another try, or the error that tells why. */
  private afterFailure(
    { options, retry, maxRetries, logID, retryOf }: Attempt,
    controller: Controller,
    error: Error,
    durationMs: number,
  ): { delay: number } {
    if (options.signal?.aborted) throw new Errors.APIUserAbortError();
    const isTimeout = ranOutOfTime(controller, error) || isAbortError(error);
    loggerFor(this).info(
      `[${logID}] connection ${isTimeout ? 'timed out' : 'failed'} after ${durationMs} ms`,
    );
    loggerFor(this).debug(
      `[${logID}] connection failed`,
      formatRequestDetails({ retryOfRequestLogID: retryOf, durationMs, message: error.message }),
    );
    if (retry < maxRetries) return { delay: retryDelay(retry + 1, undefined) };
    throw isTimeout ?
        new Errors.APIConnectionTimeoutError({ cause: error })
      : new Errors.APIConnectionError({ cause: error });
  }

  /** The answer tells of a failure: another try, or the error that it stands for. */
  private async afterRefusal(
    { options, retry, maxRetries, logID }: Attempt,
    controller: Controller,
    response: Response,
    details: { status: number; durationMs: number; url: string },
  ): Promise<{ delay: number }> {
    const { status, headers } = response;
    loggerFor(this).info(
      `[${logID}] ${options.method} ${details.url} failed with status ${status} in ${details.durationMs} ms`,
    );
    const again = retry < maxRetries && shouldRetry(response);
    if (again) {
      loggerFor(this).debug(
        `[${logID}] response error, will be repeated`,
        formatRequestDetails({ ...details, headers }),
      );
      await CancelReadableStream(response.body);
      releaseAbort(controller);
      return { delay: retryDelay(retry + 1, headers) };
    }
    const text = await response.text().catch((error: unknown) => castToError(error).message);
    releaseAbort(controller);
    const body = safeJSON(text);
    const error = typeof body === 'object' && body !== null ? body : undefined;
    const message = error ? undefined : text;
    loggerFor(this).debug(
      `[${logID}] response error`,
      formatRequestDetails({ ...details, headers, message: text }),
    );
    throw this.makeStatusError(status, error, message, headers);
  }
}

async function withTarget(
  method: HTTPMethod,
  path: string,
  options: PromiseOrValue<RequestOptions> | undefined,
): Promise<FinalRequestOptions> {
  return { method, path, ...(await options) };
}

/** Waits, unless the caller's signal ends that. */
async function wait(ms: number, signal: RequestOptions['signal']): Promise<void> {
  if (!signal) return sleep(ms);
  const controller = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Errors.APIUserAbortError()), { once: true });
  });
  followSignal(controller, signal);
  try {
    await Promise.race([sleep(ms), aborted]);
  } finally {
    releaseAbort(controller);
  }
}

/** A name for a request in logs, short and most likely its own. */
function newLogID(): string {
  return `log_${Math.floor(Math.random() * 2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;
}
