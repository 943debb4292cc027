// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export { Parlantern as default } from './client';

export { type Uploadable, toFile } from './core/uploads';
export { APIPromise } from './core/api-promise';
export { Parlantern, type ClientOptions } from './client';
export { PagePromise } from './core/pagination';
export {
  ParlanternError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  NotFoundError,
  ConflictError,
  NumberBlocked,
  RateLimitError,
  BadRequestError,
  NumberUnreachable,
  AuthenticationError,
  InternalServerError,
  PermissionDeniedError,
  CallLimitReachedError,
  UnprocessableEntityError,
} from './core/error';
