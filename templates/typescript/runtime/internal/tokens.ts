import type { BaseClient } from '../core/base-client';
import { APIConnectionError } from '../core/error';
import { castToError } from './errors';
import { joinURL } from './urls';
import { toBase64 } from './utils/base64';
import { safeJSON } from './utils/values';

/** By what a client gets tokens, and where. */
interface ClientCredentials {
  url: string;
  id: string;
  secret: string;
}

interface Token {
  value: string;
  expires: number;
}

// How long a token is taken to last when the server does not say, and how long before its end it is renewed.
const LIFETIME_SECONDS = 3600;
const MARGIN_SECONDS = 10;

const kept = /* @__PURE__ */ new WeakMap<object, Map<string, Promise<Token | undefined>>>();

/**
 * A token that the client gets by its own credentials (RFC 6749, section 4.4); requests share it until it expires.
 * Undefined where the server gives none: the request then goes out without one, so that its answer tells why.
 */
export async function clientToken(
  client: BaseClient,
  credentials: ClientCredentials,
): Promise<string | undefined> {
  const tokens = kept.get(client) ?? new Map<string, Promise<Token | undefined>>();
  kept.set(client, tokens);
  const { url, id, secret } = credentials;
  const name = JSON.stringify([url, id, secret]);
  const known = tokens.get(name);
  let token = await known?.catch(() => undefined);
  if (!token || Date.now() > token.expires) {
    // Whoever comes first asks for all who wait.
    if (tokens.get(name) === known) tokens.set(name, requestToken(client, credentials));
    token = await tokens.get(name);
  }
  return token?.value;
}

/** Forgets the tokens of a client; whether there were any. */
export function forgetTokens(client: BaseClient): boolean {
  return kept.delete(client);
}

async function requestToken(
  client: BaseClient,
  { url, id, secret }: ClientCredentials,
): Promise<Token | undefined> {
  const init = {
    method: 'POST',
    headers: {
      // The two parts are form-encoded before they are joined (RFC 6749, section 2.3.1).
      Authorization: `Basic ${toBase64(`${formEncoded(id)}:${formEncoded(secret)}`)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  };
  let text: string;
  try {
    const address = joinURL(client.baseURL, url).toString();
    const response = await client.fetchWithTimeout(
      address,
      init as never,
      client.timeout,
      new AbortController(),
    );
    text = await response.text();
    if (!response.ok) return undefined;
  } catch (error) {
    throw new APIConnectionError({ cause: castToError(error) });
  }
  const answer = safeJSON(text) as { access_token?: unknown; expires_in?: unknown } | null | undefined;
  if (typeof answer?.access_token !== 'string') return undefined;
  const lifetime = typeof answer.expires_in === 'number' ? answer.expires_in : LIFETIME_SECONDS;
  return { value: answer.access_token, expires: Date.now() + (lifetime - MARGIN_SECONDS) * 1000 };
}

function formEncoded(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+');
}
