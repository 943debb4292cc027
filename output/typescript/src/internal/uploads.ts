import type { BaseClient } from '../core/base-client';
import type {
  Fetch,
  File as FileType,
  FormData as FormDataType,
  Response as ResponseType,
} from './builtin-types';
import type { RequestOptions } from './request-options';
import { MULTIPART_ARRAY_FORMAT } from './sdk';
import { checkFileSupport, getName, makeFile, toFile } from './to-file';

/** A stream that `fs.createReadStream` makes. */
export interface FsReadStream extends AsyncIterable<Uint8Array> {
  path: string | { toString(): string };
}

/** A file of Bun: a blob that is read when it is sent. */
export interface BunFile {
  readonly name?: string | undefined;
  readonly size: number;
  readonly type: string;
  stream(): unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What may be given where the API takes a file; `toFile` makes one out of anything else. */
export type Uploadable = FileType | ResponseType | FsReadStream | BunFile;

type Sender = BaseClient | Fetch;
type MultipartOptions = Omit<RequestOptions, 'body'> & { body: unknown };

/** The options with their body as a form. */
export async function multipartFormRequestOptions(
  options: MultipartOptions,
  sender?: Sender,
): Promise<RequestOptions> {
  return { ...options, body: await createForm(options.body, sender) };
}

/** The options with their body as a form where it holds a file, else as they are. */
export async function maybeMultipartFormRequestOptions(
  options: MultipartOptions,
  sender?: Sender,
): Promise<RequestOptions> {
  return holdsFile(options.body) ? multipartFormRequestOptions(options, sender) : options;
}

/** A form with a field for each value, however deep it stands; values of `undefined` are left out. */
export async function createForm<T = Record<string, unknown>>(
  body: T | undefined,
  sender?: Sender,
): Promise<FormDataType> {
  if (!(await sendsForms(sender))) {
    throw new TypeError(
      'The given fetch cannot send the global FormData; use the global fetch for file uploads',
    );
  }
  const form = new FormData();
  // One after the other, so that the fields keep their order.
  for (const [name, value] of Object.entries(body ?? {})) await append(form, name, value);
  return form;
}

async function append(form: FormDataType, name: string, value: unknown): Promise<void> {
  if (value === undefined) return;
  if (value === null) {
    throw new TypeError(
      `A form cannot hold null: "${name}" would be sent as text. Give the string "null" if that is meant`,
    );
  }
  const fields = form as unknown as { append(name: string, value: unknown, fileName?: string): void };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    fields.append(name, String(value));
  } else if (isFile(value)) {
    fields.append(name, await fileOf(value));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) await append(form, itemName(name, index), item);
  } else if (value instanceof Date) {
    fields.append(name, value.toISOString());
  } else if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) await append(form, `${name}[${key}]`, member);
  } else {
    throw new TypeError(`A form cannot hold a ${typeof value}: "${name}"`);
  }
}

function itemName(name: string, index: number): string {
  switch (MULTIPART_ARRAY_FORMAT) {
    case 'brackets':
      return `${name}[]`;
    case 'indices':
      return `${name}[${index}]`;
    default:
      // A file cannot stand between commas, so both other formats repeat the name.
      return name;
  }
}

async function fileOf(value: object): Promise<unknown> {
  checkFileSupport();
  if (value instanceof Blob) {
    const name = getName(value);
    return 'lastModified' in value && name === (value as { name?: string }).name ?
        value
      : makeFile([value], name, { type: value.type });
  }
  return toFile(value as FsReadStream, getName(value));
}

/** Whether a value goes into a form as a file. */
function isFile(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const { blob, url } = value as { blob?: unknown; url?: unknown };
  return (
    value instanceof Blob ||
    Symbol.asyncIterator in value ||
    (typeof blob === 'function' && typeof url === 'string')
  );
}

function holdsFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isFile(value) || Object.values(value).some(holdsFile);
}

type ResponseClass = new (body: unknown) => { text(): Promise<string> };

/** Whether a fetch knows the global FormData; one that brings its own classes may send its name instead of its fields. */
async function sendsForms(sender: Sender | undefined): Promise<boolean> {
  if (!sender) return true;
  const fetch = typeof sender === 'function' ? sender : (sender as unknown as { fetch: Fetch }).fetch;
  const { Response: Own } = fetch as unknown as { Response?: ResponseClass };
  if (!Own || Own === (Response as unknown as ResponseClass)) return true;
  const form = new FormData();
  return (await new Own(form).text()) !== String(form);
}
