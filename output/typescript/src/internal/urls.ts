import type { URL as URLType } from './builtin-types';
import { stringifyQuery } from './utils/query';
import { isAbsoluteURL } from './utils/values';

/** The URL of a path below a base, with one slash between them; an absolute path stands for itself. */
export function joinURL(base: string, path: string): URLType {
  if (isAbsoluteURL(path)) return new URL(path);
  return new URL(base.replace(/\/+$/, '') + (path.startsWith('/') ? path : `/${path}`));
}

/** Adds a query; a parameter that the URL has already is replaced. */
export function withQuery(url: URLType, query: object): string {
  const text = stringifyQuery(query);
  for (const name of Object.keys(query)) {
    // Taking away what is not there would still write the rest anew.
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  }
  if (text) url.search = url.search ? `${url.search}&${text}` : text;
  return url.toString();
}
