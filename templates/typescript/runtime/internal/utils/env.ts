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
