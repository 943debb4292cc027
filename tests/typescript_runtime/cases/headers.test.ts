import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { type HeadersLike, buildHeaders, isEmptyHeaders } from '../src/internal/headers';

const shown = (...sources: HeadersLike[]) => {
  const { values, nulls } = buildHeaders(sources);
  return { ...Object.fromEntries(values), ...Object.fromEntries([...nulls].map((name) => [name, null])) };
};

describe('headers', () => {
  const cases: [string, HeadersLike[], object][] = [
    ['are compared without case', [{ 'X-A': '1' }, { 'x-a': '2' }], { 'x-a': '2' }],
    ['of one object replace each other', [{ 'X-A': '1', 'x-a': '2' }], { 'x-a': '2' }],
    [
      'of one list add up',
      [
        [
          ['x-a', '1'],
          ['X-A', '2'],
          ['x-b', '3', '4'],
        ],
      ],
      { 'x-a': '1, 2', 'x-b': '3, 4' },
    ],
    [
      'of a list replace those before',
      [
        { 'x-a': '0' },
        [
          ['x-a', '1'],
          ['x-a', '2'],
        ],
      ],
      { 'x-a': '1, 2' },
    ],
    [
      'with several values add up',
      [{ 'x-a': ['1', '2'], cookie: ['a=1', 'b=2'] }],
      { 'x-a': '1, 2', cookie: 'a=1; b=2' },
    ],
    [
      'that are undefined say nothing',
      [{ 'x-a': '1' }, { 'x-a': undefined }, [['x-a', undefined]]],
      { 'x-a': '1' },
    ],
    ['that are null are taken away', [{ 'x-a': '1' }, { 'X-A': null }], { 'x-a': null }],
    ['that were taken away can come back', [{ 'x-a': null }, { 'x-a': '1' }], { 'x-a': '1' }],
    [
      'come from the standard class',
      [new Headers({ 'x-a': '1' }), new Map([['x-b', '2']]) as never],
      { 'x-a': '1', 'x-b': '2' },
    ],
    [
      'come from a polyfill',
      [{ get: () => '1', forEach: (add: (v: string, n: string) => void) => add('1', 'x-a') } as never],
      { 'x-a': '1' },
    ],
    ['come from nowhere', [null, undefined, {}], {}],
  ];
  for (const [name, sources, expected] of cases) {
    test(name, () => assert.deepEqual(shown(...sources), expected));
  }

  test('that are merged already keep what was taken away', () => {
    const merged = buildHeaders([{ 'x-a': null, 'x-b': '1' }]);
    assert.deepEqual(shown({ 'x-a': '0', 'x-b': '0' }, merged, { 'x-c': '2' }), {
      'x-a': null,
      'x-b': '1',
      'x-c': '2',
    });
  });

  test('are empty where they would change nothing', () => {
    assert.ok([null, undefined, {}, [], { 'x-a': undefined }, buildHeaders([])].every(isEmptyHeaders));
    assert.ok(
      ![{ 'x-a': null }, { 'x-a': '' }, [['x-a', '1']]].some((headers) =>
        isEmptyHeaders(headers as HeadersLike),
      ),
    );
  });

  test('need a name', () => {
    assert.throws(() => buildHeaders([[[undefined, 'x']]]), TypeError);
  });
});
