import type { Headers, Response } from './builtin-types';
import { INITIAL_RETRY_SECONDS, MAX_RETRY_AFTER_SECONDS, MAX_RETRY_SECONDS } from './sdk';

/** Whether an answer is worth another try; what the server says of that comes first. */
export function shouldRetry(response: Response): boolean {
  const said = response.headers.get('x-should-retry');
  if (said === 'true') return true;
  if (said === 'false') return false;
  const { status } = response;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** How many milliseconds to wait before try number `retry`, from 1 on. */
export function retryDelay(retry: number, headers: Headers | undefined): number {
  return askedDelay(headers) ?? usualDelay(retry);
}

/** The wait that the server asks for; undefined where it asks for none, or for a longer one than is taken over. */
function askedDelay(headers: Headers | undefined): number | undefined {
  const ms = parseFloat(headers?.get('retry-after-ms') ?? '');
  if (isTaken(ms)) return ms;
  const after = headers?.get('retry-after') ?? '';
  const seconds = /^\s*[\d.]+\s*$/.test(after) ? parseFloat(after) * 1000 : Date.parse(after) - Date.now();
  return isTaken(seconds) ? seconds : undefined;
}

function isTaken(ms: number): boolean {
  return ms >= 0 && ms <= MAX_RETRY_AFTER_SECONDS * 1000;
}

/** Twice as long each time up to a limit, less up to a quarter, so that clients do not come back all at once. */
function usualDelay(retry: number): number {
  const seconds = Math.min(INITIAL_RETRY_SECONDS * 2 ** (retry - 1), MAX_RETRY_SECONDS);
  return seconds * (1 - Math.random() * 0.25) * 1000;
}
