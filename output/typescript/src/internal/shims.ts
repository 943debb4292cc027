import type { Fetch, ReadableStream as ReadableStreamType } from './builtin-types';

/** The global `fetch`. */
export function getDefaultFetch(): Fetch {
  if (typeof fetch === 'undefined') {
    throw new Error(
      '`fetch` is not defined as a global. Node has it from version 18 on; elsewhere pass one to the client: `new Parlantern({ fetch })`',
    );
  }
  return fetch as unknown as Fetch;
}

type StreamArguments = [
  source?: {
    start?(): void;
    pull?(controller: StreamController): void | Promise<void>;
    cancel?(reason?: unknown): void | Promise<void>;
  },
];

interface StreamController {
  enqueue(chunk: unknown): void;
  close(): void;
}

export function makeReadableStream(...args: StreamArguments): ReadableStreamType {
  const { ReadableStream } = globalThis as {
    ReadableStream?: new (...args: StreamArguments) => ReadableStreamType;
  };
  if (!ReadableStream) {
    throw new Error(
      '`ReadableStream` is not defined as a global. Node has it from version 18 on; elsewhere a polyfill provides it',
    );
  }
  return new ReadableStream(...args);
}

/** A stream of what an iterable or an iterator gives; cancelling the stream ends the iterator. */
export function ReadableStreamFrom<T>(iterable: Iterable<T> | AsyncIterable<T>): ReadableStreamType {
  let iterator: Iterator<T> | AsyncIterator<T>;
  return makeReadableStream({
    start() {
      iterator =
        Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();
    },
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

interface Reader<T> {
  read(): Promise<{ done?: boolean; value?: T | undefined }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}

/** The pieces of a stream, one after the other; leaving the loop cancels the stream. */
export function ReadableStreamToAsyncIterable<T>(stream: unknown): AsyncIterableIterator<T> {
  const source = stream as Partial<AsyncIterable<T>> & { getReader(): Reader<T> };
  // Some runtimes can iterate over their streams, which is quicker.
  const own = source[Symbol.asyncIterator]?.();
  if (own) return own as AsyncIterableIterator<T>;
  const reader = source.getReader();
  return {
    async next() {
      try {
        const { done, value } = await reader.read();
        if (!done) return { done: false, value: value as T };
        reader.releaseLock();
        return { done: true, value: undefined };
      } catch (error) {
        reader.releaseLock();
        throw error;
      }
    },
    async return() {
      const cancelled = reader.cancel();
      reader.releaseLock();
      await cancelled;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Lets go of a stream that nobody is going to read, so that its connection is free again. */
export async function CancelReadableStream(stream: unknown): Promise<void> {
  if (typeof stream !== 'object' || stream === null) return;
  const body = stream as Partial<AsyncIterable<unknown>> & { cancel?(): Promise<void>; locked?: boolean };
  try {
    if (typeof body.cancel === 'function') await body.cancel();
    // The body of a fetch that is not the global one may be a stream of Node.
    else await body[Symbol.asyncIterator]?.().return?.();
  } catch {
    // It is broken or somebody reads it: nothing to let go of.
  }
}
