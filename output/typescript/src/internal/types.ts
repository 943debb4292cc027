import type { Headers, RequestInit } from './builtin-types';

export type PromiseOrValue<T> = T | Promise<T>;

export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The options that a runtime adds to those of the standard: an agent or a proxy has another place in each. */
interface RuntimeRequestInit {
  /** Node: a dispatcher of undici. */
  dispatcher?: unknown;
  /** Bun. */
  proxy?: unknown;
  tls?: unknown;
  /** Deno: an HTTP client. */
  client?: unknown;
  /** Workers. */
  cf?: unknown;
}

/** What may be said about every request to `fetch`; the rest is the client's to say. */
export type MergedRequestInit = Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> &
  RuntimeRequestInit;

/** The second argument of `fetch` as a request is sent with it. */
export type FinalizedRequestInit = RequestInit & { headers: Headers };
