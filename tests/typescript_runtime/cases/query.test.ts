import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';

import { AcmeError } from '../src/index';
import { type QueryFormat, stringifyQuery } from '../src/internal/utils/query';

const value = { a: [1, 'x y', null], b: { c: { d: true } }, e: undefined, f: null, 'g/h': 1.5, i: [] };
const shown = (format: QueryFormat) => decodeURIComponent(stringifyQuery(value, format));

describe('a query', () => {
  const rest = 'f=&g/h=1.5';
  const cases: [QueryFormat['array'], QueryFormat['nested'], string][] = [
    ['brackets', 'brackets', `a[]=1&a[]=x y&a[]=&b[c][d]=true&${rest}`],
    ['indices', 'brackets', `a[0]=1&a[1]=x y&a[2]=&b[c][d]=true&${rest}`],
    ['repeat', 'dots', `a=1&a=x y&a=&b.c.d=true&${rest}`],
    ['comma', 'dots', `a=1,x y&b.c.d=true&${rest}`],
  ];
  for (const [array, nested, expected] of cases) {
    test(`writes lists with ${array} and members with ${nested}`, () => {
      assert.equal(shown({ array, nested }), expected);
    });
  }

  test('holds the members of objects in lists', () => {
    const list = { a: [{ b: 1 }, { b: [2, 3] }] };
    assert.equal(
      decodeURIComponent(stringifyQuery(list, { array: 'indices', nested: 'brackets' })),
      'a[0][b]=1&a[1][b][0]=2&a[1][b][1]=3',
    );
    assert.throws(() => stringifyQuery(list, { array: 'comma', nested: 'brackets' }), AcmeError);
  });

  test('holds dates as text', () => {
    assert.equal(
      stringifyQuery({ at: new Date(0), in: [new Date(0)] }, { array: 'comma', nested: 'dots' }),
      'at=1970-01-01T00%3A00%3A00.000Z&in=1970-01-01T00%3A00%3A00.000Z',
    );
  });

  test('refuses what has no place in it', () => {
    const format: QueryFormat = { array: 'repeat', nested: 'brackets' };
    assert.throws(() => stringifyQuery({ a: () => 1 }, format), AcmeError);
    assert.throws(() => stringifyQuery({ a: Symbol('x') }, format), AcmeError);
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    assert.throws(() => stringifyQuery(loop, format), /contains itself/);
    assert.equal(stringifyQuery({ a: 1n }, format), 'a=1');
  });

  test('refuses lists and objects where the API takes plain values', () => {
    assert.equal(stringifyQuery({ a: '1', b: 2, c: true, d: null, e: undefined }, null), 'a=1&b=2&c=true&d=');
    for (const odd of [[], {}, new Date()])
      assert.throws(() => stringifyQuery({ odd }, null), /Cannot stringify type object/);
  });

  test('is read back as it was, whatever it holds', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    const plain = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(plain, fc.array(plain))), (query) => {
        const text = stringifyQuery(query, { array: 'repeat', nested: 'brackets' });
        const expected = Object.entries(query).flatMap(([key, given]) =>
          [given].flat().map((item) => [key, String(item)]),
        );
        assert.deepEqual([...new URLSearchParams(text)], expected);
      }),
    );
  });

  test('is read back as nested as it was', () => {
    const plain = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer());
    const key = fc.stringMatching(/^[a-z]{1,3}$/);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, plain, tie('tree')), { minKeys: 1, maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(tree, (query) => {
        const back: Record<string, unknown> = Object.create(null);
        for (const [path, text] of new URLSearchParams(
          stringifyQuery(query as object, { array: 'indices', nested: 'brackets' }),
        )) {
          const keys = path.split(/\]?\[|\]/).filter(Boolean);
          let at = back;
          for (const part of keys.slice(0, -1))
            at = (at[part] ??= Object.create(null)) as Record<string, unknown>;
          at[keys[keys.length - 1]!] = text;
        }
        assert.deepEqual(JSON.parse(JSON.stringify(back)), texts(query));
      }),
    );
  });
});

function texts(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return String(tree);
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, texts(member)]));
}
