// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import * as Errors from '../core/error';
import type { Headers } from './builtin-types';

/** The error that the body of an answer tells, if it is one with a type of its own. */
export function namedError(
  status: number,
  error: object | undefined,
  message: string | undefined,
  headers: Headers,
): Errors.APIError | undefined {
  const told: unknown = (error as Record<string, any> | undefined)?.['type'];
  if (told === 'number_blocked' && status === 409) {
    return new Errors.NumberBlocked(status, error ?? {}, message, headers);
  }
  if (told === 'number_unreachable' && status === 409) {
    return new Errors.NumberUnreachable(status, error ?? {}, message, headers);
  }
  if (told === 'call_limit_reached' && status === 429) {
    return new Errors.CallLimitReachedError(status, error ?? {}, message, headers);
  }
  return undefined;
}
