/** A server on this machine, and clients of the assembled SDK that talk to it or to a function. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

import { Acme, type ClientOptions } from '../src/index';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => void | Promise<void>;

/** The address of a server that answers with the handler, until the tests of the file are over. */
export async function serve(handler: Handler): Promise<string> {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    await handler(request, response, Buffer.concat(pieces).toString('latin1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A call of `fetch`, as the client made it. */
export interface Call {
  url: string;
  init: RequestInit & { headers: Headers };
}

export type Answer = Response | Error | ((call: Call) => Response | Promise<Response>);

/** A client whose requests are answered one after the other; the last answer stays. */
export function answered(
  answers: Answer | readonly Answer[],
  options: ClientOptions = {},
): { client: Acme; calls: Call[] } {
  const calls: Call[] = [];
  const list = Array.isArray(answers) ? (answers as readonly Answer[]) : [answers as Answer];
  const fetch = async (url: unknown, init: unknown): Promise<Response> => {
    const call = { url: String(url), init: init as Call['init'] };
    const answer = list[Math.min(calls.length, list.length - 1)]!;
    calls.push(call);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(call) : answer.clone();
  };
  return { client: make({ fetch, ...options }), calls };
}

export function make(options: ClientOptions = {}): Acme {
  return new Acme({ apiKey: 'key', baseURL: 'https://acme.test/v1', logLevel: 'off', ...options });
}

export function json(
  value: unknown,
  init: ResponseInit & { headers?: Record<string, string> } = {},
): Response {
  const headers = { 'content-type': 'application/json', ...init.headers };
  return new Response(JSON.stringify(value), { ...init, headers });
}

export function status(
  code: number,
  headers: Record<string, string> = {},
  body: string | null = null,
): Response {
  return new Response(body, { status: code, headers });
}

/** The error that a promise is rejected with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('The promise was fulfilled');
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Runs with environment variables set; those given as undefined are taken away. */
export async function withEnv<T>(
  values: Record<string, string | undefined>,
  run: () => T | Promise<T>,
): Promise<T> {
  const before = { ...process.env };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  try {
    return await run();
  } finally {
    process.env = before;
  }
}

/** Runs with global names replaced. */
export async function withGlobals<T>(values: Record<string, unknown>, run: () => T | Promise<T>): Promise<T> {
  const target = globalThis as Record<string, unknown>;
  const before = Object.keys(values).map(
    (name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
  try {
    return await run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else delete target[name];
    }
  }
}
