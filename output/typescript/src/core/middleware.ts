import type { Response } from '../internal/builtin-types';
import type { FinalRequestOptions } from '../internal/request-options';
import type { FinalizedRequestInit } from '../internal/types';
import type { Logger } from '../internal/utils/log';
import { APIConnectionError, ParlanternError } from './error';

/** A request in its final form. */
export type APIRequest = FinalizedRequestInit & { url: string };

/** Hands a request on, to the next middleware or to `fetch`. */
export type MiddlewareNext = (request: APIRequest) => Promise<Response>;

/** What a middleware is told beside the request: what the call was given, and where to log. */
export interface MiddlewareContext {
  options: FinalRequestOptions;
  logger: Logger;
}

/**
 * Sees each try of a request: it may change the request, hand it on, change the response, or answer by itself.
 *
 * What it throws reaches the caller as it is, without another try, unless it comes from `fetch`.
 */
export type Middleware = (
  request: APIRequest,
  next: MiddlewareNext,
  context: MiddlewareContext,
) => Promise<Response>;

/** The response that comes out of all layers, the first of them outermost. */
export async function throughLayers(
  layers: readonly Middleware[],
  request: APIRequest,
  last: MiddlewareNext,
  context: MiddlewareContext,
): Promise<Response> {
  if (layers.length === 0) return last(request);
  const first = layers.reduceRight<MiddlewareNext>(
    (next, layer) => async (req) => layer(req, next, context),
    last,
  );
  const response = await first(request);
  if ((response as { bodyUsed?: boolean }).bodyUsed || response.body?.locked) {
    throw new ParlanternError(
      'A middleware consumed the response body; let it read `response.clone()`, or return a new Response',
    );
  }
  return response;
}

/** Whether an error stands for a failed connection, which may pass: it is one of those that `fetch` threw, or caused by one. */
export function isFromConnection(error: Error, thrownByFetch: ReadonlySet<unknown>): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = (cause as { cause?: unknown }).cause) {
    if (cause instanceof APIConnectionError || thrownByFetch.has(cause)) return true;
  }
  return false;
}
