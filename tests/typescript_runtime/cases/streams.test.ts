import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';

import { Acme, APIError } from '../src/index';
import { Stream, _iterSSEMessages } from '../src/core/streaming';
import { JSONLDecoder } from '../src/internal/decoders/jsonl';
import { LineDecoder, findDoubleNewlineIndex } from '../src/internal/decoders/line';
import { ReadableStreamFrom, ReadableStreamToAsyncIterable } from '../src/internal/shims';
import { ByteQueue } from '../src/internal/utils/bytes';
import { answered, collect, make, rejection } from './support';

const bytes = (text: string) => new TextEncoder().encode(text);
const response = (pieces: Iterable<Uint8Array>, headers: Record<string, string> = {}) =>
  new Response(ReadableStreamFrom(pieces), { headers: { 'content-type': 'text/event-stream', ...headers } });
const streamOf = <T = unknown>(text: string, headers?: Record<string, string>) =>
  Stream.fromSSEResponse<T>(response([bytes(text)], headers), new AbortController());
const messages = (...pieces: string[]) =>
  collect(_iterSSEMessages(response(pieces.map(bytes)), new AbortController()));

/** The bytes cut where the numbers say. */
function cut(whole: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  return [...ends, whole.length].map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
}

describe('server-sent events', () => {
  const cases: [string, string, [string | null, string][]][] = [
    ['with a name', 'event: a\ndata: 1\n\n', [['a', '1']]],
    ['without a name', 'data: 1\n\n', [[null, '1']]],
    ['without data', 'event: a\n\n', [['a', '']]],
    ['with several lines of data', 'data: 1\ndata:\ndata:  2\n\n', [[null, '1\n\n 2']]],
    ['with comments', ': hello\n\ndata: 1\n: x\n\n:\n\n', [[null, '1']]],
    ['with unknown fields', 'id: 1\nretry: 5\nx: y\ndata: 1\n\n', [[null, '1']]],
    ['with fields that have no colon', 'data\ndata\n\n', [[null, '\n']]],
    ['with colons in the data', 'data: a: b\n\n', [[null, 'a: b']]],
    [
      'with CR',
      'data: 1\r\rdata: 2\r\r',
      [
        [null, '1'],
        [null, '2'],
      ],
    ],
    [
      'with CRLF',
      'data: 1\r\n\r\ndata: 2\r\n\r\n',
      [
        [null, '1'],
        [null, '2'],
      ],
    ],
    [
      'with all line ends',
      'data: 1\r\n\ndata: 2\n\r\ndata: 3\r\r\n',
      [
        [null, '1'],
        [null, '2'],
        [null, '3'],
      ],
    ],
    ['behind a byte order mark', '\uFEFFdata: 1\n\n', [[null, '1']]],
    ['with other separators of Unicode', 'data: a\u2028b\u0085c\n\n', [[null, 'a\u2028b\u0085c']]],
    ['that no blank line ends', 'data: 1\n\ndata: 2\n', [[null, '1']]],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async () => {
      assert.deepEqual(
        (await messages(text)).map(({ event, data }) => [event, data]),
        expected,
      );
    });
  }

  test('are the same however their bytes are cut', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/[\r\n\uFEFF]/g, ' '));
    const lineEnd = fc.constantFrom('\n', '\r\n');
    const event = fc.record({
      name: fc.option(line, { nil: null }),
      data: fc.array(line, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 6 }),
        lineEnd,
        fc.array(fc.nat(), { maxLength: 20 }),
        async (events, end, places) => {
          const lines = events.flatMap(({ name, data }) => [
            ...(name === null ? [] : [`event: ${name}`]),
            ...data.map((part) => `data: ${part}`),
            '',
          ]);
          const pieces = cut(bytes(lines.map((text) => text + end).join('')), places);
          const found = await collect(_iterSSEMessages(response(pieces), new AbortController()));
          const expected = events.map(({ name, data }) => ({ event: name, data: data.join('\n') }));
          assert.deepEqual(
            found.map(({ event, data }) => ({ event, data })),
            expected,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  // A decoder that looks at everything again with each piece takes many minutes.
  test('of a large size are read once', { timeout: 60_000 }, async () => {
    const big = `data: "${'x'.repeat(4_000_000)}"\n\n`;
    const pieces = Array.from({ length: 4000 }, (_, index) =>
      bytes(big.slice(index * 1001, (index + 1) * 1001)),
    );
    const [event] = await collect(_iterSSEMessages(response(pieces), new AbortController()));
    assert.equal(event!.data.length, 4_000_002);
  });
});

describe('a stream', () => {
  test('gives what the data of events stands for, up to the end mark', async () => {
    assert.deepEqual(await collect(streamOf('data: {"a":1}\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n')), [
      { a: 1 },
      2,
    ]);
  });

  test('is what a method gives that streams', async () => {
    const { client, calls } = answered(() => response([bytes('data: {"id":"a"}\n\n')]));
    const stream = await client.files.watch({ stream: true });
    assert.ok(stream instanceof Stream);
    assert.deepEqual(await collect(stream), [{ id: 'a' }]);
    assert.equal(calls[0]!.init.body, '{"stream":true}');
  });

  test('can hold the name of each event as well', async () => {
    const events = response([bytes('event: a\ndata: {"x":1}\n\n')]);
    const stream = Stream.fromSSEResponse(events, new AbortController(), undefined, true);
    assert.deepEqual(await collect(stream), [{ event: 'a', data: { x: 1 } }]);
  });

  test('fails with an event that tells of an error', async () => {
    const error = await rejection(
      collect(
        streamOf('event: error\ndata: {"error":{"message":"full","code":"c"}}\n\n', { 'x-request-id': 'r' }),
      ),
    );
    assert.ok(error instanceof APIError);
    assert.deepEqual(
      [error.message, error.code, error.status, error.requestID],
      ['full', 'c', undefined, 'r'],
    );
    const text = await rejection(collect(streamOf('event: error\ndata: it broke\n\n')));
    assert.equal(text.message, 'it broke');
  });

  test('fails with data that tells of an error', async () => {
    const found: unknown[] = [];
    const stream = streamOf('data: {"a":1}\n\ndata: {"error":{"message":"full"}}\n\n');
    const error = await rejection(
      (async () => {
        for await (const item of stream) found.push(item);
      })(),
    );
    assert.ok(error instanceof APIError);
    assert.deepEqual([found, error.message], [[{ a: 1 }], 'full']);
  });

  test('fails with data that is not JSON, and logs it', async () => {
    const logged: unknown[][] = [];
    const logger = { debug() {}, info() {}, warn() {}, error: (...args: unknown[]) => logged.push(args) };
    const client = make({ logger, logLevel: 'error' });
    const stream = Stream.fromSSEResponse(response([bytes('data: {a\n\n')]), new AbortController(), client);
    assert.equal((await rejection(collect(stream))).name, 'SyntaxError');
    assert.deepEqual(
      logged.map((args) => args[1]),
      ['{a', ['data: {a']],
    );
  });

  test('fails where there is no body', async () => {
    const controller = new AbortController();
    const stream = Stream.fromSSEResponse(new Response(null), controller);
    assert.match((await rejection(collect(stream))).message, /without a body/);
    assert.ok(controller.signal.aborted);
  });

  test('ends the request when it is left', async () => {
    let cancelled = false;
    const controller = new AbortController();
    const body = new ReadableStream({
      pull(stream) {
        stream.enqueue(bytes('data: 1\n\n'));
      },
      cancel() {
        cancelled = true;
      },
    });
    for await (const _ of Stream.fromSSEResponse(new Response(body), controller)) break;
    assert.ok(cancelled && controller.signal.aborted);
  });

  test('ends quietly when it is aborted', async () => {
    const controller = new AbortController();
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(bytes('data: 1\n\n'));
        controller.signal.addEventListener('abort', () => stream.error(controller.signal.reason));
      },
    });
    const found: unknown[] = [];
    const stream = Stream.fromSSEResponse(new Response(body), controller);
    for await (const item of stream) {
      found.push(item);
      stream.controller.abort();
    }
    assert.deepEqual(found, [1]);
  });

  test('cannot be read twice', async () => {
    const stream = streamOf('data: 1\n\n');
    assert.deepEqual(await collect(stream), [1]);
    assert.match((await rejection(collect(stream))).message, /tee/);
  });

  test('becomes two', async () => {
    const [left, right] = streamOf('data: 1\n\ndata: 2\n\n').tee();
    const first = left[Symbol.asyncIterator]();
    assert.deepEqual((await first.next()).value, 1);
    assert.deepEqual(await collect(right), [1, 2]);
    assert.deepEqual([(await first.next()).value, (await first.next()).done], [2, true]);
  });

  test('travels as lines of JSON', async () => {
    const readable = streamOf('data: {"a":"é"}\n\ndata: 2\n\n').toReadableStream();
    const text = await new Response(readable as ReadableStream).text();
    assert.equal(text, '{"a":"é"}\n2\n');
    const back = Stream.fromReadableStream(new Response(text).body!, new AbortController());
    assert.deepEqual(await collect(back), [{ a: 'é' }, 2]);
  });

  test('is let go by the stream that it became', async () => {
    const stream = streamOf('data: 1\n\ndata: 2\n\n');
    const reader = (stream.toReadableStream() as ReadableStream).getReader();
    await reader.read();
    await reader.cancel();
    assert.ok(stream.controller.signal.aborted);
  });
});

describe('lines', () => {
  test('are the same however their bytes are cut', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n', '\u2028'), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 10 }), (parts, places) => {
        const whole = parts.join('');
        const decoder = new LineDecoder();
        const found = [
          ...cut(bytes(whole), places).flatMap((piece) => decoder.decode(piece)),
          ...decoder.flush(),
        ];
        const expected = whole.split(/\r\n|\r|\n/);
        if (expected[expected.length - 1] === '') expected.pop();
        assert.deepEqual(found, expected);
      }),
    );
  });

  test('of JSON are values', async () => {
    const body = response([bytes('{"a":1}\n\n'), bytes('[2'), bytes(']\r\n"x"')]);
    assert.deepEqual(await collect(JSONLDecoder.fromResponse(body, new AbortController())), [
      { a: 1 },
      [2],
      'x',
    ]);
  });

  test('of JSON that are left end the request', async () => {
    const controller = new AbortController();
    for await (const _ of JSONLDecoder.fromResponse(response([bytes('1\n2\n')]), controller)) break;
    assert.ok(controller.signal.aborted);
    assert.throws(() => JSONLDecoder.fromResponse(new Response(null), controller), Acme.AcmeError);
  });

  test('end an event where one is blank', () => {
    const ends: [string, number][] = [
      ['a\n\nb', 3],
      ['a\r\rb', 3],
      ['a\r\n\r\nb', 5],
      ['a\r\n\nb', 4],
      ['a\n\r\nb', 4],
      ['a\nb', -1],
      ['a\r\n', -1],
      ['a\r\n\r', -1],
      ['', -1],
      ['\n\n', 2],
    ];
    for (const [text, end] of ends)
      assert.equal(findDoubleNewlineIndex(bytes(text)), end, JSON.stringify(text));
  });
});

test('bytes that are queued come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.uint8Array({ maxLength: 700 }), fc.nat({ max: 900 }))), (steps) => {
      const queue = new ByteQueue();
      const expected: number[] = [];
      for (const [piece, count] of steps) {
        queue.push(piece);
        expected.push(...piece);
        const taken = Math.min(count, queue.length);
        assert.deepEqual([...queue.shift(taken)], expected.splice(0, taken));
        assert.deepEqual([...queue.peek()], expected);
      }
    }),
  );
});

test('a stream that cannot be iterated over is read all the same', async () => {
  const source = ReadableStreamFrom(['a', 'b', 'c']) as ReadableStream;
  Object.defineProperty(source, Symbol.asyncIterator, { value: undefined });
  assert.deepEqual(await collect(ReadableStreamToAsyncIterable(source)), ['a', 'b', 'c']);
  assert.equal(source.locked, false);
});
