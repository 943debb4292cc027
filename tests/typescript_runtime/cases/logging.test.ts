import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { type Logger, type LogLevel, formatRequestDetails } from '../src/internal/utils/log';
import { answered, json, make, status, withEnv } from './support';

type Entry = [level: string, message: string, ...rest: unknown[]];

function recorder(): { logger: Logger; entries: Entry[] } {
  const entries: Entry[] = [];
  const at =
    (level: string) =>
    (message: string, ...rest: unknown[]) =>
      void entries.push([level, message, ...rest]);
  return { logger: { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }, entries };
}

async function logged(logLevel: LogLevel | undefined, headers = {}): Promise<Entry[]> {
  const { logger, entries } = recorder();
  const { client } = answered([status(500, { 'retry-after-ms': '1' }), json({ a: 1 })], { logger, logLevel });
  await client.post('/x?b=1', { headers });
  return entries;
}

describe('a client logs', () => {
  const levels: [LogLevel, string[]][] = [
    ['debug', ['debug', 'info']],
    ['info', ['info']],
    ['warn', []],
    ['error', []],
    ['off', []],
  ];
  for (const [level, expected] of levels) {
    test(`at level ${level} ${expected.join(' and ') || 'nothing of a request'}`, async () => {
      assert.deepEqual([...new Set((await logged(level)).map(([name]) => name))].sort(), expected);
    });
  }

  test('warnings unless it was told otherwise', () => {
    assert.equal(make({ logLevel: undefined }).logLevel, 'warn');
  });

  test('what the environment says, unless it was told otherwise', async () => {
    await withEnv({ ACME_LOG: 'debug' }, () => {
      assert.equal(make({ logLevel: undefined }).logLevel, 'debug');
      assert.equal(make({ logLevel: 'off' }).logLevel, 'off');
    });
  });

  test('once that a level does not exist', async () => {
    const { logger, entries } = recorder();
    await withEnv({ ACME_LOG: 'loud' }, () => {
      assert.equal(make({ logger, logLevel: undefined }).logLevel, 'warn');
      assert.equal(make({ logger, logLevel: 'debug' }).logLevel, 'debug');
    });
    const expected =
      'process.env[\'ACME_LOG\'] was set to "loud", expected one of ["off","error","warn","info","debug"]';
    assert.deepEqual(entries, [['warn', expected]]);
    make({ logger, logLevel: 'loud' as never });
    assert.match(entries[1]![1], /^ClientOptions\.logLevel was set to "loud"/);
  });

  test('with the level that it has by then', async () => {
    const { logger, entries } = recorder();
    const { client } = answered(json({}), { logger, logLevel: 'off' });
    await client.get('/x');
    assert.equal(entries.length, 0);
    client.logLevel = 'debug';
    await client.get('/x');
    assert.ok(entries.length > 0);
  });

  test('each try under a name, and the try that it repeats', async () => {
    const entries = await logged('debug');
    const names = entries.map(([, message]) => /^\[(log_[\da-f]{6})\]/.exec(message)?.[1]);
    const [first, second] = [...new Set(names)];
    assert.ok(first && second);
    const sent = entries.filter(([, message]) => message.includes('sending request'));
    assert.deepEqual(
      sent.map(([, , details]) => (details as { retryOf?: string }).retryOf),
      [undefined, first],
    );
    assert.ok(entries.some(([, message]) => /retrying in 1 ms, 2 attempts remaining/.test(message)));
  });

  test('no secrets', async () => {
    const secret = {
      'X-Acme-Key': 'hidden-1',
      Cookie: 'hidden-2',
      'X-Api-Key': 'hidden-3',
      Authorization: 'Bearer hidden-4',
    };
    const text = JSON.stringify(await logged('debug', secret));
    assert.ok(text.includes('"x-acme-key":"***"') && text.includes('"authorization":"***"'));
    assert.ok(!/hidden|Bearer/.test(text), text);
  });
});

test('a URL is shown whatever stands in it', () => {
  const url = 'https://acme.test/x?100%=1&%61=2';
  assert.deepEqual(formatRequestDetails({ url }), { url });
});

test('details are shown without what only clutters', () => {
  const options = { path: '/x', headers: { a: 'b' } };
  const shown = formatRequestDetails({
    options,
    retryOfRequestLogID: 'log_1',
    headers: { Authorization: 'x', 'X-A': 'y' },
  });
  assert.deepEqual(shown, {
    options: { path: '/x' },
    retryOf: 'log_1',
    headers: { Authorization: '***', 'X-A': 'y' },
  });
  assert.deepEqual(options.headers, { a: 'b' });
});
