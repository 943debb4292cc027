import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { PagePromise } from '../src/index';
import { answered, collect, json, rejection } from './support';

const page = (ids: string[], has_more: boolean) =>
  json({ data: ids.map((id) => ({ id, size: 1 })), has_more });
const three = [page(['a', 'b'], true), page(['c'], true), page(['d'], false)];

describe('a list', () => {
  test('gives its first page where it is awaited', async () => {
    const { client, calls } = answered(three);
    const list = client.files.list({ limit: 2, purpose: 'x' });
    assert.ok(list instanceof PagePromise);
    const first = await list;
    assert.deepEqual(
      first.data.map((file) => file.id),
      ['a', 'b'],
    );
    assert.deepEqual(first.getPaginatedItems(), first.data);
    assert.deepEqual(Object.keys(first), ['data', 'has_more']);
    assert.equal(calls[0]!.url, 'https://acme.test/v1/files?limit=2&purpose=x');
  });

  test('gives the items of all pages where it is iterated over', async () => {
    const { client, calls } = answered(three);
    const files = await collect(client.files.list({ limit: 2 }, { headers: { 'x-a': '1' } }));
    assert.deepEqual(
      files.map((file) => file.id),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(
      calls.map((call) => new URL(call.url).search),
      ['?limit=2', '?limit=2&after=b', '?limit=2&after=c'],
    );
    assert.deepEqual(
      calls.map((call) => call.init.headers.get('x-a')),
      ['1', '1', '1'],
    );
  });

  test('asks for no page that nobody reads', async () => {
    const { client, calls } = answered(three);
    for await (const file of client.files.list()) if (file.id === 'b') break;
    assert.equal(calls.length, 1);
  });

  test('walks its pages', async () => {
    const sizes: number[] = [];
    for await (const one of (await answered(three).client.files.list()).iterPages())
      sizes.push(one.data.length);
    assert.deepEqual(sizes, [2, 1, 1]);
  });

  test('walks them one by one', async () => {
    let one = await answered(three).client.files.list();
    const seen = [one.data.length];
    while (one.hasNextPage()) {
      one = await one.getNextPage();
      seen.push(one.data.length);
    }
    assert.deepEqual(seen, [2, 1, 1]);
  });

  test('ends with an empty page, whatever the server says of a next one', async () => {
    const { client, calls } = answered(page([], true));
    const empty = await client.files.list();
    assert.equal(empty.hasNextPage(), false);
    assert.match((await rejection(empty.getNextPage())).message, /no next page/);
    assert.deepEqual(await collect(client.files.list()), []);
    assert.equal(calls.length, 2);
  });

  test('is empty where the data is missing', async () => {
    assert.deepEqual(await collect(answered(json({})).client.files.list()), []);
  });

  test('can be asked for with a body', async () => {
    const { client, calls } = answered([page(['a'], true), page(['b'], false)]);
    await collect(client.files.search({ limit: 1 }));
    assert.deepEqual(
      calls.map((call) => [call.init.method, call.init.body]),
      [
        ['POST', '{"limit":1}'],
        ['POST', '{"limit":1}'],
      ],
    );
  });

  test('fails as a call does', async () => {
    const { client } = answered(json({ message: 'no' }, { status: 404 }));
    assert.equal((await rejection(collect(client.files.list())))['status'], 404);
    assert.equal((await rejection(client.files.list()))['status'], 404);
  });

  test('has a response', async () => {
    const { data, response } = await answered(three).client.files.list().withResponse();
    assert.deepEqual([data.data.length, response.status], [2, 200]);
  });
});
