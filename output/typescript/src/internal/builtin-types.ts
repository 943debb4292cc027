/**
 * The types of fetch, found by what the surrounding program declares: the DOM library, the types of Node, of Bun, of
 * Deno or of Workers. Where it declares none, they are what the SDK itself needs of them.
 */

type Declared<Name extends string, Otherwise> = typeof globalThis extends {
  [N in Name]: { prototype: infer Instance };
} ?
  Instance
: Otherwise;

interface MinimalHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  forEach(callback: (value: string, name: string) => void): void;
}

interface MinimalResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: MinimalHeaders;
  readonly body: MinimalReadableStream | null;
  text(): Promise<string>;
  json(): Promise<unknown>;
  blob(): Promise<MinimalBlob>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface MinimalReadableStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): unknown;
}

interface MinimalBlob {
  readonly size: number;
  readonly type: string;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface MinimalFile extends MinimalBlob {
  readonly name: string;
  readonly lastModified: number;
}

interface MinimalSignal {
  readonly aborted: boolean;
}

interface MinimalController {
  readonly signal: MinimalSignal;
  abort(reason?: unknown): void;
}

interface MinimalURL {
  href: string;
  protocol: string;
  search: string;
  toString(): string;
}

interface MinimalRequestInit {
  body?: unknown;
  headers?: unknown;
  method?: string;
  signal?: MinimalSignal | null;
}

type DeclaredFetch = typeof globalThis extends { fetch: infer F } ? F : never;

type DeclaredInit =
  [DeclaredFetch] extends [never] ? MinimalRequestInit
  : DeclaredFetch extends (input: never, init?: infer Init) => unknown ? NonNullable<Init>
  : MinimalRequestInit;

export type RequestInit = DeclaredInit & { duplex?: 'half' };
export type RequestInfo = string | Declared<'URL', never> | Declared<'Request', never>;
export type URL = Declared<'URL', MinimalURL>;
export type Response = Declared<'Response', MinimalResponse>;
export type Headers = Declared<'Headers', MinimalHeaders>;
export type Blob = Declared<'Blob', MinimalBlob>;
export type File = Declared<'File', MinimalFile>;
export type FormData = Declared<'FormData', { append(name: string, value: unknown): void }>;
export type ReadableStream = Declared<'ReadableStream', MinimalReadableStream>;
export type AbortSignal = Declared<'AbortSignal', MinimalSignal>;
export type AbortController = Declared<'AbortController', MinimalController>;
export type BodyInit = DeclaredInit extends { body?: infer Body } ? NonNullable<Body> : unknown;
export type HeadersInit = DeclaredInit extends { headers?: infer Init } ? NonNullable<Init> : unknown;

/** A function that behaves like the global `fetch`. */
export type Fetch = (input: RequestInfo, init?: RequestInit) => Promise<Response>;
