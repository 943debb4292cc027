import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, mock, test } from 'node:test';

import {
  Acme,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  BadRequestError,
  InternalServerError,
  RateLimitError,
} from '../src/index';
import { retryDelay } from '../src/internal/retries';
import { type Call, answered, collect, json, make, rejection, serve, status } from './support';

const now = { 'retry-after-ms': '1' };

describe('a request is tried again', () => {
  for (const code of [408, 409, 429, 500, 503, 599]) {
    test(`after status ${code}`, async () => {
      const { client, calls } = answered([status(code, now), status(code, now), json({ ok: true })]);
      assert.deepEqual(await client.get('/x'), { ok: true });
      assert.deepEqual(
        calls.map((call) => call.init.headers.get('x-stainless-retry-count')),
        ['0', '1', '2'],
      );
    });
  }

  for (const code of [400, 401, 404, 422, 499]) {
    test(`not after status ${code}`, async () => {
      const { client, calls } = answered(status(code));
      assert.equal((await rejection(client.get('/x')))['status'], code);
      assert.equal(calls.length, 1);
    });
  }

  test('where the server says so, and not where it says no', async () => {
    const yes = answered([status(400, { ...now, 'x-should-retry': 'true' }), json({})]);
    await yes.client.get('/x');
    assert.equal(yes.calls.length, 2);
    const no = answered(status(500, { 'x-should-retry': 'false' }));
    assert.ok((await rejection(no.client.get('/x'))) instanceof InternalServerError);
    assert.equal(no.calls.length, 1);
  });

  test('as often as the client was told, or the call', async () => {
    const { client, calls } = answered(status(429, now), { maxRetries: 1 });
    assert.ok((await rejection(client.get('/x'))) instanceof RateLimitError);
    assert.equal(calls.length, 2);
    await rejection(client.get('/x', { maxRetries: 0 }));
    assert.equal(calls.length, 3);
  });

  test('under the same key', async () => {
    const { client, calls } = answered([status(500, now), status(500, now), json({})]);
    await client.post('/x', { body: {} });
    assert.equal(new Set(calls.map((call) => call.init.headers.get('idempotency-key'))).size, 1);
  });

  test('with a count that the caller can set or take away', async () => {
    const { client, calls } = answered([status(500, now), json({})]);
    await client.get('/x', { headers: { 'X-Stainless-Retry-Count': '42' } });
    assert.equal(calls[1]!.init.headers.get('x-stainless-retry-count'), '42');
  });

  test('not where its body is gone', async () => {
    const { client, calls } = answered(status(500, now));
    await rejection(client.post('/x', { body: new Response('x').body }));
    assert.equal(calls.length, 1);
  });

  test('when the connection is refused', async () => {
    const client = make({ baseURL: 'http://127.0.0.1:1', maxRetries: 0 });
    const error = await rejection(client.get('/x'));
    assert.ok(error instanceof APIConnectionError && !(error instanceof APIConnectionTimeoutError));
    assert.ok(error['cause'] instanceof Error);
  });

  test('with the body of the failed answer let go', async () => {
    let cancelled = 0;
    const failing = () => {
      const body = new ReadableStream({
        cancel() {
          cancelled++;
        },
      });
      return new Response(body, { status: 503, headers: now });
    };
    const { client } = answered([failing, json({})]);
    await client.get('/x');
    assert.equal(cancelled, 1);
  });
});

describe('the wait before the next try', () => {
  const asked = (headers: Record<string, string>) => retryDelay(1, new Headers(headers));

  test('is the one that the server asks for', () => {
    assert.equal(asked({ 'retry-after-ms': '1234.5' }), 1234.5);
    assert.equal(asked({ 'retry-after': '0.25' }), 250);
    assert.equal(asked({ 'retry-after': '59' }), 59_000);
    assert.equal(asked({ 'retry-after-ms': '10', 'retry-after': '50' }), 10);
    mock.method(Date, 'now', () => Date.UTC(2030, 0, 1));
    assert.equal(asked({ 'retry-after': new Date(Date.UTC(2030, 0, 1, 0, 0, 30)).toUTCString() }), 30_000);
    mock.restoreAll();
  });

  test('is the usual one where the server asks for none that can be kept', () => {
    const odd = ['61', '-1', 'soon', '', 'NaN', new Date(Date.now() - 5000).toUTCString(), '1e9'];
    for (const value of odd) {
      const delay = asked({ 'retry-after': value });
      assert.ok(delay > 370 && delay <= 500, `${value}: ${delay}`);
    }
  });

  test('doubles up to a limit, less a part that differs', () => {
    for (const [retry, seconds] of [
      [1, 0.5],
      [2, 1],
      [3, 2],
      [4, 4],
      [5, 8],
      [6, 8],
      [50, 8],
    ] as const) {
      const delays = Array.from({ length: 40 }, () => retryDelay(retry, undefined) / 1000);
      assert.ok(
        delays.every((delay) => delay > seconds * 0.75 - 1e-9 && delay <= seconds),
        String(delays),
      );
      assert.ok(new Set(delays).size > 1);
    }
  });
});

describe('a request ends', () => {
  test('when the server does not begin its answer in time, after all tries', async () => {
    const url = await serve(() => {});
    let tries = 0;
    const counting: typeof fetch = (...call) => {
      tries++;
      return fetch(...call);
    };
    const client = make({ baseURL: url, timeout: 30, maxRetries: 1, fetch: counting });
    assert.ok((await rejection(client.get('/x'))) instanceof APIConnectionTimeoutError);
    assert.equal(tries, 2);
  });

  test('not while an answer that began in time goes on', async () => {
    const late = new TextEncoder().encode('data: {"id":"a"}\n\n');
    let aborted = false;
    const slow = ({ init }: Call) => {
      init.signal!.addEventListener('abort', () => (aborted = true));
      // Timers that end later were started later, so the time for the beginning is over by then.
      const body = new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 60));
          controller.enqueue(late);
          controller.close();
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    const stream = await answered(slow, { timeout: 30 }).client.files.watch({ stream: true });
    assert.deepEqual(await collect(stream), [{ id: 'a' }]);
    assert.equal(aborted, false);
  });

  test('when the caller says so, without another try', async () => {
    let tries = 0;
    const controller = new AbortController();
    const url = await serve(() => {
      tries++;
      controller.abort();
    });
    const call = make({ baseURL: url }).get('/x', { signal: controller.signal });
    assert.ok((await rejection(call)) instanceof APIUserAbortError);
    assert.equal(tries, 1);
  });

  test('when the caller said so before', async () => {
    const { client, calls } = answered(json({}));
    assert.ok(
      (await rejection(client.get('/x', { signal: AbortSignal.abort() }))) instanceof APIUserAbortError,
    );
    assert.equal(calls.length, 0);
  });

  test('when the caller says so between two tries', async () => {
    const controller = new AbortController();
    const { client, calls } = answered(() => {
      setTimeout(() => controller.abort('enough'), 0);
      return status(503, { 'retry-after': '30' });
    });
    assert.ok(
      (await rejection(client.get('/x', { signal: controller.signal }))) instanceof APIUserAbortError,
    );
    assert.equal(calls.length, 1);
  });

  test('when the caller says so while the body arrives', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    });
    const controller = new AbortController();
    const aborting: typeof fetch = async (...call) => {
      const response = await fetch(...call);
      setTimeout(() => controller.abort(), 0);
      return response;
    };
    const client = make({ baseURL: url, fetch: aborting });
    const error = await rejection(client.get('/x', { signal: controller.signal }));
    assert.equal(error.name, 'AbortError');
  });
});

describe('a signal that outlives requests keeps no listeners', () => {
  const left = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;
  const events = () =>
    new Response('data: {"id":"a"}\n\ndata: {"id":"b"}\n\n', {
      headers: { 'content-type': 'text/event-stream' },
    });
  const outcomes: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
    'of one that succeeded': (signal) => answered(json({})).client.get('/x', { signal }),
    'of one that was refused': (signal) => rejection(answered(status(400)).client.get('/x', { signal })),
    'of one that found no server': (signal) =>
      rejection(answered(new Error('down'), { maxRetries: 0 }).client.get('/x', { signal })),
    'of one that was repeated': (signal) =>
      answered([status(500, now), json({})]).client.get('/x', { signal }),
    'of one without content': (signal) => answered(status(204)).client.get('/x', { signal }),
    'of a stream that was read': async (signal) =>
      collect(await answered(events).client.files.watch({ stream: true }, { signal })),
    'of a stream that was left': async (signal) => {
      for await (const _ of await answered(events).client.files.watch({ stream: true }, { signal })) break;
    },
  };
  for (const [name, run] of Object.entries(outcomes)) {
    test(name, async () => {
      const { signal } = new AbortController();
      await run(signal);
      assert.equal(left(signal), 0);
    });
  }
});

test('errors of the server are never repeated once a stream has begun', async () => {
  let tries = 0;
  const broken = () => {
    tries++;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('data: {"id":"a"}\n\n'));
      },
      pull(controller) {
        controller.error(new Error('broken'));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  const stream = await answered(broken).client.files.watch({ stream: true });
  assert.match((await rejection(collect(stream))).message, /broken/);
  assert.equal(tries, 1);
});

test('a refusal is told by the class for its status', async () => {
  const { client } = answered(
    status(
      400,
      { 'x-request-id': 'r1', 'content-type': 'application/json' },
      '{"error":{"message":"odd","code":"c1","param":"p"}}',
    ),
  );
  const error = await rejection(client.get('/x'));
  assert.ok(error instanceof BadRequestError && error instanceof Acme.APIError);
  assert.deepEqual([error.status, error.requestID, error.code, error.param], [400, 'r1', 'c1', 'p']);
  assert.equal(error.headers.get('x-request-id'), 'r1');
});
