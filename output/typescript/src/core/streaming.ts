import { releaseAbort } from '../internal/abort';
import type { AbortController, ReadableStream, Response } from '../internal/builtin-types';
import { type Bytes, LineDecoder } from '../internal/decoders/line';
import { type ServerSentEvent, readEvents } from '../internal/decoders/sse';
import { isAbortError } from '../internal/errors';
import { STREAM_RULES } from '../internal/sdk';
import { ReadableStreamToAsyncIterable, makeReadableStream } from '../internal/shims';
import { matchingRule } from '../internal/stream-rules';
import { encodeUTF8 } from '../internal/utils/bytes';
import { type Logger, loggerFor, type LogLevel } from '../internal/utils/log';
import { safeJSON } from '../internal/utils/values';
import { APIError, ParlanternError } from './error';

export type { ServerSentEvent };

interface Logs {
  logger?: Logger | undefined;
  logLevel?: LogLevel | undefined;
}

/** The items of a streamed response, read while one iterates. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Ends the request. */
  controller: AbortController;

  constructor(
    private iterator: () => AsyncIterator<Item>,
    controller: AbortController,
    private client?: Logs,
  ) {
    this.controller = controller;
  }

  /** The events of a response. With `synthesizeEventData` each item holds the name of its event and its data. */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    client?: Logs,
    synthesizeEventData?: boolean,
  ): Stream<Item> {
    const items = () => itemsOf<Item>(response, loggerFor(client ?? {}), !!synthesizeEventData);
    return new Stream(once(controller, items), controller, client);
  }

  /** The items of a stream as `toReadableStream` writes it: one JSON text a line. */
  static fromReadableStream<Item>(
    readableStream: ReadableStream,
    controller: AbortController,
    client?: Logs,
  ): Stream<Item> {
    const items = async function* (): AsyncGenerator<Item, void, undefined> {
      const decoder = new LineDecoder();
      for await (const piece of ReadableStreamToAsyncIterable<Bytes>(readableStream)) {
        for (const line of decoder.decode(piece)) if (line) yield JSON.parse(line) as Item;
      }
      for (const line of decoder.flush()) if (line) yield JSON.parse(line) as Item;
    };
    return new Stream(once(controller, items), controller, client);
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return this.iterator();
  }

  /** Two streams of the same items, to be read each at its own pace. */
  tee(): [Stream<Item>, Stream<Item>] {
    const source = this.iterator();
    const branches: Array<Promise<IteratorResult<Item>>>[] = [[], []];
    const branch = (own: Array<Promise<IteratorResult<Item>>>): AsyncIterator<Item> => ({
      next: () => {
        if (own.length === 0) {
          const result = source.next();
          for (const waiting of branches) waiting.push(result);
        }
        return own.shift()!;
      },
    });
    const [left, right] = branches as [(typeof branches)[0], (typeof branches)[0]];
    return [
      new Stream(() => branch(left), this.controller, this.client),
      new Stream(() => branch(right), this.controller, this.client),
    ];
  }

  /** The items as bytes, one JSON text a line; `fromReadableStream` makes a stream of them again. */
  toReadableStream(): ReadableStream {
    let iterator: AsyncIterator<Item>;
    return makeReadableStream({
      start: () => {
        iterator = this.iterator();
      },
      async pull(controller) {
        const { value, done } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(encodeUTF8(`${JSON.stringify(value)}\n`));
      },
      async cancel() {
        await iterator.return?.();
      },
    });
  }
}

/** Lets items be read a single time; ends the request where they are not read to their end. */
function once<Item>(
  controller: AbortController,
  items: () => AsyncGenerator<Item, void, undefined>,
): () => AsyncIterator<Item> {
  let consumed = false;
  return async function* () {
    if (consumed) {
      throw new ParlanternError('A stream can be iterated over once; `.tee()` makes two streams of one');
    }
    consumed = true;
    let done = false;
    try {
      yield* items();
      done = true;
    } catch (error) {
      // The caller ended the request: there is nothing more to come, and nothing to complain about.
      if (isAbortError(error) || controller.signal.aborted) return;
      throw error;
    } finally {
      if (!done) controller.abort();
      releaseAbort(controller);
    }
  };
}

async function* itemsOf<Item>(
  response: Response,
  logger: Logger,
  synthesizes: boolean,
): AsyncGenerator<Item, void, undefined> {
  let ended = false;
  for await (const sse of _iterSSEMessages(response)) {
    // The connection is read to its end, so that it can be used again.
    const rule = ended ? undefined : matchingRule(STREAM_RULES, sse.event, sse.data);
    if (rule?.handle === 'done') ended = true;
    if (!rule || rule.handle === 'done' || rule.handle === 'skip') continue;
    if (rule.handle === 'error') {
      throw new APIError(undefined, bodyOf(sse.data), sse.data, response.headers);
    }
    const data = parsed(sse, logger) as Item;
    const failure = rule.errorProperty && (data as Record<string, unknown> | null)?.[rule.errorProperty];
    if (failure) throw new APIError(undefined, asObject(failure), String(failure), response.headers);
    yield synthesizes || rule.handle === 'yield_event_and_data' ? ({ event: sse.event, data } as Item) : data;
  }
}

/** The events of a response as they came over the wire. */
export async function* _iterSSEMessages(
  response: Response,
  // Reading needs none; callers that have one may say so.
  _controller?: AbortController,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  if (!response.body) throw new ParlanternError('A response without a body cannot be streamed');
  yield* readEvents(ReadableStreamToAsyncIterable<Bytes>(response.body));
}

function parsed(sse: ServerSentEvent, logger: Logger): unknown {
  try {
    return JSON.parse(sse.data);
  } catch (error) {
    logger.error('The data of a server-sent event is not JSON:', sse.data);
    logger.error('It came in these lines:', sse.raw);
    throw error;
  }
}

function bodyOf(data: string): object | undefined {
  return asObject(safeJSON(data));
}

function asObject(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}
