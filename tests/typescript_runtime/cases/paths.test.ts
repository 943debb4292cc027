import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

import { AcmeError } from '../src/index';
import { createPathTagFunction, encodeURIPath, path } from '../src/internal/utils/path';

describe('a path', () => {
  test('holds each value as one segment', () => {
    assert.equal(path`/a/${'x/y?z#w'}/b`, '/a/x%2Fy%3Fz%23w/b');
    assert.equal(path`/a/${"é €:@!$&'()*+,;=-._~"}`, "/a/%C3%A9%20%E2%82%AC:@!$&'()*+,;=-._~");
    assert.equal(path`/a/${5}/${true}/${10n}`, '/a/5/true/10');
  });

  test('holds values of its query as such', () => {
    assert.equal(path`/a?x=${'a&b=c/d'}#${'e f'}`, '/a?x=a%26b%3Dc%2Fd#e%20f');
  });

  test('refuses values without a text, and shows them', () => {
    const odd: [unknown, string, string][] = [
      [null, 'Null', 'null'],
      [undefined, 'Undefined', 'undefined'],
      [{}, 'Object', '[object Object]'],
      [Object.create(null), 'Object', '[object Object]'],
      [Math, 'Math', '[object Math]'],
      [runInNewContext('({})'), 'Object', '[object Object]'],
      [runInNewContext('new (class {})()'), 'Object', '[object Object]'],
    ];
    for (const [value, type, text] of odd) {
      const message = `Value of type ${type} is not a valid path parameter\n/a/${text}/b\n   ${'^'.repeat(
        text.length,
      )}`;
      assert.throws(
        () => path`/a/${value}/b`,
        (error: Error) => error instanceof AcmeError && error.message.endsWith(message),
      );
    }
    for (const value of [() => 1, Symbol('x')])
      assert.throws(() => path`/a/${value}/b`, /of type (Function|Symbol)/);
  });

  test('takes objects that have a text of their own', () => {
    const own = { toString: () => 'own' };
    assert.equal(path`/${own}/${new String('s')}/${runInNewContext('new Number(7)')}`, '/own/s/7');
    assert.equal(path`/${runInNewContext('({ toString: () => "far" })')}`, '/far');
  });

  test('refuses segments that lead elsewhere, and points at them', () => {
    const raw = createPathTagFunction((text) => text);
    assert.throws(() => path`/a/${'..'}/b/${'.'}`, {
      message:
        'Path parameters result in path with invalid segments:\n' +
        'Value ".." can\'t be safely passed as a path parameter\n' +
        'Value "." can\'t be safely passed as a path parameter\n' +
        '/a/../b/.\n' +
        '   ^^   ^',
    });
    for (const segment of ['.', '..', '%2e', '%2E.', '%2e%2E'])
      assert.throws(() => raw`/a/${segment}/b`, AcmeError);
    assert.throws(() => path`/a/.${'.'}`, AcmeError);
    for (const segment of ['...', '.a', 'a..', '%2e%2e%2e'])
      assert.equal(raw`/a/${segment}/b`, `/a/${segment}/b`);
    assert.equal(path`/a?b=${'..'}`, '/a?b=..');
    assert.equal(path`/a/${'%2e%2e'}`, '/a/%252e%252e');
  });

  test('leads to where its template leads, whatever the values are', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('.', '..', '/', '\\', '%2e', '?', '#', '//x', 'a/../b'),
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        let built: string;
        try {
          built = path`/a/${one}/b-${other}/c`;
        } catch (error) {
          assert.ok(one === '.' || one === '..', String(error));
          return;
        }
        const parts = new URL(built, 'https://acme.test').pathname.split('/');
        assert.deepEqual([parts.length, parts[1], parts[4]], [5, 'a', 'c']);
        assert.deepEqual([decodeURIComponent(parts[2]!), decodeURIComponent(parts[3]!)], [one, `b-${other}`]);
      }),
      { numRuns: 500 },
    );
  });

  test('encodes no more than is needed', () => {
    for (let code = 0; code < 0x80; code++) {
      const char = String.fromCharCode(code);
      assert.equal(decodeURIComponent(encodeURIPath(char)), char);
      assert.ok(encodeURIPath(char).length <= encodeURIComponent(char).length);
    }
  });
});
