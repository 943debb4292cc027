import { releaseAbort } from './abort';
import type { AbortController, Response } from './builtin-types';
import { DefaultStream } from './default-stream';
import type { AbstractPage } from './pages';
import type { FinalRequestOptions } from './request-options';
import { REQUEST_ID_HEADER } from './sdk';
import { type Logger, type LogLevel, formatRequestDetails, loggerFor } from './utils/log';

/** An answer and what is known of the request that it belongs to. */
export type APIResponseProps = {
  response: Response;
  options: FinalRequestOptions;
  controller: AbortController;
  requestLogID: string;
  retryOfRequestLogID: string | undefined;
  startTime: number;
};

/** An object with the server's name for the request, which does not show up among its properties. */
export type WithRequestID<T> =
  T extends readonly unknown[] | Response | AbstractPage<unknown> ? T
  : // An interface is no Record<string, unknown>
  T extends Record<string, any> ? T & { _request_id?: string | null }
  : T;

interface Logs {
  logger?: Logger | undefined;
  logLevel?: LogLevel | undefined;
}

/** What the body of an answer stands for, by the request's options and the media type. */
export async function defaultParseResponse<T>(
  client: Logs,
  props: APIResponseProps,
): Promise<WithRequestID<T>> {
  const { response, requestLogID, retryOfRequestLogID, startTime, options } = props;
  const StreamClass = options.stream ? options.__streamClass ?? DefaultStream : undefined;
  if (StreamClass) {
    loggerFor(client).debug(`[${requestLogID}] response is a stream`, { status: response.status });
    const synthesizes = options.__synthesizeEventData;
    return StreamClass.fromSSEResponse(response, props.controller, client, synthesizes) as WithRequestID<T>;
  }
  const body = await readBody(props);
  loggerFor(client).debug(
    `[${requestLogID}] response parsed`,
    formatRequestDetails({
      retryOfRequestLogID,
      url: response.url,
      status: response.status,
      body,
      durationMs: Date.now() - startTime,
    }),
  );
  return addRequestID(body as T, response);
}

async function readBody({ response, options, controller }: APIResponseProps): Promise<unknown> {
  if (options.__binaryResponse && response.status !== 204) return response;
  try {
    if (response.status === 204) return null;
    if (!isJSON(response.headers.get('content-type'))) return await response.text();
    if (response.headers.get('content-length') === '0') return undefined;
    return await response.json();
  } finally {
    releaseAbort(controller);
  }
}

function isJSON(contentType: string | null): boolean {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}

/** The value itself; an object also gets the server's name for the request as a hidden property. */
export function addRequestID<T>(value: T, response: Response): WithRequestID<T> {
  if (value && typeof value === 'object' && !Array.isArray(value) && !isResponse(value)) {
    Object.defineProperty(value, '_request_id', {
      value: response.headers.get(REQUEST_ID_HEADER),
      enumerable: false,
      configurable: true,
    });
  }
  return value as WithRequestID<T>;
}

function isResponse(value: object): boolean {
  return typeof (value as Partial<Response>).headers?.get === 'function';
}
