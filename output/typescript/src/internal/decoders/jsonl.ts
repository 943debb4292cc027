import { ParlanternError } from '../../core/error';
import { releaseAbort } from '../abort';
import type { AbortController, Response } from '../builtin-types';
import { ReadableStreamToAsyncIterable } from '../shims';
import { type Bytes, LineDecoder } from './line';

/** The values of a body that holds one JSON text a line. */
export class JSONLDecoder<T> {
  controller: AbortController;
  private lines: AsyncIterableIterator<T>;

  constructor(iterator: AsyncIterableIterator<Bytes>, controller: AbortController) {
    this.controller = controller;
    this.lines = readValues<T>(iterator, controller);
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    return this.lines;
  }

  /** The values of a response, read while one iterates; leaving the loop ends the request. */
  static fromResponse<T>(response: Response, controller: AbortController): JSONLDecoder<T> {
    if (!response.body) {
      controller.abort();
      throw new ParlanternError('Attempted to iterate over a response with no body');
    }
    return new JSONLDecoder(ReadableStreamToAsyncIterable<Bytes>(response.body), controller);
  }
}

async function* readValues<T>(
  pieces: AsyncIterable<Bytes>,
  controller: AbortController,
): AsyncGenerator<T, void, undefined> {
  const decoder = new LineDecoder();
  let done = false;
  try {
    for await (const piece of pieces) {
      for (const line of decoder.decode(piece)) if (line.trim()) yield JSON.parse(line) as T;
    }
    for (const line of decoder.flush()) if (line.trim()) yield JSON.parse(line) as T;
    done = true;
  } finally {
    if (!done) controller.abort();
    releaseAbort(controller);
  }
}
