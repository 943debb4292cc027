import { ByteQueue, decodeUTF8 } from '../utils/bytes';
import { type Bytes, findDoubleNewlineIndex, toBytes } from './line';

/** A server-sent event as it came over the wire. */
export interface ServerSentEvent {
  /** The name of the event; null where it has none. */
  event: string | null;
  /** The data lines, joined by line feeds. */
  data: string;
  /** All lines of the event. */
  raw: string[];
}

/** The events in the pieces of a body; one that no blank line has ended is not among them. */
export async function* readEvents(
  pieces: AsyncIterable<Bytes>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const queue = new ByteQueue();
  let searched = 0;
  let first = true;
  for await (const piece of pieces) {
    queue.push(toBytes(piece));
    for (;;) {
      const end = findDoubleNewlineIndex(queue.peek(), searched);
      if (end === -1) break;
      let text = decodeUTF8(queue.shift(end));
      searched = 0;
      // A byte order mark may precede the first event (HTML standard, "interpreting an event stream").
      if (first) text = text.replace(/^\uFEFF/, '');
      first = false;
      const event = parseEvent(text.split(/\r\n|\n|\r/));
      if (event) yield event;
    }
    // The ends of two lines take four bytes at most, and the last three may have been seen already.
    searched = Math.max(0, queue.length - 3);
  }
}

/** The event that lines make; null where they hold comments and unknown fields alone. */
export function parseEvent(lines: readonly string[]): ServerSentEvent | null {
  const raw = lines.filter((line) => line !== '');
  const data: string[] = [];
  let event: string | null = null;
  let known = false;
  for (const line of raw) {
    const [, name, value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line)!;
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else continue;
    known = true;
  }
  return known ? { event, data: data.join('\n'), raw } : null;
}
