import type { Blob as BlobType, File as FileType } from './builtin-types';

type BlobPart = string | ArrayBuffer | ArrayBufferView | BlobType | DataView;

/** A blob, whoever made it. */
interface BlobLike {
  readonly size: number;
  readonly type: string;
  text(): Promise<string>;
  slice(start?: number, end?: number): BlobLike;
}

interface BlobLikeWithBytes extends BlobLike {
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface FileLike extends BlobLike {
  readonly name: string;
  readonly lastModified: number;
}

/** A response to a request for a file. */
export interface ResponseLike {
  url: string;
  blob(): Promise<BlobLike>;
}

/** What `toFile` takes; a path is none of it, open it first. */
export type ToFileInput =
  | FileLike
  | ResponseLike
  | Exclude<BlobPart, string>
  | BlobLikeWithBytes
  | readonly BlobPart[]
  // A string is an iterable of strings, and would take the path of a file for its contents.
  | Iterable<Exclude<BlobPart, string>>
  | AsyncIterable<BlobPart>;

export interface FilePropertyBag {
  type?: string | undefined;
  lastModified?: number | undefined;
  endings?: 'native' | 'transparent' | undefined;
}

type FileConstructor = new (parts: BlobPart[], name: string, options?: FilePropertyBag) => FileType;

/** Fails with a hint where files cannot be made. */
export function checkFileSupport(): FileConstructor {
  const { File, process } = globalThis as {
    File?: FileConstructor;
    process?: { versions?: { node?: string } };
  };
  if (File) return File;
  const old = Number(process?.versions?.node?.split('.')[0] ?? 20) < 20;
  throw new Error(
    '`File` is not defined as a global, which is required for file uploads.' +
      (old ?
        ' Node has it from version 20 on; before, set `globalThis.File` to the one of `node:buffer`.'
      : ''),
  );
}

export function makeFile(parts: BlobPart[], name: string | undefined, options?: FilePropertyBag): FileType {
  const File = checkFileSupport();
  return new File(parts, name ?? 'unknown_file', options);
}

/** The name that belongs to a value, the last part of its path or URL; undefined where it has none. */
export function getName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, url, filename, path } = value as Record<string, unknown>;
  for (const candidate of [name, url, filename, path]) {
    if (candidate) return String(candidate).split(/[\\/]/).pop() || undefined;
  }
  return undefined;
}

/** A file for an upload, out of a file, a response, bytes, text in parts, or whatever gives such when iterated over. */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null | undefined,
  options?: FilePropertyBag | undefined,
): Promise<FileType> {
  checkFileSupport();
  const given: unknown = await value;
  if (isFileLike(given)) {
    if (isGlobalFile(given) && (name ?? given.name) === given.name && !options) return given as FileType;
    return copyOf(given, name, options);
  }
  if (isResponseLike(given)) {
    const blob = await given.blob();
    return makeFile(await partsOf(blob), name ?? getName({ url: pathOf(given.url) }), {
      type: blob.type,
      ...options,
    });
  }
  const parts = await partsOf(given);
  return makeFile(parts, name ?? getName(given), { ...typeOf(parts), ...options });
}

async function copyOf(file: FileLike, name: string | null | undefined, options: FilePropertyBag | undefined) {
  const properties = { type: file.type, lastModified: file.lastModified, ...options };
  return makeFile(await partsOf(file), name ?? file.name, properties);
}

/** The media type that the first part with one has. */
function typeOf(parts: readonly BlobPart[]): { type?: string } {
  const typed = parts.find((part) => isBlobLike(part) && part.type) as { type: string } | undefined;
  return typed ? { type: typed.type } : {};
}

async function partsOf(value: unknown): Promise<BlobPart[]> {
  if (typeof value === 'string' || ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return [value as BlobPart];
  if (isBlobLike(value)) {
    return [value instanceof Blob ? value : await (value as BlobLikeWithBytes).arrayBuffer()];
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    (Symbol.asyncIterator in value || Symbol.iterator in value)
  ) {
    const parts: BlobPart[] = [];
    for await (const part of value as AsyncIterable<unknown>) {
      parts.push(...(await partsOf(part)));
    }
    return parts;
  }
  throw new Error(`Unexpected data type: ${typeof value}${describe(value)}`);
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const props = Object.getOwnPropertyNames(value).map((name) => JSON.stringify(name));
  const constructor = value.constructor?.name;
  return `${constructor ? `; constructor: ${constructor}` : ''}; props: [${props.join(', ')}]`;
}

function isBlobLike(value: unknown): value is BlobLike {
  const { size, type, text, slice } = Object(value) as Record<string, unknown>;
  return [typeof size, typeof type, typeof text, typeof slice].join() === 'number,string,function,function';
}

function isFileLike(value: unknown): value is FileLike {
  const { name, lastModified } = Object(value) as Record<string, unknown>;
  return typeof name === 'string' && typeof lastModified === 'number' && isBlobLike(value);
}

/** Also true of the `File` of `node:buffer`, which a fetch takes as well as the global one. */
function isGlobalFile(value: FileLike): boolean {
  return value instanceof Blob && Object.prototype.toString.call(value) === '[object File]';
}

function isResponseLike(value: unknown): value is ResponseLike {
  const { url, blob } = Object(value) as Record<string, unknown>;
  return typeof url === 'string' && typeof blob === 'function';
}

/** A URL without its query and fragment. */
function pathOf(url: string): string {
  return url.replace(/[?#][^]*$/, '');
}
