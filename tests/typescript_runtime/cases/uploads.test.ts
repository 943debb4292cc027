import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import { Acme, toFile } from '../src/index';
import { createForm, maybeMultipartFormRequestOptions } from '../src/internal/uploads';
import type { Fetch } from '../src/internal/builtin-types';
import { answered, json, make, rejection, serve, withGlobals } from './support';

const folder = mkdtempSync(join(tmpdir(), 'acme-uploads-'));
const path = join(folder, 'notes.txt');
writeFileSync(path, 'from disk');
after(() => rmSync(folder, { recursive: true }));

const described = async (value: Parameters<typeof toFile>[0], name?: string, options?: { type: string }) => {
  const file = await toFile(value, name, options);
  assert.ok(file instanceof File);
  return [file.name, file.type, await file.text()];
};
const entries = async (body: unknown) => {
  const form = (await createForm(body, fetch as unknown as Fetch)) as FormData;
  return Promise.all(
    [...form].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : [value.name, await value.text()],
    ]),
  );
};

describe('a file is made', () => {
  const bytes = new TextEncoder().encode('text');
  const answer = () =>
    Object.defineProperty(new Response('text', { headers: { 'content-type': 'text/css' } }), 'url', {
      value: 'https://acme.test/a/b.css?x=/y#z',
    });
  async function* parts() {
    yield 'te';
    yield bytes.subarray(2);
  }
  const cases: [string, () => Parameters<typeof toFile>[0], string[]][] = [
    ['of bytes', () => bytes, ['unknown_file', '', 'text']],
    ['of a buffer', () => bytes.buffer as ArrayBuffer, ['unknown_file', '', 'text']],
    ['of a part of a buffer', () => bytes.subarray(1, 3), ['unknown_file', '', 'ex']],
    ['of parts', () => ['te', bytes.subarray(2)], ['unknown_file', '', 'text']],
    ['of parts that come later', parts, ['unknown_file', '', 'text']],
    ['of a blob', () => new Blob(['text'], { type: 'text/css' }), ['unknown_file', 'text/css', 'text']],
    ['of a response', answer, ['b.css', 'text/css', 'text']],
    ['of a promise', () => Promise.resolve(bytes) as never, ['unknown_file', '', 'text']],
    ['of a stream', () => new Response('text').body as never, ['unknown_file', '', 'text']],
  ];
  for (const [name, value, expected] of cases) {
    test(name, async () => assert.deepEqual(await described(value()), expected));
  }

  test('of a file on disk', async () => {
    assert.deepEqual(await described(createReadStream(path) as never), ['notes.txt', '', 'from disk']);
  });

  test('with a name and a type that are given', async () => {
    assert.deepEqual(await described(bytes, 'a.txt', { type: 'text/plain' }), [
      'a.txt',
      'text/plain',
      'text',
    ]);
    const file = new File(['text'], 'b.txt', { type: 'text/css' });
    assert.deepEqual(await described(file, 'c.txt'), ['c.txt', 'text/css', 'text']);
    assert.deepEqual(await described(answer(), 'd.css'), ['d.css', 'text/css', 'text']);
  });

  test('of nothing else', async () => {
    class Odd {
      size = 3;
    }
    assert.equal(
      (await rejection(toFile(new Odd() as never))).message,
      'Unexpected data type: object; constructor: Odd; props: ["size"]',
    );
    assert.equal((await rejection(toFile(5 as never))).message, 'Unexpected data type: number');
    assert.equal((await rejection(toFile(null as never))).message, 'Unexpected data type: object');
  });
});

test('a file stays the file that it is', async () => {
  const file = new File(['text'], 'a.txt');
  assert.equal(await toFile(file), file);
  assert.equal(Acme.toFile, toFile);
});

test('a file needs the class for files', async () => {
  await withGlobals({ File: undefined }, async () => {
    const message = '`File` is not defined as a global, which is required for file uploads.';
    assert.equal((await rejection(toFile(new Uint8Array()))).message, message);
    const old = { versions: { node: '18.20.1' } };
    await withGlobals({ process: old }, async () => {
      assert.match((await rejection(toFile(new Uint8Array()))).message, /from version 20 on/);
    });
  });
});

describe('a form', () => {
  test('has a field for each value', async () => {
    const body = { a: 'x', b: 1, c: true, d: [1, 2], e: { f: { g: 'h' } }, i: [{ j: 1 }], k: new Date(0) };
    assert.deepEqual(await entries(body), [
      ['a', 'x'],
      ['b', '1'],
      ['c', 'true'],
      ['d[]', '1'],
      ['d[]', '2'],
      ['e[f][g]', 'h'],
      ['i[][j]', '1'],
      ['k', '1970-01-01T00:00:00.000Z'],
    ]);
  });

  test('has a file for each file', async () => {
    const named = Object.assign(new Blob(['3']), { name: 'c.txt' });
    const body = {
      a: new File(['1'], 'a.txt'),
      b: createReadStream(path),
      c: [new Blob(['2']), named],
      d: new Response('4'),
    };
    assert.deepEqual(await entries(body), [
      ['a', ['a.txt', '1']],
      ['b', ['notes.txt', 'from disk']],
      ['c[]', ['unknown_file', '2']],
      ['c[]', ['c.txt', '3']],
      ['d', ['unknown_file', '4']],
    ]);
  });

  test('leaves out what is undefined', async () => {
    assert.deepEqual(await entries({ a: undefined, b: { c: undefined }, d: [undefined, 'x'] }), [
      ['d[]', 'x'],
    ]);
    assert.deepEqual(await entries(undefined), []);
  });

  test('cannot hold everything', async () => {
    for (const odd of [null, { a: null }, [null], () => 1]) {
      assert.ok((await rejection(entries({ odd }))) instanceof TypeError);
    }
  });

  test('is refused where fetch would send its name', async () => {
    class OldResponse {
      constructor(private body: unknown) {}
      async text() {
        return String(this.body);
      }
    }
    const old = Object.assign(async () => new OldResponse('') as never, { Response: OldResponse }) as Fetch;
    assert.match((await rejection(createForm({ a: 1 }, old))).message, /cannot send the global FormData/);
    const wrapped = ((...args: Parameters<typeof fetch>) => fetch(...args)) as never as Fetch;
    assert.equal(((await createForm({ a: 1 }, wrapped)) as FormData).get('a'), '1');
    assert.equal(((await createForm({ a: 1 }, make({ fetch: wrapped }))) as FormData).get('a'), '1');
  });
});

describe('a method that takes a file', () => {
  test('sends a form', async () => {
    let seen = '';
    let type = '';
    const url = await serve((request, response, body) => {
      seen = body;
      type = request.headers['content-type'] ?? '';
      response.setHeader('content-type', 'application/json').end('{"id":"f","size":9}');
    });
    const client = make({ baseURL: url });
    const created = await client.files.create({
      file: createReadStream(path),
      purpose: 'x',
      tags: ['a', 'b'],
    });
    assert.equal(created.size, 9);
    assert.match(type, /^multipart\/form-data; boundary=/);
    assert.match(seen, /name="file"; filename="notes\.txt"[^]*from disk/);
    assert.match(seen, /name="tags\[\]"\r\n\r\na\r\n[^]*name="tags\[\]"\r\n\r\nb\r\n/);
  });

  test('sends JSON where it may and there is no file', async () => {
    const { client, calls } = answered(json({}));
    await client.files.update('f', { purpose: 'x' });
    await client.files.update('f', { file: new File(['1'], 'a.txt') });
    assert.equal(calls[0]!.init.body, '{"purpose":"x"}');
    assert.ok(calls[1]!.init.body instanceof FormData);
    const deep = await maybeMultipartFormRequestOptions({ body: { a: [{ b: new Blob([]) }] } }, client);
    assert.ok(deep.body instanceof FormData);
  });

  test('fails as a call where the form cannot be made', async () => {
    const { client, calls } = answered(json({}));
    assert.ok((await rejection(client.files.create({ file: null as never }))) instanceof TypeError);
    assert.equal(calls.length, 0);
  });

  test('can be tried again', async () => {
    const { client, calls } = answered([
      new Response(null, { status: 500, headers: { 'retry-after-ms': '1' } }),
      json({}),
    ]);
    await client.files.create({ file: new File(['1'], 'a.txt') });
    assert.equal(calls.length, 2);
  });
});
