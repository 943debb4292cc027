/** Whether an error says that somebody ended the request. */
export function isAbortError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message } = error as { name?: unknown; message?: unknown };
  // Expo has an error of its own, with nothing but a message to tell it by.
  return name === 'AbortError' || String(message).includes('FetchRequestCanceledException');
}

const timeoutCodes = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'];

/** Whether an error, or what caused it, says that the other side took too long. */
export function isTimeoutError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  return timeoutCodes.includes(code as string) || name === 'TimeoutError' || isTimeoutError(cause);
}

/** Whatever was thrown, as an error with a message to read. */
export function castToError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null) return new Error(String(thrown));
  const { name, message, stack, cause } = thrown as Partial<Error> & { cause?: unknown };
  // An error of another realm is no instance of this one's class, yet has all that belongs to it.
  if (typeof message === 'string') {
    const error: Error & { cause?: unknown } = new Error(message);
    if (name) error.name = name;
    if (stack) error.stack = stack;
    if (cause !== undefined) error.cause = cause;
    return error;
  }
  try {
    return new Error(JSON.stringify(thrown));
  } catch {
    return new Error(String(thrown));
  }
}
