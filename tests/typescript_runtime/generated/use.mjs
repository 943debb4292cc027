// What a program sees of the built package.

import assert from 'node:assert/strict';
import { test } from 'node:test';

const { Orchard, OrchardError, toFile, APIPromise } = await import('@orchard/sdk');
const { CursorPage } = await import('@orchard/sdk/core/pagination');

const json = (value, headers = {}) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } });
const fruits = (...ids) => ids.map((id) => ({ id }));

/** A client whose requests are answered one after the other, and what they were. */
function answered(...answers) {
  const calls = [];
  const fetch = async (url, init) => {
    calls.push({ url: new URL(url), init });
    return answers[calls.length - 1];
  };
  return { client: new Orchard({ apiKey: 'secret', fetch, logLevel: 'off' }), calls };
}

/** The items of all pages, and the query of each request without the credentials. */
async function walked(answers, list) {
  const { client, calls } = answered(...answers);
  const ids = [];
  for await (const item of list(client.fruits)) ids.push(item.id);
  const asked = calls.map(({ url }) => {
    url.searchParams.delete('api_key');
    return `${url.pathname.replace('/v1/', '')}${url.search}`;
  });
  return [ids.join(''), asked];
}

test('pages follow a cursor', async () => {
  const answers = [json({ fruits: fruits('a', 'b'), next: '2' }), json({ fruits: fruits('c'), next: null })];
  assert.deepEqual(await walked(answers, (list) => list.byCursor({ colours: ['x', 'y'] })), [
    'abc',
    ['by-cursor?colours=x&colours=y', 'by-cursor?colours=x&colours=y&after=2'],
  ]);
});

test('pages follow a cursor backward where the request did', async () => {
  const answers = [json({ fruits: fruits('b'), previous: '1', next: '9' }), json({ fruits: fruits('a') })];
  const walk = await walked(answers, (list) => list.byCursor({ before: '2' }));
  assert.deepEqual(walk, ['ba', ['by-cursor?before=2', 'by-cursor?before=1']]);
});

test('pages follow their last item', async () => {
  const answers = [json({ data: fruits('a', 'b') }), json({ data: fruits('c'), has_more: false })];
  const walk = await walked(answers, (list) => list.byItem());
  assert.deepEqual(walk, ['abc', ['by-item', 'by-item?after_id=b']]);
});

test('pages follow a link, but never to another host', async () => {
  const answers = [
    json({ list: fruits('a'), next_url: 'https://evil.example/v1/by-link?page=2' }),
    json({ list: fruits('b'), next_url: '/v1/by-link?page=3' }),
    json({ list: fruits('c'), next_url: null }),
  ];
  const { client, calls } = answered(...answers);
  const ids = [];
  for await (const { id } of client.fruits.byLink()) ids.push(id);
  assert.deepEqual(ids, ['a', 'b', 'c']);
  const seen = calls.map(
    ({ url }) => `${url.host} ${url.searchParams.get('page')} ${url.searchParams.get('api_key')}`,
  );
  const host = 'api.orchard.example';
  assert.deepEqual(seen, [`${host} null secret`, `${host} 2 secret`, `${host} 3 secret`]);
});

test('pages follow an offset, up to a total', async () => {
  const answers = [json({ results: fruits('c', 'd'), total: 5 }), json({ results: fruits('e'), total: 5 })];
  const walk = await walked(answers, (list) => list.byOffset({ offset: 2 }));
  assert.deepEqual(walk, ['cde', ['by-offset?offset=2', 'by-offset?offset=4']]);
  const endless = [json({ results: fruits('a') }), json({ results: [] })];
  assert.deepEqual(await walked(endless, (list) => list.byOffset()), [
    'a',
    ['by-offset', 'by-offset?offset=1'],
  ]);
});

test('pages follow their number, also from zero on', async () => {
  const pages = (first) => [
    json({ rows: fruits('a'), page: first, pages: first + 1 }),
    json({ rows: fruits('b'), page: first + 1, pages: first + 1 }),
  ];
  assert.deepEqual(await walked(pages(1), (list) => list.byNumber()), [
    'ab',
    ['by-number', 'by-number?page=2'],
  ]);
  assert.deepEqual(await walked(pages(0), (list) => list.byNumber()), [
    'ab',
    ['by-number', 'by-number?page=1'],
  ]);
});

test('pages are asked for deep inside of a body, over empty ones', async () => {
  const { client, calls } = answered(
    json({ found: fruits('a'), meta: { next: '2' } }),
    json({ found: [], meta: { next: '3' } }),
    json({ found: fruits('b') }),
  );
  const ids = [];
  for await (const { id } of client.fruits.search({ name: 'x', options: { size: 1 } })) ids.push(id);
  assert.deepEqual(ids, ['a', 'b']);
  assert.deepEqual(
    calls.map(({ init }) => JSON.parse(init.body)),
    [
      { name: 'x', options: { size: 1 } },
      { name: 'x', options: { size: 1, cursor: '2' } },
      { name: 'x', options: { size: 1, cursor: '3' } },
    ],
  );
});

test('pages are lists whose cursor is in a header', async () => {
  const answers = [json(fruits('a'), { 'x-next-token': 't' }), json(fruits('b'))];
  const walk = await walked(answers, (list) => list.byHeader());
  assert.deepEqual(walk, ['ab', ['by-header', 'by-header?token=t']]);
});

test('pages are of their class, and show what the server sent', async () => {
  const page = await answered(json({ fruits: fruits('a'), next: '2' })).client.fruits.byCursor();
  assert.ok(page instanceof CursorPage);
  assert.equal(JSON.stringify(page), '{"fruits":[{"id":"a"}],"next":"2","previous":null}');
});

test('streams follow the rules of the config', async () => {
  const events = (text) => new Response(text, { headers: { 'content-type': 'text/event-stream' } });
  const found = [];
  const { client } = answered(
    events('data: {"id":"a"}\n\ndata: END\n\ndata: {"id":"b"}\n\n'),
    events('event: failed\ndata: {"message":"rotten"}\n\n'),
  );
  for await (const fruit of await client.fruits.pick({ name: 'x', stream: true })) found.push(fruit.id);
  assert.deepEqual(found, ['a']);
  const failing = await client.fruits.pick({ name: 'x', stream: true });
  await assert.rejects(async () => {
    for await (const _ of failing);
  }, /rotten/);
});

test('files travel as the config says', async () => {
  const { client, calls } = answered(json({ id: 'a' }));
  await client.fruits.upload({ picture: await toFile(new Uint8Array([1]), 'a.png'), tags: ['x', 'y'] });
  assert.deepEqual([...calls[0].init.body.keys()], ['picture', 'tags[0]', 'tags[1]']);
  assert.match(calls[0].init.headers.get('idempotency-key'), /^sdk-retry-/);
});

test('the client is what the config says', () => {
  const client = new Orchard({ apiKey: 'k' });
  assert.deepEqual(
    [client.timeout, client.maxRetries, client.baseURL],
    [30000, 1, 'https://api.orchard.example/v1'],
  );
  assert.equal(
    new Orchard({ apiKey: 'k', environment: 'sandbox' }).baseURL,
    'https://sandbox.orchard.example/v1',
  );
  assert.throws(() => new Orchard(), OrchardError);
  assert.ok(answered(json({})).client.get('/x') instanceof APIPromise);
});

test('both kinds of modules work beside each other', async () => {
  const { createRequire } = await import('node:module');
  const Required = createRequire(import.meta.url)('@orchard/sdk');
  assert.equal(typeof Required, 'function');
  assert.equal(Required.default, Required);
  assert.equal(Required.Orchard, Required);
  assert.equal(new Required({ apiKey: 'k' }).fruits.constructor.name, 'Fruits');
  assert.equal(typeof Required.toFile, 'function');
});
