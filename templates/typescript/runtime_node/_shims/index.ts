import type { Response as ResponseType } from '../internal/builtin-types';

export type { Blob, File, FormData, ReadableStream } from '../internal/builtin-types';

export type Response = ResponseType;
/** The class of responses of the surrounding program. */
export const Response: new (...args: never[]) => ResponseType = (globalThis as never as { Response: never })
  .Response;
