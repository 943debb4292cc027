import { ParlanternError } from '../../core/error';
import { QUERY_FORMAT } from '../sdk';

/** How the items of a list are written: `a=1,2`, `a=1&a=2`, `a[0]=1&a[1]=2` or `a[]=1&a[]=2`. */
export type ArrayFormat = 'comma' | 'repeat' | 'indices' | 'brackets';

/** How lists and the members of objects are written; a member as `a[b]=1` or as `a.b=1`. */
export interface QueryFormat {
  array: ArrayFormat;
  nested: 'brackets' | 'dots';
}

type Pair = readonly [name: string, value: string];

/**
 * The query in its text form. A value of `undefined` is left out, `null` stands for nothing: `a=`.
 *
 * Where the API takes plain values alone, a list or an object is an error.
 */
export function stringifyQuery(
  query: object | Record<string, unknown>,
  format: QueryFormat | null = QUERY_FORMAT,
): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value, format, []));
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

function pairsOf(name: string, value: unknown, format: QueryFormat | null, path: readonly object[]): Pair[] {
  if (value === undefined) return [];
  if (value === null || typeof value !== 'object') return [[name, plain(value)]];
  if (!format) throw notPlain(value);
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (path.includes(value)) throw new ParlanternError(`The query parameter ${name} contains itself`);
  const inner = [...path, value];
  if (Array.isArray(value)) return itemPairs(name, value, format, inner);
  return Object.entries(value).flatMap(([key, member]) =>
    pairsOf(format.nested === 'dots' ? `${name}.${key}` : `${name}[${key}]`, member, format, inner),
  );
}

function itemPairs(
  name: string,
  items: readonly unknown[],
  format: QueryFormat,
  path: readonly object[],
): Pair[] {
  if (format.array === 'comma') {
    const given = items.filter((item) => item !== undefined && item !== null);
    return given.length > 0 ? [[name, given.map((item) => commaItem(item)).join(',')]] : [];
  }
  const suffix = { repeat: () => '', brackets: () => '[]', indices: (index: number) => `[${index}]` }[
    format.array
  ];
  return items.flatMap((item, index) => pairsOf(`${name}${suffix(index)}`, item, format, path));
}

function commaItem(item: unknown): string {
  if (item instanceof Date) return item.toISOString();
  if (typeof item === 'object') throw notPlain(item);
  return plain(item);
}

function plain(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'function' || typeof value === 'symbol') throw notPlain(value);
  return String(value);
}

function notPlain(value: unknown): ParlanternError {
  return new ParlanternError(
    `Cannot stringify type ${typeof value} in a query. This place takes strings, numbers, booleans and null; give one of these.`,
  );
}
