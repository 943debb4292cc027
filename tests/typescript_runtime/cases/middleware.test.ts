import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AcmeError, APIConnectionError, APIConnectionTimeoutError } from '../src/index';
import type { Middleware } from '../src/core/middleware';
import { answered, json, make, rejection, status } from './support';

const naming =
  (names: string[], name: string): Middleware =>
  async (request, next) => {
    names.push(`${name} in`);
    const response = await next(request);
    names.push(`${name} out`);
    return response;
  };

describe('middleware', () => {
  test('stands around fetch, the first one outermost, that of the call inside', async () => {
    const names: string[] = [];
    const { client } = answered(json({}), { middleware: [naming(names, 'a'), naming(names, 'b')] });
    await client.get('/x', { middleware: [naming(names, 'c')] });
    assert.deepEqual(names, ['a in', 'b in', 'c in', 'c out', 'b out', 'a out']);
  });

  test('sees and changes requests', async () => {
    const seen: unknown[] = [];
    const middleware: Middleware = (request, next, { options, logger }) => {
      logger.debug('seen');
      seen.push(request.method, options.path);
      request.headers.set('x-a', '1');
      return next({ ...request, url: request.url.replace('acme.test', 'other.test') });
    };
    const { client, calls } = answered(json({}), { middleware: [middleware] });
    await client.post('/x', { body: {} });
    assert.deepEqual(seen, ['POST', '/x']);
    assert.deepEqual([calls[0]!.url, calls[0]!.init.headers.get('x-a')], ['https://other.test/v1/x', '1']);
  });

  test('may answer by itself, or change the answer', async () => {
    const own = answered(json({}), { middleware: [async () => json({ own: true })] });
    assert.deepEqual(await own.client.get('/x'), { own: true });
    assert.equal(own.calls.length, 0);
    const wrap: Middleware = async (request, next) => json({ inner: await (await next(request)).json() });
    assert.deepEqual(await answered(json({ a: 1 }), { middleware: [wrap] }).client.get('/x'), {
      inner: { a: 1 },
    });
  });

  test('sees each try', async () => {
    const counts: (string | null)[] = [];
    const middleware: Middleware = (request, next) => {
      counts.push(request.headers.get('x-stainless-retry-count'));
      return next(request);
    };
    const { client } = answered([status(500, { 'retry-after-ms': '1' }), json({})], {
      middleware: [middleware],
    });
    await client.get('/x');
    assert.deepEqual(counts, ['0', '1']);
  });

  test('may send a request again', async () => {
    const again: Middleware = async (request, next) =>
      (await next(request)).status === 503 ? next(request) : json({});
    const { client } = answered([status(503), json({ a: 1 })], { middleware: [again], maxRetries: 0 });
    assert.deepEqual(await client.get('/x'), { a: 1 });
  });

  test('throws what it throws, without another try', async () => {
    const own = new TypeError('odd');
    const { client, calls } = answered(json({}), { middleware: [() => Promise.reject(own)] });
    assert.equal(await rejection(client.get('/x')), own);
    assert.equal(calls.length, 0);
    const { client: other } = answered(json({}), { middleware: [() => Promise.reject('text')] });
    assert.equal((await rejection(other.get('/x'))).message, 'text');
  });

  test('passes on failures of the connection, which are tried again', async () => {
    const { client, calls } = answered(new TypeError('down'), {
      maxRetries: 1,
      middleware: [(request, next) => next(request)],
    });
    assert.ok((await rejection(client.get('/x'))) instanceof APIConnectionError);
    assert.equal(calls.length, 2);
  });

  test('may wrap failures of the connection, or hide them', async () => {
    class Wrapped extends Error {}
    const wrap: Middleware = (request, next) =>
      next(request).catch((cause: unknown) => {
        throw Object.assign(new Wrapped('wrapped'), { cause });
      });
    const wrapped = answered(new Error('down'), { maxRetries: 1, middleware: [wrap] });
    assert.ok((await rejection(wrapped.client.get('/x'))) instanceof Wrapped);
    assert.equal(wrapped.calls.length, 2);
    const hide: Middleware = (request, next) =>
      next(request).catch(() => Promise.reject(new Wrapped('hidden')));
    const hidden = answered(new Error('down'), { maxRetries: 1, middleware: [hide] });
    assert.ok((await rejection(hidden.client.get('/x'))) instanceof Wrapped);
    assert.equal(hidden.calls.length, 1);
  });

  test('may not read the body and hand it on', async () => {
    for (const spoil of [
      (response: Response) => response.text(),
      (response: Response) => response.body!.getReader(),
    ]) {
      const middleware: Middleware = async (request, next) => {
        const response = await next(request);
        await spoil(response);
        return response;
      };
      const { client, calls } = answered(json({}), { middleware: [middleware] });
      const error = await rejection(client.get('/x'));
      assert.ok(error instanceof AcmeError);
      assert.match(error.message, /response\.clone\(\)/);
      assert.equal(calls.length, 1);
    }
  });

  test('takes no time from the server', async () => {
    const slow: Middleware = async (request, next) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      return next(request);
    };
    const hanging = (_: unknown, init?: { signal?: unknown }) =>
      new Promise<Response>((_, reject) => {
        const signal = init!.signal as AbortSignal;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const quick = make({ timeout: 20, maxRetries: 0, middleware: [slow], fetch: async () => json({}) });
    assert.deepEqual(await quick.get('/x'), {});
    const late = make({ timeout: 20, maxRetries: 0, middleware: [slow], fetch: hanging });
    assert.ok((await rejection(late.get('/x'))) instanceof APIConnectionTimeoutError);
  });

  test('is inherited by copies, unless they have their own', async () => {
    const names: string[] = [];
    const { client } = answered(json({}), { middleware: [naming(names, 'a')] });
    await client.withOptions({ timeout: 9000 }).get('/x');
    await client.withOptions({ middleware: [] }).get('/x');
    assert.deepEqual(names, ['a in', 'a out']);
  });
});
