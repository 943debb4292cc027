import { ParlanternError } from '../../core/error';

const scheme = /^[a-z][a-z\d+.-]*:/i;

/** Whether a URL stands for itself and is not to be put behind a base. */
export function isAbsoluteURL(url: string): boolean {
  return scheme.test(url);
}

export const isArray: (value: unknown) => value is unknown[] = (value): value is unknown[] =>
  Array.isArray(value);

/** Whether a value is an object with properties; a list is none. */
export function isObj(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function maybeObj(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

export function isEmptyObj(value: object | null | undefined): boolean {
  if (!value) return true;
  for (const key in value) {
    if (hasOwn(value, key)) return false;
  }
  return true;
}

export function hasOwn<T extends object>(value: T, key: PropertyKey): key is keyof T {
  return Object.prototype.hasOwnProperty.call(value, key);
}

/** The number, if it counts something. */
export function validatePositiveInteger(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ParlanternError(`${name} must be an integer`);
  if (value < 0) throw new ParlanternError(`${name} must be a positive integer`);
  return value;
}

/** The value that JSON stands for; undefined where the text is none. */
export function safeJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
