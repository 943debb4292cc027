import type { Headers as HeadersType } from './builtin-types';

export type HeaderValue = string | null | undefined;

/**
 * Headers in any of the usual forms. A value of `undefined` says nothing; `null` takes the header away, also where it
 * would be set automatically.
 */
export type HeadersLike =
  | HeadersType
  | Record<string, HeaderValue | readonly HeaderValue[]>
  | readonly (readonly HeaderValue[])[]
  | NullableHeaders
  | null
  | undefined;

const brand = /* @__PURE__ */ Symbol.for('sdk.nullableHeaders');

/** Merged headers, with the names of those that were taken away, in lower case. */
export interface NullableHeaders {
  readonly [brand]: true;
  values: HeadersType;
  nulls: Set<string>;
}

type Entry = readonly [name: string, value: HeaderValue | readonly HeaderValue[]];

/** All sources in one; names are compared without case, and what a later source says replaces what was said before. */
export function buildHeaders(sources: readonly HeadersLike[]): NullableHeaders {
  const values = new Headers();
  const nulls = new Set<string>();
  for (const source of sources) {
    const appendable = new Set<string>();
    for (const [name, given] of entriesOf(source)) {
      const key = name.toLowerCase();
      for (const value of Array.isArray(given) ? (given as readonly HeaderValue[]) : [given as HeaderValue]) {
        if (value === undefined) continue;
        if (value === null) {
          values.delete(name);
          nulls.add(key);
          continue;
        }
        if (appendable.has(key)) values.append(name, value);
        else values.set(name, value);
        nulls.delete(key);
        appendable.add(key);
      }
      if (!isList(source)) appendable.delete(key);
    }
  }
  return { [brand]: true, values, nulls };
}

/** The headers in lines of text, each a name, a colon and a value; other lines are left out. */
export function headersOfLines(text: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of (text ?? '').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) found[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return found;
}

/** Whether nothing would be sent or taken away. */
export function isEmptyHeaders(headers: HeadersLike): boolean {
  const { values, nulls } = buildHeaders([headers]);
  let empty = nulls.size === 0;
  values.forEach(() => {
    empty = false;
  });
  return empty;
}

function entriesOf(source: HeadersLike): readonly Entry[] {
  if (!source) return [];
  if (brand in source) {
    const nulls = Array.from((source as NullableHeaders).nulls, (name): Entry => [name, null]);
    return [...nulls, ...headerEntries((source as NullableHeaders).values)];
  }
  if (isHeaders(source)) return headerEntries(source);
  if (isList(source)) return Array.from(source, ([name, ...values]): Entry => [checkedName(name), values]);
  return Object.entries(source as Record<string, HeaderValue | readonly HeaderValue[]>);
}

function headerEntries(headers: HeadersType): Entry[] {
  const entries: Entry[] = [];
  headers.forEach((value: string, name: string) => {
    entries.push([name, value]);
  });
  return entries;
}

/** Also true of the headers of a fetch that is not the global one. */
function isHeaders(source: object): source is HeadersType {
  return typeof (source as Headers).get === 'function' && typeof (source as Headers).forEach === 'function';
}

/** Whether a source is a list of pairs, where a name that comes again adds a value. */
function isList(source: HeadersLike): source is readonly (readonly HeaderValue[])[] {
  return !!source && !isHeaders(source) && Symbol.iterator in source;
}

function checkedName(name: unknown): string {
  if (typeof name !== 'string')
    throw new TypeError(`The name of a header must be a string, not ${typeof name}`);
  return name;
}
