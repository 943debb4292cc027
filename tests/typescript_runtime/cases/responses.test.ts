import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  AcmeError,
  APIConnectionError,
  APIError,
  APIPromise,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from '../src/index';
import { castToError, isAbortError } from '../src/internal/errors';
import { answered, json, rejection, status } from './support';

const typed = (type: string, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': type, ...headers } });

describe('an answer is read', () => {
  const cases: [string, Response, unknown][] = [
    ['as JSON', typed('application/json', '{"a":1}'), { a: 1 }],
    ['as JSON with parameters', typed('Application/JSON; charset=utf-8', '[1]'), [1]],
    ['as JSON of a kind', typed('application/problem+json', '{"a":1}'), { a: 1 }],
    ['as text otherwise', typed('text/plain', '{"a":1}'), '{"a":1}'],
    ['as text where it has a type like JSON', typed('application/jsonl', '{}\n{}'), '{}\n{}'],
    ['as null where it has no content', status(204), null],
    [
      'as undefined where JSON has no length',
      typed('application/json', '', { 'content-length': '0' }),
      undefined,
    ],
  ];
  for (const [name, response, expected] of cases) {
    test(name, async () => {
      assert.deepEqual(await answered(response).client.get('/x'), expected);
    });
  }

  test('not at all where the method gives the response', async () => {
    const response = await answered(typed('application/json', '{}')).client.files.content('f');
    assert.equal(response.bodyUsed, false);
    assert.equal(await response.text(), '{}');
  });

  test('once, however often it is awaited', async () => {
    let reads = 0;
    const answer = () => {
      const response = json({ a: 1 });
      const read = response.json.bind(response);
      const json_ = () => {
        reads++;
        return read();
      };
      return Object.assign(response, { json: json_ });
    };
    const call = answered(answer).client.get('/x');
    const [first, second] = [await call, await call];
    assert.equal(first, second);
    assert.equal(await call.finally(() => {}), first);
    assert.equal(reads, 1);
  });

  test('only when somebody awaits it', async () => {
    const response = await answered(json({})).client.get('/x').asResponse();
    assert.equal(response.bodyUsed, false);
  });

  test('together with its response', async () => {
    const { client } = answered(json({ id: 'f', size: 3 }, { headers: { 'x-request-id': 'r1' } }));
    const { data, response, request_id } = await client.files.retrieve('f').withResponse();
    assert.deepEqual([data.size, response.status, request_id], [3, 200, 'r1']);
    const size = await client.files.size('f').withResponse();
    assert.deepEqual([size.data, size.request_id], [3, 'r1']);
  });
});

describe('the name of a request', () => {
  const headers = { 'x-request-id': 'r1' };
  test('is a hidden property of an object', async () => {
    const value = await answered(json({ id: 'f' }, { headers })).client.get<{ id: string }>('/x');
    assert.equal(value._request_id, 'r1');
    assert.deepEqual(Object.keys(value), ['id']);
    assert.equal(JSON.stringify(value), '{"id":"f"}');
  });

  test('is not one of lists, texts, pages and responses', async () => {
    const of = async (value: PromiseLike<unknown>) => Object(await value)._request_id as unknown;
    const { client } = answered(json([1], { headers }));
    assert.equal(await of(client.get('/x')), undefined);
    assert.equal(await of(answered(json({ data: [] }, { headers })).client.files.list()), undefined);
    assert.equal(await of(client.files.content('f')), undefined);
    assert.equal(await of(answered(typed('text/plain', 'x', headers)).client.get('/x')), undefined);
  });
});

describe('a refusal', () => {
  const classes = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
    503: InternalServerError,
    418: APIError,
  };
  for (const [code, Class] of Object.entries(classes)) {
    test(`with status ${code} is a ${Class.name}`, async () => {
      const error = await rejection(answered(status(Number(code)), { maxRetries: 0 }).client.get('/x'));
      assert.equal(error.constructor, Class);
      assert.equal(error.name, Class.name);
      assert.ok(!Object.keys(error).includes('name'));
      assert.ok(error instanceof APIError && error instanceof AcmeError && error instanceof Error);
    });
  }

  const messages: [string, string, string][] = [
    ['its message', '{"message":"no such file"}', '404 no such file'],
    ['the message of its error', '{"error":{"message":"no such file"}}', '404 no such file'],
    ['a message that is no text', '{"message":{"a":1}}', '404 {"a":1}'],
    ['its whole body', '{"detail":"gone"}', '404 {"detail":"gone"}'],
    ['its text', 'Not here', '404 Not here'],
    ['its status alone', '', '404 (no body)'],
  ];
  for (const [name, body, message] of messages) {
    test(`tells ${name}`, async () => {
      assert.equal((await rejection(answered(status(404, {}, body)).client.get('/x'))).message, message);
    });
  }

  test('without status or headers is a failed connection', () => {
    assert.ok(
      APIError.generate(undefined, new Error('x'), undefined, undefined) instanceof APIConnectionError,
    );
    assert.equal(new APIError(undefined, undefined, undefined, undefined).message, '(no status and no body)');
  });
});

test('whatever is thrown becomes an error', () => {
  const own = new TypeError('a');
  assert.equal(castToError(own), own);
  const foreign = castToError({ name: 'AbortError', message: 'b', cause: 1 });
  assert.deepEqual([foreign.name, foreign.message, foreign instanceof Error], ['AbortError', 'b', true]);
  assert.equal(castToError({ a: 1 }).message, '{"a":1}');
  assert.equal(castToError('c').message, 'c');
  assert.equal(castToError(undefined).message, 'undefined');
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  assert.equal(castToError(loop).message, '[object Object]');
  assert.ok(isAbortError(AbortSignal.abort().reason));
  assert.ok(!isAbortError(null) && !isAbortError(own));
});

test('a call can be derived from another one', async () => {
  const { client } = answered(json({ items: [1, 2] }, { headers: { 'x-request-id': 'r1' } }));
  const derived = client.get<{ items: number[] }>('/x')._thenUnwrap(({ items }) => ({ count: items.length }));
  assert.ok(derived instanceof APIPromise);
  assert.deepEqual({ ...(await derived) }, { count: 2 });
  assert.equal((await derived)._request_id, 'r1');
  assert.equal((await derived.asResponse()).status, 200);
});
