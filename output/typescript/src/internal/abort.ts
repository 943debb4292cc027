import type { AbortController, AbortSignal, Response } from './builtin-types';
import { isTimeoutError } from './errors';

interface Listenable {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface Held {
  deref(): AbortController | undefined;
}

interface Collected {
  WeakRef?: new <T extends object>(target: T) => { deref(): T | undefined };
  FinalizationRegistry?: new <T>(callback: (held: T) => void) => { register(target: object, held: T): void };
}

// What ties a controller to the signal of its caller, until the answer has been read.
const ties = /* @__PURE__ */ new WeakMap<AbortController, () => void>();
const timedOut = /* @__PURE__ */ new WeakSet<AbortController>();
// Whoever reads a body can still end it.
const controllers = /* @__PURE__ */ new WeakMap<object, AbortController>();
let abandoned: { register(target: object, untie: () => void): void } | undefined;

/** Makes a controller follow the caller's signal, without keeping the controller alive. */
export function followSignal(controller: AbortController, signal: AbortSignal | null | undefined): void {
  if (!signal) return;
  const source = signal as unknown as Listenable;
  if (source.aborted) return controller.abort(source.reason);
  const abort = abortLater(hold(controller), source);
  const untie = () => source.removeEventListener('abort', abort);
  source.addEventListener('abort', abort, { once: true });
  ties.set(controller, untie);
  const { FinalizationRegistry } = globalThis as Collected;
  if (!FinalizationRegistry) return;
  abandoned ??= new FinalizationRegistry<() => void>((release) => release());
  abandoned.register(controller, untie);
}

// Functions of their own, since a listener keeps alive whatever is in scope where it was made.
function abortLater(held: Held, source: Listenable): () => void {
  return () => held.deref()?.abort(source.reason);
}

function hold(controller: AbortController): Held {
  const { WeakRef } = globalThis as Collected;
  return WeakRef ? new WeakRef(controller) : { deref: () => controller };
}

/** Lets go of the caller's signal; one that outlives many requests would otherwise collect their listeners. */
export function releaseAbort(controller: AbortController): void {
  ties.get(controller)?.();
  ties.delete(controller);
}

/** Keeps the controller of a response alive for as long as its body. */
export function keepWithBody(response: Response, controller: AbortController): void {
  if (typeof response.body === 'object' && response.body) controllers.set(response.body, controller);
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
