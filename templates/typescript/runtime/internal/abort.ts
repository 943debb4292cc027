import { isTimeoutError } from './errors';
import type { AbortController, AbortSignal } from './builtin-types';

interface Link {
  release(): void;
}

// What keeps a controller tied to the signal of its caller, until the answer has been read.
const links = /* @__PURE__ */ new WeakMap<AbortController, Link>();
const timedOut = /* @__PURE__ */ new WeakSet<AbortController>();

interface Listenable {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Makes a controller follow the caller's signal. */
export function followSignal(controller: AbortController, signal: AbortSignal | null | undefined): void {
  if (!signal) return;
  const source = signal as unknown as Listenable;
  const abort = () => controller.abort(source.reason);
  if (source.aborted) return abort();
  source.addEventListener('abort', abort, { once: true });
  links.set(controller, { release: () => source.removeEventListener('abort', abort) });
}

/** Lets go of the caller's signal; a signal that outlives many requests would otherwise collect their listeners. */
export function releaseAbort(controller: AbortController): void {
  links.get(controller)?.release();
  links.delete(controller);
}

/** Ends the request after so many milliseconds; the result calls that off. */
export function startTimeout(controller: AbortController, ms: number): () => void {
  const timer = setTimeout(() => {
    timedOut.add(controller);
    controller.abort();
  }, ms);
  return () => clearTimeout(timer);
}

/** Whether a request failed because it took too long. */
export function ranOutOfTime(controller: AbortController, error: unknown): boolean {
  return timedOut.has(controller) || isTimeoutError(error);
}
