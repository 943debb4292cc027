import { BaseClient, type BaseClientOptions } from './core/base-client';
import * as Errors from './core/error';
import * as Pagination from './core/pagination';
import * as Uploads from './core/uploads';
import { isRunningInBrowser } from './internal/detect-platform';
import { type HeadersLike, type NullableHeaders, buildHeaders, headersOfLines } from './internal/headers';
import type { FinalRequestOptions, RequestOptions as Options } from './internal/request-options';
import { readEnv } from './internal/utils/env';
import * as API from './resources/index';
import { Files, type FileObject, type FilesCursorPage } from './resources/files';

const DEFAULT_BASE_URL = 'https://api.acme.example/v1';

export interface ClientOptions extends BaseClientOptions {
  /** Defaults to process.env['ACME_API_KEY']. */
  apiKey?: string | null | undefined;

  /** Defaults to process.env['ACME_TEAM']. */
  team?: string | null | undefined;

  /** Lets the client run in a page, where everybody can read its key. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The client as a generator would write it. */
export class Acme extends BaseClient<ClientOptions> {
  apiKey: string | null;
  team: string | null;

  constructor({
    baseURL = readEnv('ACME_BASE_URL'),
    apiKey = readEnv('ACME_API_KEY') ?? null,
    team = readEnv('ACME_TEAM') ?? null,
    ...opts
  }: ClientOptions = {}) {
    const options = { apiKey, team, ...opts, baseURL: baseURL || DEFAULT_BASE_URL };
    if (!options.dangerouslyAllowBrowser && isRunningInBrowser()) {
      throw new Errors.AcmeError('Acme refuses to run in a browser');
    }
    super(options, DEFAULT_BASE_URL);
    this.apiKey = apiKey;
    this.team = team;
  }

  protected override readHeaders(): HeadersLike {
    return headersOfLines(readEnv('ACME_CUSTOM_HEADERS'));
  }

  protected override defaultHeaders(): HeadersLike {
    return { 'Acme-Team': this.team };
  }

  protected override async authHeaders(_options: FinalRequestOptions): Promise<NullableHeaders | undefined> {
    return this.apiKey === null ? undefined : buildHeaders([{ Authorization: `Bearer ${this.apiKey}` }]);
  }

  protected override validateHeaders({ values, nulls }: NullableHeaders): void {
    if (values.get('authorization') || nulls.has('authorization')) return;
    throw new Error('An API key is needed: pass `apiKey`, or take the header "Authorization" away with null');
  }

  static Acme = this;
  static DEFAULT_TIMEOUT = 60_000;

  static AcmeError = Errors.AcmeError;
  static APIError = Errors.APIError;
  static APIConnectionError = Errors.APIConnectionError;
  static APIConnectionTimeoutError = Errors.APIConnectionTimeoutError;
  static APIUserAbortError = Errors.APIUserAbortError;
  static NotFoundError = Errors.NotFoundError;
  static ConflictError = Errors.ConflictError;
  static RateLimitError = Errors.RateLimitError;
  static BadRequestError = Errors.BadRequestError;
  static AuthenticationError = Errors.AuthenticationError;
  static InternalServerError = Errors.InternalServerError;
  static PermissionDeniedError = Errors.PermissionDeniedError;
  static UnprocessableEntityError = Errors.UnprocessableEntityError;

  static toFile = Uploads.toFile;

  files: API.Files = new API.Files(this);
}

Acme.Files = Files;

export declare namespace Acme {
  export type RequestOptions = Options;
  export import CursorPage = Pagination.CursorPage;
  export { Files as Files, type FileObject as FileObject, type FilesCursorPage as FilesCursorPage };
}
