import { ParlanternError } from '../../core/error';
import { encodeUTF8 } from './bytes';

interface NodeBuffer {
  from(data: string, encoding: 'base64'): Uint8Array;
  from(data: Uint8Array): { toString(encoding: 'base64'): string };
}

interface Surroundings {
  Buffer?: NodeBuffer;
  btoa?(text: string): string;
  atob?(text: string): string;
}

// So many arguments a function surely takes.
const PIECE = 0x2000;

/** Text or bytes in Base64. */
export function toBase64(data: string | Uint8Array | null | undefined): string {
  if (!data) return '';
  const bytes = typeof data === 'string' ? encodeUTF8(data) : data;
  const { Buffer, btoa } = globalThis as Surroundings;
  if (Buffer) return Buffer.from(bytes).toString('base64');
  if (!btoa) throw new ParlanternError('Base64 cannot be written here: neither `Buffer` nor `btoa` is defined');
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}

/** The bytes that Base64 stands for. */
export function fromBase64(text: string): Uint8Array {
  const { Buffer, atob } = globalThis as Surroundings;
  if (Buffer) {
    const bytes = Buffer.from(text, 'base64');
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  if (!atob) throw new ParlanternError('Base64 cannot be read here: neither `Buffer` nor `atob` is defined');
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
