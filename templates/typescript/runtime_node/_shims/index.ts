import type {
  Blob as BlobType,
  Fetch,
  File as FileType,
  FormData as FormDataType,
  Headers as HeadersType,
  ReadableStream as ReadableStreamType,
  Response as ResponseType,
} from '../internal/builtin-types';

type Class<Instance> = new (...args: never[]) => Instance;

const surroundings = globalThis as never as {
  Blob: Class<BlobType>;
  File: Class<FileType>;
  FormData: Class<FormDataType>;
  Headers: Class<HeadersType>;
  ReadableStream: Class<ReadableStreamType>;
  Response: Class<ResponseType>;
  fetch: Fetch;
};

// The classes of the surrounding program; a runtime may lack some of them.
export type Blob = BlobType;
export const Blob: Class<BlobType> = surroundings.Blob;
export type File = FileType;
export const File: Class<FileType> = surroundings.File;
export type FormData = FormDataType;
export const FormData: Class<FormDataType> = surroundings.FormData;
export type Headers = HeadersType;
export const Headers: Class<HeadersType> = surroundings.Headers;
export type ReadableStream = ReadableStreamType;
export const ReadableStream: Class<ReadableStreamType> = surroundings.ReadableStream;
export type Response = ResponseType;
export const Response: Class<ResponseType> = surroundings.Response;

export const fetch: Fetch = (...call) => surroundings.fetch(...call);
