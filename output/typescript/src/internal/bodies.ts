import type { BodyInit } from './builtin-types';
import type { NullableHeaders } from './headers';
import { type EncodedContent, FallbackEncoder } from './request-options';
import { ReadableStreamFrom } from './shims';
import { stringifyQuery } from './utils/query';

/** A body as it is sent: what `fetch` takes stays as it is, anything else becomes JSON or a form. */
export function encodeBody(body: unknown, headers: NullableHeaders): EncodedContent | undefined {
  if (body === undefined || body === null) return undefined;
  const contentType = headers.values.get('content-type') ?? '';
  // Without a media type, text is a JSON value like any other.
  if (isSendable(body) || (typeof body === 'string' && contentType)) return asItIs(body);
  if (isStreamable(body)) return asItIs(ReadableStreamFrom(body));
  if (typeof body === 'object' && contentType.startsWith('application/x-www-form-urlencoded')) {
    return { bodyHeaders: undefined, body: stringifyQuery(body) as BodyInit };
  }
  return FallbackEncoder({ body, headers });
}

/** Whether a body can be sent a single time. */
export function isOneShot(body: unknown): boolean {
  return isA('ReadableStream', body) || isStreamable(body);
}

function asItIs(body: unknown): EncodedContent {
  return { bodyHeaders: undefined, body: body as BodyInit };
}

function isSendable(body: unknown): boolean {
  return (
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    ['Blob', 'FormData', 'URLSearchParams', 'ReadableStream'].some((name) => isA(name, body))
  );
}

function isA(name: string, value: unknown): boolean {
  const Class = (globalThis as Record<string, unknown>)[name];
  return typeof Class === 'function' && value instanceof Class;
}

/** An async iterable, or an iterator: a list is iterable too, but stands for JSON. */
function isStreamable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return (
    Symbol.asyncIterator in value ||
    (Symbol.iterator in value && typeof (value as { next?: unknown }).next === 'function')
  );
}
