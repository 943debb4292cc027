import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isRunningInBrowser } from '../src/internal/detect-platform';
import { fromBase64, toBase64 } from '../src/internal/utils/base64';
import { readEnv } from '../src/internal/utils/env';
import { uuid4 } from '../src/internal/utils/uuid';
import { withEnv, withGlobals } from './support';

/** The headers as a program would send them that starts with these global names. */
async function headersWith(globals: Record<string, unknown>): Promise<string[]> {
  const name = require.resolve('../src/internal/detect-platform');
  delete require.cache[name];
  const { getPlatformHeaders } = require(name) as typeof import('../src/internal/detect-platform');
  const headers = await withGlobals(globals, getPlatformHeaders);
  assert.equal(getPlatformHeaders(), headers);
  return ['Runtime', 'Runtime-Version', 'OS', 'Arch'].map((part) => headers[`X-Stainless-${part}`]!);
}

describe('the runtime is known', () => {
  const none = { process: undefined, navigator: undefined };
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.1 Safari/537.36';
  const cases: [string, Record<string, unknown>, string[]][] = [
    [
      'as Node',
      { process: { version: 'v22.1.0', versions: { node: '22.1.0' }, platform: 'darwin', arch: 'arm64' } },
      ['node', 'v22.1.0', 'MacOS', 'arm64'],
    ],
    [
      'as Bun',
      { Bun: { version: '1.2.3' }, process: { versions: { node: '22' }, platform: 'win32', arch: 'ia32' } },
      ['bun', '1.2.3', 'Windows', 'x32'],
    ],
    [
      'as Deno',
      { Deno: { build: { os: 'linux', arch: 'x86_64' }, version: { deno: '2.1.0' } } },
      ['deno', '2.1.0', 'Linux', 'x64'],
    ],
    [
      'as an edge runtime',
      { EdgeRuntime: 'swift', process: { version: 'v20' } },
      ['edge', 'v20', 'Other:swift', 'unknown'],
    ],
    [
      'as Workers',
      { ...none, navigator: { userAgent: 'Cloudflare-Workers' } },
      ['workerd', 'unknown', 'Unknown', 'unknown'],
    ],
    [
      'as a browser',
      { ...none, navigator: { userAgent: chrome, platform: 'Linux x86_64' } },
      ['browser:chrome', '126.0.1', 'Linux', 'unknown'],
    ],
    [
      'as another browser',
      { ...none, navigator: { userAgent: 'Mozilla/5.0 Gecko Firefox/127.0', platform: 'iPhone' } },
      ['browser:firefox', '127.0', 'iOS', 'unknown'],
    ],
    ['as none of these', none, ['unknown', 'unknown', 'Unknown', 'unknown']],
    [
      'with systems that are rare',
      { process: { version: 'v22', versions: { node: '22' }, platform: 'aix', arch: 'ppc64' } },
      ['node', 'v22', 'Other:aix', 'other:ppc64'],
    ],
  ];
  for (const [name, globals, expected] of cases) {
    test(name, async () => assert.deepEqual(await headersWith(globals), expected));
  }
});

test('a page is known by its document', async () => {
  assert.equal(isRunningInBrowser(), false);
  await withGlobals({ window: { document: {} }, navigator: {} }, () => assert.ok(isRunningInBrowser()));
});

describe('the environment is read', () => {
  test('without the blanks around a value', async () => {
    await withEnv({ ACME_X: '  a b ', ACME_Y: '   ' }, () => {
      assert.deepEqual(
        [readEnv('ACME_X'), readEnv('ACME_Y'), readEnv('ACME_Z')],
        ['a b', undefined, undefined],
      );
    });
  });

  test('in Deno, and not where that is not allowed', async () => {
    const get = (name: string) => (name === 'ACME_X' ? ' a ' : undefined);
    await withGlobals({ process: undefined, Deno: { env: { get } } }, () =>
      assert.equal(readEnv('ACME_X'), 'a'),
    );
    const refuse = () => {
      throw new Error('not allowed');
    };
    await withGlobals({ process: undefined, Deno: { env: { get: refuse } } }, () =>
      assert.equal(readEnv('ACME_X'), undefined),
    );
    await withGlobals({ process: undefined }, () => assert.equal(readEnv('ACME_X'), undefined));
  });
});

describe('Base64', () => {
  for (const [mode, globals] of Object.entries({
    'with Buffer': {},
    'without Buffer': { Buffer: undefined },
  })) {
    test(mode, async () => {
      const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7) % 256);
      const expected = Buffer.from(bytes).toString('base64');
      await withGlobals(globals, () => {
        assert.equal(toBase64(bytes), expected);
        assert.deepEqual(fromBase64(expected), bytes);
        assert.deepEqual([toBase64('✓'), toBase64(''), toBase64(null)], ['4pyT', '', '']);
        assert.deepEqual(fromBase64(''), new Uint8Array());
      });
    });
  }

  test('needs a way to be written', async () => {
    await withGlobals({ Buffer: undefined, btoa: undefined, atob: undefined }, () => {
      assert.throws(() => toBase64('x'), /neither/);
      assert.throws(() => fromBase64('eA=='), /neither/);
    });
  });
});

test('identifiers are random and of version 4', async () => {
  const pattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const source = globalThis.crypto;
  const sources = [
    {},
    { crypto: { getRandomValues: (bytes: Uint8Array) => source.getRandomValues(bytes) } },
    { crypto: undefined },
  ];
  for (const globals of sources) {
    await withGlobals(globals, () => {
      const found = Array.from({ length: 50 }, uuid4);
      assert.ok(
        found.every((id) => pattern.test(id)),
        found[0],
      );
      assert.equal(new Set(found).size, 50);
    });
  }
});
