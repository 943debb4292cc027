import { followSignal, releaseAbort, startTimeout } from '../internal/abort';
import { encodeBody, isOneShot } from '../internal/bodies';
import type {
  AbortController as Controller,
  Fetch,
  Headers,
  RequestInit,
  Response,
} from '../internal/builtin-types';
import { getPlatformHeaders } from '../internal/detect-platform';
import { type HeadersLike, type NullableHeaders, buildHeaders } from '../internal/headers';
import { type AbstractPage, type PageConstructor, PagePromise } from '../internal/pages';
import type { APIResponseProps } from '../internal/parse';
import type { FinalRequestOptions, RequestOptions } from '../internal/request-options';
import * as sdk from '../internal/sdk';
import { sendWithRetries } from '../internal/sending';
import { getDefaultFetch } from '../internal/shims';
import type { FinalizedRequestInit, HTTPMethod, MergedRequestInit, PromiseOrValue } from '../internal/types';
import { joinURL, withQuery } from '../internal/urls';
import { type Logger, type LogLevel, loggerFor, resolveLogLevel } from '../internal/utils/log';
import { stringifyQuery } from '../internal/utils/query';
import { uuid4 } from '../internal/utils/uuid';
import { hasOwn, isEmptyObj, validatePositiveInteger } from '../internal/utils/values';
import { VERSION } from '../version';
import { APIPromise } from './api-promise';
import * as Errors from './error';
import type { Middleware } from './middleware';

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

  /** Functions around `fetch`, the first one outermost; those of a single request are further inside. */
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
const liveOptions = ['maxRetries', 'timeout', 'logger', 'logLevel', 'fetch', 'fetchOptions', 'middleware'];

/** Sends requests and reads their answers; the client of an SDK extends it by what it knows of its API. */
export abstract class BaseClient<Options extends BaseClientOptions = BaseClientOptions> {
  baseURL: string;
  maxRetries: number;
  timeout: number;
  logger: Logger;
  logLevel: LogLevel | undefined;
  fetchOptions: MergedRequestInit | undefined;
  middleware: readonly Middleware[];

  private fetch: Fetch;
  private headersFromEnv: HeadersLike;
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
    this.middleware = options.middleware ?? [];
    this.fetch = options.fetch ?? getDefaultFetch();
    this._options = options;
    this.headersFromEnv = this.readHeaders();
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
      // In browsers, `fetch` insists on being called as a plain function.
      return await this.fetch.call(undefined, url, { ...options, signal: controller.signal } as RequestInit);
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

  /** Headers that the environment adds to those, read once; an SDK says where they stand. */
  protected readHeaders(): HeadersLike {
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

  /** Whether credentials that the server refused can be had anew, so that the request is worth another try. */
  protected renewCredentials(): boolean {
    return false;
  }

  protected stringifyQuery(query: object | Record<string, unknown>): string {
    return stringifyQuery(query);
  }

  protected defaultIdempotencyKey(): string {
    return `sdk-retry-${uuid4()}`;
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
      this.headersFromEnv,
      this._options.defaultHeaders,
      bodyHeaders,
      options.headers,
    ]);
    this.validateHeaders(headers, options);
    return headers.values;
  }

  private async makeRequest(input: PromiseOrValue<FinalRequestOptions>): Promise<APIResponseProps> {
    const options = { ...(await input) };
    const maxRetries = validatePositiveInteger('maxRetries', options.maxRetries ?? this.maxRetries);
    // The server knows a repeated request by its key.
    if (this.idempotencyHeader && options.method !== 'get') {
      options.idempotencyKey ??= this.defaultIdempotencyKey();
    }
    return sendWithRetries({
      options,
      // A body that is gone cannot be sent again.
      maxRetries: isOneShot(options.body) ? 0 : maxRetries,
      layers: [...this.middleware, ...(options.middleware ?? [])],
      logger: () => loggerFor(this),
      build: async (retryCount) => {
        await this.prepareOptions(options);
        return this.buildRequest(options, { retryCount });
      },
      prepare: (request, url) => this.prepareRequest(request, { url, options }),
      fetch: (url, init, timeout, controller) => this.fetchWithTimeout(url, init, timeout, controller),
      renews: () => this.renewCredentials(),
      makeStatusError: (status, error, text, headers) => this.makeStatusError(status, error, text, headers),
    });
  }
}

async function withTarget(
  method: HTTPMethod,
  path: string,
  options: PromiseOrValue<RequestOptions> | undefined,
): Promise<FinalRequestOptions> {
  return { method, path, ...(await options) };
}
