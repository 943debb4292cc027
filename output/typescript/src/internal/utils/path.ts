import { ParlanternError } from '../../core/error';

/** Encodes what a path segment may not hold (RFC 3986, section 3.3); sub-delimiters, `:` and `@` stay. */
export function encodeURIPath(text: string): string {
  return text.replace(/[^\w\-.~!$&'()*+,;=:@]+/g, encodeURIComponent);
}

// What every plain object has, also one of another realm.
const plainToString = Object.prototype.toString;

/** A stretch of a path, and what is wrong with it. */
interface Problem {
  start: number;
  length: number;
  error: string;
}

/** A tag for template literals that puts values into a path. */
export const createPathTagFunction =
  (encodeValue: (text: string) => string = encodeURIPath) =>
  (statics: readonly string[], ...values: readonly unknown[]): string => {
    let path = '';
    let behindPath = false;
    const problems: Problem[] = [];
    statics.forEach((text, index) => {
      behindPath ||= /[?#]/.test(text);
      path += text;
      if (index >= values.length) return;
      const value = values[index];
      if (hasText(value)) {
        path += (behindPath ? encodeURIComponent : encodeValue)(String(value));
        return;
      }
      const shown = typeof value === 'object' && value !== null ? plainToString.call(value) : String(value);
      const error = `Value of type ${typeName(value)} is not a valid path parameter`;
      problems.push({ start: path.length, length: shown.length, error });
      path += shown;
    });
    problems.push(...dotSegments(path));
    if (problems.length > 0) throw new ParlanternError(report(path, problems));
    return path;
  };

/** Each value becomes one segment of the path, whatever it holds; a path that would lead elsewhere is refused. */
export const path = /* @__PURE__ */ createPathTagFunction();

/** Whether a value has a text of its own, more than what every object has. */
function hasText(value: unknown): boolean {
  if (typeof value !== 'object') return !['undefined', 'function', 'symbol'].includes(typeof value);
  if (value === null) return false;
  const { toString } = value as { toString?: unknown };
  return typeof toString === 'function' && toString !== plainToString && toString !== inheritedByAll(value);
}

/** The `toString` of the object that all others of the same realm inherit from. */
function inheritedByAll(value: object): unknown {
  let root = value;
  for (let next: unknown = root; next; next = Object.getPrototypeOf(next)) root = next as object;
  return root === value ? undefined : (root as { toString?: unknown }).toString;
}

function typeName(value: unknown): string {
  return plainToString.call(value).slice('[object '.length, -1);
}

/** The segments that a URL parser would take as a step in place or upwards, also where their dots are encoded. */
function dotSegments(path: string): Problem[] {
  const found: Problem[] = [];
  let start = 0;
  for (const segment of path.replace(/[?#][^]*$/, '').split('/')) {
    if (/^(?:\.|%2e){1,2}$/i.test(segment)) {
      const error = `Value "${segment}" can't be safely passed as a path parameter`;
      found.push({ start, length: segment.length, error });
    }
    start += segment.length + 1;
  }
  return found;
}

/** The problems in their order, and the path with a caret below each character of theirs. */
function report(path: string, problems: readonly Problem[]): string {
  const sorted = [...problems].sort((one, other) => one.start - other.start);
  let carets = '';
  for (const { start, length } of sorted) carets += ' '.repeat(start - carets.length) + '^'.repeat(length);
  const errors = sorted.map((problem) => problem.error).join('\n');
  return `Path parameters result in path with invalid segments:\n${errors}\n${path}\n${carets}`;
}
