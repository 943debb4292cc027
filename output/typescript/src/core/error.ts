// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import type { Headers } from '../internal/builtin-types';
import { ConflictError, RateLimitError } from '../internal/error-base';

export {
  ParlanternError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  BadRequestError,
  AuthenticationError,
  InternalServerError,
  PermissionDeniedError,
  UnprocessableEntityError,
} from '../internal/error-base';

export class NumberBlocked extends ConflictError {
  override readonly type: 'number_blocked';

  /**
   * The number that cannot be called.
   */
  number?: string | null | undefined;

  constructor(status: 409, error: object, message: string | undefined, headers: Headers) {
    const data = error as Record<string, any>;
    super(status, error, message, headers);
    this.type = data?.['type'];
    this.number = data?.['number'];
  }
}

export class NumberUnreachable extends ConflictError {
  override readonly type: 'number_unreachable';

  /**
   * The number that cannot be called.
   */
  number?: string | null | undefined;

  constructor(status: 409, error: object, message: string | undefined, headers: Headers) {
    const data = error as Record<string, any>;
    super(status, error, message, headers);
    this.type = data?.['type'];
    this.number = data?.['number'];
  }
}

export class CallLimitReachedError extends RateLimitError {
  /**
   * How many calls your workspace may have at once.
   */
  limit: number;

  override readonly type: 'call_limit_reached';

  /**
   * The identifiers of the calls in progress.
   */
  in_progress?: Array<string> | undefined;

  constructor(status: 429, error: object, message: string | undefined, headers: Headers) {
    const data = error as Record<string, any>;
    super(status, error, message, headers);
    this.limit = data?.['limit'];
    this.type = data?.['type'];
    this.in_progress = data?.['in_progress'];
  }
}
