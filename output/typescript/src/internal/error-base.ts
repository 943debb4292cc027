import type { Headers } from '../internal/builtin-types';
import { REQUEST_ID_HEADER } from '../internal/sdk';

/** The base of all errors of this SDK. */
export class ParlanternError extends Error {
  constructor(message?: string) {
    super(message);
    const name = { value: new.target.name, enumerable: false, configurable: true, writable: true };
    Object.defineProperty(this, 'name', name);
  }
}

/** An answer that tells of a failure, or no answer at all. */
export class APIError<
  TStatus extends number | undefined = number | undefined,
  THeaders extends Headers | undefined = Headers | undefined,
  TError extends object | undefined = object | undefined,
> extends ParlanternError {
  /** The HTTP status; undefined where there was no answer. */
  readonly status: TStatus;
  /** The headers of the answer. */
  readonly headers: THeaders;
  /** The parsed body of the answer, where it is JSON. */
  readonly error: TError;
  /** What the body says of the failure, where it says it. */
  readonly code: string | null | undefined;
  readonly param: string | null | undefined;
  readonly type: string | undefined;
  /** The server's name for the request. */
  readonly requestID: string | null | undefined;

  constructor(status: TStatus, error: TError, message: string | undefined, headers: THeaders) {
    super(describe(status, error, message));
    this.status = status;
    this.headers = headers;
    this.error = error;
    this.requestID = headers?.get(REQUEST_ID_HEADER);
    const details = detailsOf(error);
    this.code = details['code'] as string | null | undefined;
    this.param = details['param'] as string | null | undefined;
    this.type = details['type'] as string | undefined;
  }

  /** The error class for a status; without a status or headers, a connection error. */
  static generate(
    status: number | undefined,
    errorResponse: unknown,
    message: string | undefined,
    headers: Headers | undefined,
  ): APIError {
    if (!status || !headers) return new APIConnectionError({ message, cause: errorResponse });
    const error = errorResponse as object | undefined;
    const Known = status >= 500 ? InternalServerError : byStatus(status);
    return Known ?
        new Known(status as never, error, message, headers)
      : new APIError(status, error, message, headers);
  }
}

/** The caller's signal ended the request. */
export class APIUserAbortError extends APIError<undefined, undefined, undefined> {
  constructor({ message }: { message?: string | undefined } = {}) {
    super(undefined, undefined, message || 'Request was aborted.', undefined);
  }
}

/** The server could not be reached, or the connection broke. */
export class APIConnectionError extends APIError<undefined, undefined, undefined> {
  constructor({ message, cause }: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, message || 'Connection error.', undefined);
    // Only newer libraries declare it on errors.
    if (cause !== undefined) (this as { cause?: unknown }).cause = cause;
  }
}

/** The server did not answer in time. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message, cause }: { message?: string | undefined; cause?: unknown } = {}) {
    super({ message: message ?? 'Request timed out.', cause });
  }
}

export class BadRequestError extends APIError<400, Headers> {}
export class AuthenticationError extends APIError<401, Headers> {}
export class PermissionDeniedError extends APIError<403, Headers> {}
export class NotFoundError extends APIError<404, Headers> {}
export class ConflictError extends APIError<409, Headers> {}
export class UnprocessableEntityError extends APIError<422, Headers> {}
export class RateLimitError extends APIError<429, Headers> {}
export class InternalServerError extends APIError<number, Headers> {}

function byStatus(status: number) {
  switch (status) {
    case 400:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionDeniedError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    case 422:
      return UnprocessableEntityError;
    case 429:
      return RateLimitError;
    default:
      return undefined;
  }
}

/** The status and what the body says, as far as there are any. */
function describe(status: number | undefined, error: unknown, message: string | undefined): string {
  const said = detailsOf(error)['message'];
  const text =
    typeof said === 'string' && said ? said
    : said ? JSON.stringify(said)
    : error ? JSON.stringify(error)
    : message;
  if (status && text) return `${status} ${text}`;
  if (status) return `${status} (no body)`;
  return text || '(no status and no body)';
}

/** The part of a body that names the failure: its `error` object, else the body itself. */
function detailsOf(body: unknown): Record<string, unknown> {
  if (!isRecord(body)) return {};
  return isRecord(body['error']) ? body['error'] : body;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
