import { ParlanternError } from '../../core/error';

interface Surroundings {
  process?: { env?: Record<string, string | undefined> };
  Deno?: { env?: { get?(name: string): string | undefined } };
}

/** An environment variable without the blanks around it; undefined where it is missing, empty or out of reach. */
export function readEnv(name: string): string | undefined {
  const { process, Deno } = globalThis as Surroundings;
  try {
    return (process?.env?.[name] ?? Deno?.env?.get?.(name))?.trim() || undefined;
  } catch {
    // Deno asks for permission and throws where it is not given.
    return undefined;
  }
}

/** The number in an environment variable; undefined where there is none. */
export function readNumber(name: string): number | undefined {
  const text = readEnv(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isNaN(number)) throw new ParlanternError(`The environment variable ${name} holds no number`);
  return number;
}

/** The whole number in an environment variable; undefined where there is none. */
export function readInteger(name: string): number | undefined {
  const number = readNumber(name);
  if (number !== undefined && !Number.isInteger(number)) {
    throw new ParlanternError(`The environment variable ${name} holds no whole number`);
  }
  return number;
}

/** Whether an environment variable says yes; undefined where it is missing. */
export function readBoolean(name: string): boolean | undefined {
  const text = readEnv(name);
  return text === undefined ? undefined : ['true', '1', 'on', 'yes'].includes(text.toLowerCase());
}
