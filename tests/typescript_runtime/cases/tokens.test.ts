import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';

import { Acme, APIConnectionError } from '../src/index';
import type { NullableHeaders } from '../src/internal/headers';
import { buildHeaders } from '../src/internal/headers';
import { clientToken, forgetTokens } from '../src/internal/tokens';
import { type Call, json, rejection, status } from './support';

/** A client that gets its tokens as generated ones do. */
class Tokened extends Acme {
  secret = 'b:c';

  protected override async authHeaders(): Promise<NullableHeaders | undefined> {
    const token = await clientToken(this, { url: '/token', id: 'a d', secret: this.secret });
    return token === undefined ? undefined : buildHeaders([{ Authorization: `Bearer ${token}` }]);
  }

  protected override validateHeaders(): void {}

  protected override renewCredentials(): boolean {
    return forgetTokens(this);
  }
}

/** A client, what was asked for tokens, and the credentials of its other requests. */
function tokened(tokens: () => Response, answer: (call: Call) => Response = () => json({})) {
  const asked: Call[] = [];
  const sent: (string | null)[] = [];
  const fetch = async (url: unknown, init: unknown): Promise<Response> => {
    const call = { url: String(url), init: init as Call['init'] };
    if (call.url.endsWith('/token')) {
      asked.push(call);
      return tokens();
    }
    sent.push(call.init.headers.get('authorization'));
    return answer(call);
  };
  const options = { baseURL: 'https://acme.test/v1', logLevel: 'off', maxRetries: 1 } as const;
  return { client: new Tokened({ apiKey: 'key', ...options, fetch }), asked, sent };
}

const fresh = () => {
  let number = 0;
  return () => json({ access_token: `t${++number}`, expires_in: 60 });
};

describe('a client with credentials of its own', () => {
  test('gets a token once, also for requests at the same time', async () => {
    const { client, asked, sent } = tokened(fresh());
    await Promise.all([client.get('/x'), client.get('/y')]);
    await client.get('/z');
    assert.deepEqual(sent, ['Bearer t1', 'Bearer t1', 'Bearer t1']);
    assert.equal(asked.length, 1);
    const { url, init } = asked[0]!;
    assert.deepEqual(
      [url, init.method, init.body],
      ['https://acme.test/v1/token', 'POST', 'grant_type=client_credentials'],
    );
    const headers = new Headers(init.headers);
    assert.equal(headers.get('content-type'), 'application/x-www-form-urlencoded');
    assert.equal(headers.get('authorization'), `Basic ${Buffer.from('a+d:b%3Ac').toString('base64')}`);
  });

  test('gets another before the first expires', async () => {
    let now = Date.UTC(2030, 0, 1);
    mock.method(Date, 'now', () => now);
    const { client, sent } = tokened(fresh());
    await client.get('/x');
    now += 49_000;
    await client.get('/x');
    now += 2_000;
    await client.get('/x');
    mock.restoreAll();
    assert.deepEqual(sent, ['Bearer t1', 'Bearer t1', 'Bearer t2']);
  });

  test('gets another for other credentials', async () => {
    const { client, sent } = tokened(fresh());
    await client.get('/x');
    client.secret = 'other';
    await client.get('/x');
    assert.deepEqual(sent, ['Bearer t1', 'Bearer t2']);
  });

  test('gets another when the server refuses the first', async () => {
    const { client, sent } = tokened(fresh(), ({ init }) =>
      init.headers.get('authorization') === 'Bearer t1' ?
        status(401, { 'retry-after-ms': '1' })
      : json({ ok: 1 }),
    );
    assert.deepEqual(await client.get('/x'), { ok: 1 });
    assert.deepEqual(sent, ['Bearer t1', 'Bearer t2']);
  });

  test('sends requests without one where it gets none', async () => {
    for (const answer of [
      () => status(400),
      () => json([]),
      () => json(null),
      () => new Response('<html>'),
    ]) {
      const { client, asked, sent } = tokened(answer);
      await client.get('/x');
      await client.get('/x');
      assert.deepEqual(sent, [null, null]);
      assert.equal(asked.length, 2);
    }
  });

  test('fails as a request does where the server is not reached, and asks again', async () => {
    let down = true;
    const { client, sent } = tokened(() => {
      if (down) throw new Error('down');
      return json({ access_token: 't' });
    });
    assert.ok((await rejection(client.get('/x'))) instanceof APIConnectionError);
    down = false;
    await client.get('/x');
    assert.deepEqual(sent, ['Bearer t']);
  });
});
