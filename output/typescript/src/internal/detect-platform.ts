import { VERSION } from '../version';
import { HEADER_PREFIX } from './sdk';

interface Surroundings {
  window?: { document?: unknown };
  navigator?: { userAgent?: string; platform?: string };
  EdgeRuntime?: unknown;
  Deno?: { build?: { os?: string; arch?: string }; version?: { deno?: string } | string };
  Bun?: { version?: string };
  process?: {
    version?: string;
    versions?: { node?: string; bun?: string };
    platform?: string;
    arch?: string;
  };
}

interface Platform {
  runtime: string;
  version: string;
  os: string | undefined;
  arch: string | undefined;
}

/** Whether the code runs in a page, where everybody can read what it is given. */
export function isRunningInBrowser(): boolean {
  const { window, navigator } = globalThis as Surroundings;
  return typeof window?.document !== 'undefined' && typeof navigator !== 'undefined';
}

let headers: Record<string, string> | undefined;

/** The headers that tell the server about the SDK and the machine that it runs on. */
export function getPlatformHeaders(): Record<string, string> {
  return (headers ??= platformHeaders(detect(globalThis as Surroundings)));
}

function platformHeaders({ runtime, version, os, arch }: Platform): Record<string, string> {
  return {
    [`${HEADER_PREFIX}Lang`]: 'js',
    [`${HEADER_PREFIX}Package-Version`]: VERSION,
    [`${HEADER_PREFIX}OS`]: osName(os),
    [`${HEADER_PREFIX}Arch`]: archName(arch),
    [`${HEADER_PREFIX}Runtime`]: runtime,
    [`${HEADER_PREFIX}Runtime-Version`]: version,
  };
}

function detect({ Deno, EdgeRuntime, Bun, process, navigator }: Surroundings): Platform {
  if (Deno?.build) {
    const version = typeof Deno.version === 'string' ? Deno.version : Deno.version?.deno;
    return { runtime: 'deno', version: version ?? 'unknown', os: Deno.build.os, arch: Deno.build.arch };
  }
  if (typeof EdgeRuntime === 'string') {
    return {
      runtime: 'edge',
      version: process?.version ?? 'unknown',
      os: `other:${EdgeRuntime}`,
      arch: undefined,
    };
  }
  if (Bun?.version)
    return { runtime: 'bun', version: Bun.version, os: process?.platform, arch: process?.arch };
  if (navigator?.userAgent === 'Cloudflare-Workers') {
    return { runtime: 'workerd', version: 'unknown', os: undefined, arch: undefined };
  }
  if (process?.versions?.node) {
    return {
      runtime: 'node',
      version: process.version ?? 'unknown',
      os: process.platform,
      arch: process.arch,
    };
  }
  const browser = browserOf(navigator?.userAgent);
  if (browser) return { ...browser, os: navigator?.platform, arch: undefined };
  return { runtime: 'unknown', version: 'unknown', os: undefined, arch: undefined };
}

// The first that matches: most browsers name those that they resemble as well.
const browsers: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['edge', /Edge?\/(\d+(?:\.\d+)*)/],
  ['ie', /(?:MSIE |Trident.*rv:)(\d+(?:\.\d+)*)/],
  ['chrome', /Chrome\/(\d+(?:\.\d+)*)/],
  ['firefox', /Firefox\/(\d+(?:\.\d+)*)/],
  ['safari', /Version\/(\d+(?:\.\d+)*).*Safari/],
];

function browserOf(userAgent: string | undefined): { runtime: string; version: string } | undefined {
  for (const [name, pattern] of browsers) {
    const found = pattern.exec(userAgent ?? '');
    if (found) return { runtime: `browser:${name}`, version: found[1] ?? 'unknown' };
  }
  return undefined;
}

const archNames: Record<string, string> = { ia32: 'x32', x86_64: 'x64', aarch64: 'arm64' };
const known = ['x32', 'x64', 'arm', 'arm64'];

function archName(arch: string | undefined): string {
  if (!arch) return 'unknown';
  const name = archNames[arch] ?? arch;
  return known.includes(name) ? name : `other:${arch}`;
}

const osNames: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['iOS', /ios|iphone|ipad/],
  ['Android', /android/],
  ['MacOS', /^(darwin|mac)/],
  ['Windows', /^win/],
  ['FreeBSD', /^freebsd/],
  ['OpenBSD', /^openbsd/],
  ['Linux', /^linux/],
];

function osName(os: string | undefined): string {
  if (!os) return 'Unknown';
  if (os.startsWith('other:')) return `Other:${os.slice('other:'.length)}`;
  const found = osNames.find(([, pattern]) => pattern.test(os.toLowerCase()));
  return found ? found[0] : `Other:${os}`;
}
