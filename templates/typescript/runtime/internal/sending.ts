import * as Errors from '../core/error';
import { type Middleware, isFromConnection, throughLayers } from '../core/middleware';
import { followSignal, keepWithBody, ranOutOfTime, releaseAbort } from './abort';
import type { AbortController as Controller, Headers, RequestInit, Response } from './builtin-types';
import { castToError, isAbortError } from './errors';
import type { APIResponseProps } from './parse';
import type { FinalRequestOptions } from './request-options';
import { retryDelay, shouldRetry } from './retries';
import { CancelReadableStream } from './shims';
import type { FinalizedRequestInit } from './types';
import { type Logger, formatRequestDetails } from './utils/log';
import { safeJSON } from './utils/values';

/** A request, and how the client makes, sends and refuses it. */
export interface Sending {
  options: FinalRequestOptions;
  maxRetries: number;
  layers: readonly Middleware[];
  logger(): Logger;
  build(retryCount: number): Promise<{ req: FinalizedRequestInit; url: string; timeout: number }>;
  prepare(request: RequestInit, url: string): Promise<void>;
  fetch(url: string, init: RequestInit, timeout: number, controller: Controller): Promise<Response>;
  /** Whether refused credentials were renewed. */
  renews(): boolean;
  makeStatusError(
    status: number,
    error: object | undefined,
    text: string | undefined,
    headers: Headers,
  ): Error;
}

/** One try of a request. */
interface Attempt {
  retry: number;
  logID: string;
  retryOf: string | undefined;
  startTime: number;
  logger: Logger;
}

/** How many milliseconds to wait before the next try. */
interface Again {
  delay: number;
}

/** Sends a request until it succeeds, or fails for good. */
export async function sendWithRetries(sending: Sending): Promise<APIResponseProps> {
  let retryOf: string | undefined;
  for (let retry = 0; ; retry++) {
    const attempt = { retry, logID: newLogID(), retryOf, startTime: Date.now(), logger: sending.logger() };
    const outcome = await tryOnce(sending, attempt);
    if ('response' in outcome) return outcome;
    const { logID, logger } = attempt;
    logger.info(
      `[${logID}] retrying in ${Math.round(outcome.delay)} ms, ${
        sending.maxRetries - retry
      } attempts remaining`,
    );
    retryOf ??= logID;
    await wait(outcome.delay, sending.options.signal);
  }
}

async function tryOnce(sending: Sending, attempt: Attempt): Promise<APIResponseProps | Again> {
  const { options } = sending;
  const { req, url, timeout } = await sending.build(attempt.retry);
  log(attempt, 'sending request', { method: options.method, url, options, headers: req.headers });
  if (options.signal?.aborted) throw new Errors.APIUserAbortError();

  let controller = new AbortController();
  const thrownByFetch = new Set<Error>();
  const send = async ({ url, ...init }: FinalizedRequestInit & { url: string }) => {
    await sending.prepare(init, url);
    // A middleware may send a request again, which needs a time of its own.
    controller = new AbortController();
    try {
      return await sending.fetch(url, init, timeout, controller);
    } catch (thrown) {
      const error = castToError(thrown);
      thrownByFetch.add(error);
      throw error;
    }
  };
  attempt.startTime = Date.now();
  let response: Response;
  try {
    response = await throughLayers(sending.layers, { ...req, url }, send, {
      options,
      logger: attempt.logger,
    });
  } catch (thrown) {
    return afterFailure(sending, attempt, controller, castToError(thrown), thrownByFetch);
  }
  keepWithBody(response, controller);
  const succeeded = response.ok;
  attempt.logger.info(`[${attempt.logID}] ${describe(options.method, url, response, attempt)}`);
  if (!succeeded) return afterRefusal(sending, attempt, controller, response);
  log(attempt, 'response start', { url, status: response.status, headers: response.headers });
  const { logID: requestLogID, retryOf: retryOfRequestLogID, startTime } = attempt;
  return { response, options, controller, requestLogID, retryOfRequestLogID, startTime };
}

/** No answer came: another try, or the error that tells why. */
function afterFailure(
  { options, maxRetries }: Sending,
  attempt: Attempt,
  controller: Controller,
  error: Error,
  thrownByFetch: ReadonlySet<unknown>,
): Again {
  if (options.signal?.aborted) throw new Errors.APIUserAbortError();
  const isTimeout = ranOutOfTime(controller, error) || isAbortError(error);
  attempt.logger.info(`[${attempt.logID}] connection ${isTimeout ? 'timed out' : 'failed'}`);
  log(attempt, 'connection failed', { message: error.message });
  if (attempt.retry < maxRetries && isFromConnection(error, thrownByFetch)) {
    return { delay: retryDelay(attempt.retry + 1, undefined) };
  }
  if (!thrownByFetch.has(error)) throw error;
  throw isTimeout ?
      new Errors.APIConnectionTimeoutError({ cause: error })
    : new Errors.APIConnectionError({ cause: error });
}

/** The answer tells of a failure: another try, or the error that it stands for. */
async function afterRefusal(
  sending: Sending,
  attempt: Attempt,
  controller: Controller,
  response: Response,
): Promise<Again> {
  const { status, headers, url } = response;
  const mayRetry = attempt.retry < sending.maxRetries;
  if (mayRetry && (shouldRetry(response) || (status === 401 && sending.renews()))) {
    log(attempt, 'response error, will be repeated', { url, status, headers });
    await CancelReadableStream(response.body);
    releaseAbort(controller);
    return { delay: retryDelay(attempt.retry + 1, headers) };
  }
  const text = await response.text().catch((error: unknown) => castToError(error).message);
  releaseAbort(controller);
  log(attempt, 'response error', { url, status, headers, message: text });
  const body = safeJSON(text);
  const error = typeof body === 'object' && body !== null ? body : undefined;
  throw sending.makeStatusError(status, error, error ? undefined : text, headers);
}

function log({ logger, logID, retryOf, startTime }: Attempt, what: string, details: object): void {
  const durationMs = Date.now() - startTime;
  logger.debug(
    `[${logID}] ${what}`,
    formatRequestDetails({ retryOfRequestLogID: retryOf, ...details, durationMs }),
  );
}

function describe(method: string, url: string, { ok, status }: Response, { startTime }: Attempt): string {
  const outcome = ok ? 'succeeded' : 'failed';
  return `${method} ${formatRequestDetails({ url }).url} ${outcome} with status ${status} in ${
    Date.now() - startTime
  } ms`;
}

/** Waits, unless the caller's signal ends that. */
function wait(ms: number, signal: FinalRequestOptions['signal']): Promise<void> {
  const controller = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    controller.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Errors.APIUserAbortError());
    });
    followSignal(controller, signal);
  }).finally(() => releaseAbort(controller));
}

/** A name for a request in logs, short and most likely its own. */
function newLogID(): string {
  return `log_${Math.floor(Math.random() * 2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;
}
