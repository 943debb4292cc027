/** What this SDK decides for itself, while the modules around this one are the same in every SDK. */

import type { ArrayFormat, QueryFormat } from './utils/query';
import type { StreamRule } from './stream-rules';

/** The name of the client, as the user agent shows it. */
export const CLIENT_NAME = 'Parlantern';

/** Start of the environment variables that belong to no option. */
export const ENV_PREFIX = 'PARLANTERN';

/** Start of the headers that tell the server about the client. */
export const HEADER_PREFIX = 'X-Stainless-';

/** Whether the server is told about the machine, the number of tries and the timeout. */
export const TELLS_PLATFORM: boolean = true;

/** Response header with the server's name for the request. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Header that makes a request safe to repeat; empty where the API knows none. */
export const IDEMPOTENCY_HEADER: string = 'Idempotency-Key';

/** Headers that logs never show, beside the usual ones; in lower case. */
export const SECRET_HEADERS: readonly string[] = ['parlantern-admin-key'];

/** Query parameters that logs never show. */
export const SECRET_QUERY: readonly string[] = [];

export const TIMEOUT_MS = 90000;
export const MAX_RETRIES = 3;
export const INITIAL_RETRY_SECONDS = 0.5;
export const MAX_RETRY_SECONDS = 10;

/** The longest wait that is taken over from the server; a longer one is replaced by the usual one. */
export const MAX_RETRY_AFTER_SECONDS = 60;

/** How lists and objects stand in a query; null where the API takes plain values alone. */
export const QUERY_FORMAT: QueryFormat | null = { array: 'repeat', nested: 'brackets' };

/** How lists stand in the fields of a multipart body. */
export const MULTIPART_ARRAY_FORMAT: ArrayFormat = 'brackets';

/** What becomes of a server-sent event: the first rule that matches decides, an event without one is dropped. */
export const STREAM_RULES: readonly StreamRule[] = [
  { handle: 'done', dataStartsWith: '[DONE]' },
  { handle: 'error', eventTypes: ['error'] },
  { handle: 'yield', errorProperty: 'error' },
];
