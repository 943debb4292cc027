import { ENV_PREFIX, SECRET_HEADERS, SECRET_QUERY } from '../sdk';
import type { Headers } from '../builtin-types';
import { readEnv } from './env';

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

type LogFn = (message: string, ...rest: unknown[]) => void;

/** Anything that can log, like the console. */
export interface Logger {
  error: LogFn;
  warn: LogFn;
  info: LogFn;
  debug: LogFn;
}

interface Logs {
  logger?: Logger | undefined;
  logLevel?: LogLevel | undefined;
}

const levels: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];
const silent: Logger = { error() {}, warn() {}, info() {}, debug() {} };
const secrets = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'api-key',
  'x-api-key',
]);

// One for each logger and level, since a request asks for it several times.
const cached = /* @__PURE__ */ new WeakMap<Logger, [LogLevel, Logger]>();

/** The level, if it is one; otherwise a warning names where it came from. */
export function parseLogLevel(level: string | undefined, source: string, client: Logs): LogLevel | undefined {
  if (!level) return undefined;
  if (levels.includes(level as LogLevel)) return level as LogLevel;
  const expected = JSON.stringify(levels);
  loggerFor(client).warn(`${source} was set to ${JSON.stringify(level)}, expected one of ${expected}`);
  return undefined;
}

/** The level that holds for a client: what it was told, else what the environment says, else the default. */
export function resolveLogLevel(given: string | undefined, client: Logs): LogLevel {
  const variable = `${ENV_PREFIX}_LOG`;
  client.logLevel = 'warn';
  return (
    parseLogLevel(given, 'ClientOptions.logLevel', client) ??
    parseLogLevel(readEnv(variable), `process.env['${variable}']`, client) ??
    'warn'
  );
}

/** The client's logger, where what is below the client's level goes nowhere. */
export function loggerFor(client: Logs): Logger {
  const { logger, logLevel = 'off' } = client;
  if (!logger) return silent;
  const known = cached.get(logger);
  if (known?.[0] === logLevel) return known[1];
  const pick = (name: Exclude<LogLevel, 'off'>): LogFn =>
    levels.indexOf(name) <= levels.indexOf(logLevel) ? logger[name].bind(logger) : silent[name];
  const leveled = { error: pick('error'), warn: pick('warn'), info: pick('info'), debug: pick('debug') };
  cached.set(logger, [logLevel, leveled]);
  return leveled;
}

/** What may be told about a request. */
export interface RequestDetails {
  options?: { headers?: unknown; [name: string]: unknown } | undefined;
  headers?: Headers | Record<string, unknown> | undefined;
  retryOfRequestLogID?: string | undefined;
  retryOf?: string | undefined;
  url?: string | undefined;
  status?: number | undefined;
  method?: string | undefined;
  durationMs?: number | undefined;
  message?: unknown;
  body?: unknown;
}

/** The details in the form that is logged: without what is secret or only clutters. */
export function formatRequestDetails(details: RequestDetails): RequestDetails {
  const { retryOfRequestLogID, ...shown } = details;
  if (shown.options) {
    // The headers are those of the request that is logged, in their final form.
    const { headers: _, ...options } = shown.options;
    shown.options = options;
  }
  if (shown.url) shown.url = withoutSecretQuery(shown.url);
  if (shown.headers) shown.headers = withoutSecrets(shown.headers);
  if (retryOfRequestLogID) shown.retryOf = retryOfRequestLogID;
  return shown;
}

function withoutSecrets(headers: Headers | Record<string, unknown>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  const show = (value: unknown, name: string) => {
    const key = name.toLowerCase();
    shown[name] = secrets.has(key) || SECRET_HEADERS.includes(key) ? '***' : value;
  };
  if (typeof (headers as Headers).forEach === 'function') (headers as Headers).forEach(show);
  else Object.entries(headers).forEach(([name, value]) => show(value, name));
  return shown;
}

function withoutSecretQuery(url: string): string {
  return url.replace(/([?&]([^=&#]*)=)[^&#]*/g, (pair, start: string, name: string) =>
    SECRET_QUERY.includes(decoded(name)) ? `${start}***` : pair,
  );
}

/** The name of a parameter; what encodes nothing stands for itself. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
