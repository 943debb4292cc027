import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Acme, AcmeError } from '../src/index';
import { answered, json, make, rejection, withEnv, withGlobals } from './support';

describe('the URL of a request', () => {
  for (const base of ['https://acme.test/v1', 'https://acme.test/v1/', 'https://acme.test/v1//']) {
    for (const path of ['/files', 'files']) {
      test(`has one slash between ${base} and ${path}`, () => {
        assert.equal(make({ baseURL: base }).buildURL(path, null), 'https://acme.test/v1/files');
      });
    }
  }

  test('is the path where that is absolute', () => {
    assert.equal(make().buildURL('https://other.test/x?a=1', null), 'https://other.test/x?a=1');
  });

  test('keeps the query of its path, and replaces what is given anew', () => {
    const client = make({ defaultQuery: { version: '2' } });
    assert.equal(
      client.buildURL('/files?beta=true&a=1', { a: 2 }),
      'https://acme.test/v1/files?beta=true&version=2&a=2',
    );
  });

  test('loses a default query parameter that is undefined', () => {
    assert.equal(
      make({ defaultQuery: { a: '1' } }).buildURL('/x', { a: undefined }),
      'https://acme.test/v1/x',
    );
  });

  test('has the base of the request only where the client was given none', () => {
    const own = make({ baseURL: null });
    assert.equal(own.buildURL('/x', null, 'https://uploads.test'), 'https://uploads.test/x');
    assert.equal(make().buildURL('/x', null, 'https://uploads.test'), 'https://acme.test/v1/x');
  });

  test('has the base that the environment names, unless that is blank', async () => {
    const build = () => new Acme({ apiKey: 'key' }).baseURL;
    assert.equal(await withEnv({ ACME_BASE_URL: ' https://env.test ' }, build), 'https://env.test');
    assert.equal(await withEnv({ ACME_BASE_URL: '  ' }, build), 'https://api.acme.example/v1');
    const given = () => new Acme({ apiKey: 'key', baseURL: 'https://given.test' }).baseURL;
    assert.equal(await withEnv({ ACME_BASE_URL: 'https://env.test' }, given), 'https://given.test');
  });
});

describe('the headers of a request', () => {
  test('tell what the SDK is, and when the server has to answer', async () => {
    const { client, calls } = answered(json({}), { timeout: 2500 });
    await client.get('/x');
    const { headers } = calls[0]!.init;
    assert.equal(headers.get('accept'), 'application/json');
    assert.equal(headers.get('authorization'), 'Bearer key');
    assert.match(headers.get('user-agent')!, /^Acme\/JS \d/);
    assert.equal(headers.get('x-stainless-lang'), 'js');
    assert.equal(headers.get('x-stainless-runtime'), 'node');
    assert.equal(headers.get('x-stainless-retry-count'), '0');
    assert.equal(headers.get('x-stainless-timeout'), '2');
  });

  test('are those of the call before those of the client', async () => {
    const { client, calls } = answered(json({}), {
      defaultHeaders: { 'X-A': 'client', 'X-B': 'client', 'X-C': 'client' },
    });
    await client.get('/x', { headers: { 'x-a': 'call', 'x-b': null, 'x-c': undefined } });
    const { headers } = calls[0]!.init;
    assert.deepEqual([headers.get('X-A'), headers.get('X-B'), headers.get('X-C')], ['call', null, 'client']);
  });

  test('can lose what is set automatically', async () => {
    const { client, calls } = answered(json({}));
    const gone = ['X-Stainless-Retry-Count', 'X-Stainless-Timeout', 'User-Agent', 'Accept', 'Authorization'];
    await client.get('/x', { headers: Object.fromEntries(gone.map((name) => [name, null])) });
    assert.deepEqual(
      gone.filter((name) => calls[0]!.init.headers.has(name)),
      [],
    );
  });

  test('come from options of the client as well', async () => {
    const { client, calls } = answered(json({}), { team: 'blue' });
    await client.get('/x');
    assert.equal(calls[0]!.init.headers.get('acme-team'), 'blue');
  });

  test('come from the environment as well', async () => {
    const lines = 'X-A: from outside\n no header\nX-B :  b:c \n';
    await withEnv({ ACME_CUSTOM_HEADERS: lines }, async () => {
      const { client, calls } = answered(json({}), { defaultHeaders: { 'x-a': 'from the client' } });
      await client.get('/x');
      const { headers } = calls[0]!.init;
      assert.deepEqual([headers.get('x-a'), headers.get('x-b')], ['from the client', 'b:c']);
    });
  });

  test('must prove who is asking, before anything is sent', async () => {
    const { client, calls } = answered(json({}), { apiKey: null });
    assert.match((await rejection(client.get('/x'))).message, /API key is needed/);
    assert.equal(calls.length, 0);
    await client.get('/x', { headers: { authorization: null } });
    await client.get('/x', { headers: { authorization: 'Bearer other' } });
    assert.equal(calls.length, 2);
  });

  test('hold a key where the request changes something', async () => {
    const { client, calls } = answered(json({}));
    await client.get('/x');
    await client.post('/x');
    await client.post('/x', { idempotencyKey: 'mine' });
    const keys = calls.map((call) => call.init.headers.get('idempotency-key'));
    assert.equal(keys[0], null);
    assert.match(keys[1]!, /^sdk-retry-[\da-f]{8}-[\da-f]{4}-4/);
    assert.equal(keys[2], 'mine');
  });
});

describe('the body of a request', () => {
  const bodyOf = async (body: unknown, headers?: Record<string, string>) => {
    const { req } = await make().buildRequest({
      method: 'post',
      path: '/x',
      body,
      ...(headers && { headers }),
    });
    return { body: req.body as unknown, type: req.headers.get('content-type'), duplex: req.duplex };
  };

  test('is JSON, unless fetch takes it as it is', async () => {
    class Money {
      toJSON() {
        return '1 EUR';
      }
    }
    for (const value of [{ a: 1 }, [1], [], {}, 'text', 5, true, new Money()]) {
      assert.deepEqual(await bodyOf(value), {
        body: JSON.stringify(value),
        type: 'application/json',
        duplex: undefined,
      });
    }
  });

  test('is left out where there is none', async () => {
    for (const value of [undefined, null])
      assert.deepEqual(await bodyOf(value), { body: undefined, type: null, duplex: undefined });
  });

  test('stays as it is where fetch takes it', async () => {
    const values = [
      new Uint8Array([1]),
      new ArrayBuffer(1),
      new Blob(['x']),
      new FormData(),
      new URLSearchParams('a=1'),
    ];
    for (const value of values)
      assert.deepEqual(await bodyOf(value), { body: value, type: null, duplex: undefined });
  });

  test('is text where it has a media type', async () => {
    const sent = await bodyOf('a,b', { 'content-type': 'text/csv' });
    assert.deepEqual(sent, { body: 'a,b', type: 'text/csv', duplex: undefined });
  });

  test('is a form in a URL where that is its media type', async () => {
    const type = 'application/x-www-form-urlencoded';
    const sent = await bodyOf({ a: [1, 2], b: { c: 'd e' } }, { 'content-type': type });
    assert.deepEqual(sent, { body: 'a%5B%5D=1&a%5B%5D=2&b%5Bc%5D=d%20e', type, duplex: undefined });
  });

  test('is a stream of what an iterator gives', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    async function* pieces() {
      yield encode('a');
      yield encode('b');
    }
    for (const value of [pieces(), [encode('a'), encode('b')].values()]) {
      const { body, type, duplex } = await bodyOf(value);
      assert.ok(body instanceof ReadableStream);
      assert.deepEqual([type, duplex, await new Response(body).text()], [null, 'half', 'ab']);
    }
  });
});

describe('a client', () => {
  test('passes further options to fetch, those of the call first', async () => {
    const { client, calls } = answered(json({}), { fetchOptions: { redirect: 'error', keepalive: true } });
    await client.get('/x', { fetchOptions: { redirect: 'manual' } });
    const { redirect, keepalive, method } = calls[0]!.init;
    assert.deepEqual([redirect, keepalive, method], ['manual', true, 'GET']);
  });

  test('spells methods in capitals', async () => {
    const { client, calls } = answered(json({}));
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) await client[method]('/x');
    assert.deepEqual(
      calls.map((call) => call.init.method),
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    );
  });

  test('refuses numbers that count nothing', async () => {
    assert.throws(() => make({ maxRetries: 1.5 }), AcmeError);
    assert.throws(() => make({ maxRetries: -1 }), AcmeError);
    assert.ok((await rejection(make().get('/x', { timeout: NaN }))) instanceof AcmeError);
  });

  test('has copies with other options, made of what it is like by then', () => {
    const client = make({ defaultQuery: { a: '1' } });
    client.timeout = 5;
    client.apiKey = 'new';
    const copy = client.withOptions({ maxRetries: 7 });
    assert.deepEqual(
      [copy.timeout, copy.apiKey, copy.maxRetries, copy.baseURL],
      [5, 'new', 7, 'https://acme.test/v1'],
    );
    assert.equal(copy.buildURL('/x', null), 'https://acme.test/v1/x?a=1');
    assert.equal(copy.constructor, Acme);
    assert.equal(client.maxRetries, 2);
  });

  test('has copies that take the base of a request where it does', async () => {
    await withEnv({ ACME_BASE_URL: 'https://env.test' }, () => {
      const copy = make({ baseURL: null }).withOptions({ timeout: 1 });
      assert.equal(copy.buildURL('/x', null, 'https://uploads.test'), 'https://uploads.test/x');
    });
  });

  test('needs permission to run in a page', async () => {
    await withGlobals({ window: { document: {} }, navigator: { userAgent: 'x' } }, () => {
      assert.throws(() => make(), /browser/);
      make({ dangerouslyAllowBrowser: true });
    });
  });

  test('says what is missing where there is no fetch', async () => {
    await withGlobals({ fetch: undefined }, () => {
      assert.throws(() => make(), /`fetch` is not defined as a global/);
    });
  });

  test('calls fetch as a plain function, as browsers want it', async () => {
    let receiver: unknown = 'none';
    const client = make({
      async fetch(this: unknown) {
        receiver = this;
        return json({});
      },
    });
    await client.get('/x');
    assert.equal(receiver, undefined);
  });

  test('lets subclasses change requests', async () => {
    class Signed extends Acme {
      protected override async prepareOptions(options: { path: string }) {
        options.path += '?prepared=1';
      }
      protected override async prepareRequest(request: { headers?: unknown }, { url }: { url: string }) {
        (request.headers as Headers).set('x-signature', `of ${url}`);
      }
    }
    let signature: string | null = null;
    const client = new Signed({
      apiKey: 'key',
      baseURL: 'https://acme.test',
      fetch: async (_url, init) => {
        signature = (init!.headers as Headers).get('x-signature');
        return json({});
      },
    });
    await client.get('/x');
    assert.equal(signature, 'of https://acme.test/x?prepared=1');
  });
});
