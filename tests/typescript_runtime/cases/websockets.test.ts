import assert from 'node:assert/strict';
import { EventEmitter as NodeEmitter } from 'node:events';
import { describe, test } from 'node:test';

import { InternalEventEmitter } from '../src/core/EventEmitter';
import { WebSocketConnection, WebSocketError, type WebSocketOptions } from '../src/core/websocket';
import { type RawWebSocketData, SendQueue, flattenRawData, isRecoverableClose } from '../src/internal/ws';
import { ReadyState } from '../src/internal/ws-adapter';
import { BrowserWebSocket } from '../src/internal/ws-adapter-browser';
import { NodeWebSocket } from '../src/internal/ws-adapter-node';
import { collect, make } from './support';

/** A socket as the package `ws` makes them, which does what the test says. */
class FakeSocket extends NodeEmitter {
  readyState: number = ReadyState.CONNECTING;
  sent: unknown[] = [];
  send(data: unknown) {
    this.sent.push(data);
  }
  close(code = 1005, reason = '') {
    this.readyState = ReadyState.CLOSED;
    this.emit('close', code, Buffer.from(reason));
  }
  open() {
    this.readyState = ReadyState.OPEN;
    this.emit('open');
  }
  say(event: unknown) {
    this.emit('message', Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)), false);
  }
  fail() {
    this.readyState = ReadyState.CLOSED;
    this.emit('error', new Error('refused'));
    this.emit('close', 1006, Buffer.from(''));
  }
}

type Asked = { type: 'ask'; text: string };
type Told = { type: 'tell'; text: string } | { type: 'error'; message: string };

class Talk extends WebSocketConnection<Asked, Told, NodeWebSocket<FakeSocket>> {
  made: FakeSocket[] = [];
  urls: string[] = [];

  constructor(parameters?: Record<string, unknown>, options?: WebSocketOptions) {
    super(make(), '/talk', parameters, options);
    this._connectInitial();
  }

  protected override _authHeaders() {
    return { Authorization: 'Bearer key' };
  }

  protected _createSocket(url: URL, headers: Record<string, string>) {
    assert.deepEqual(headers, { Authorization: 'Bearer key' });
    const socket = new FakeSocket();
    this.urls.push(url.href);
    this.made.push(socket);
    return new NodeWebSocket(socket);
  }

  get last(): FakeSocket {
    return this.made[this.made.length - 1]!;
  }
}

const quick = { initialDelay: 1, maxDelay: 2 };
/** Lets some time pass, in which nothing may happen. */
const later = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Waits for something that must happen, however long that takes. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('a connection', () => {
  test('is opened where the client is at home', () => {
    assert.deepEqual(new Talk({ model: 'a b' }).urls, ['wss://acme.test/v1/talk?model=a%20b']);
  });

  test('sends what waited for it, then the rest', () => {
    const talk = new Talk();
    talk.send({ type: 'ask', text: '1' });
    talk.sendRaw('raw');
    talk.last.open();
    talk.send({ type: 'ask', text: '2' });
    assert.deepEqual(talk.last.sent, ['{"type":"ask","text":"1"}', 'raw', '{"type":"ask","text":"2"}']);
  });

  test('tells of events by their type, and of all', () => {
    const talk = new Talk();
    const found: unknown[] = [];
    talk.on('tell', (event) => found.push(event.text));
    talk.on('event', (event) => found.push(event.type));
    talk.on('raw', (data) => found.push(data));
    talk.on('error', (error) => found.push(error.error));
    talk.last.open();
    talk.last.say({ type: 'tell', text: 'x' });
    talk.last.say('no JSON');
    talk.last.emit('message', Buffer.from([1]), true);
    talk.last.say({ type: 'error', message: 'y' });
    assert.deepEqual(found, [
      'tell',
      'x',
      'no JSON',
      Buffer.from([1]),
      'error',
      { type: 'error', message: 'y' },
    ]);
  });

  test('can be iterated over', async () => {
    const talk = new Talk();
    const stream = talk.stream();
    talk.last.open();
    talk.last.say({ type: 'tell', text: 'x' });
    talk.last.say({ type: 'error', message: 'y' });
    talk.last.emit('message', Buffer.from([1]), true);
    setTimeout(() => talk.close({ code: 1000, reason: 'bye' }), 5);
    const messages = await collect(stream);
    assert.deepEqual(
      messages.map(({ type }) => type),
      ['connecting', 'open', 'message', 'error', 'raw', 'close'],
    );
    assert.deepEqual(messages[5], { type: 'close', code: 1000, reason: 'bye', unsent: [] });
    assert.deepEqual(
      (await collect(talk)).map(({ type }) => type),
      ['close'],
    );
  });

  test('stays open when the loop is left', async () => {
    const talk = new Talk();
    talk.last.open();
    for await (const message of talk) if (message.type === 'open') break;
    assert.equal(talk.socket.readyState, ReadyState.OPEN);
    const waiting = talk.stream();
    await waiting.next();
    const next = waiting.next();
    await waiting.return!();
    assert.equal((await next).done, true);
  });

  test('gives back what it could not send', async () => {
    const talk = new Talk();
    const closed = talk.emitted('close');
    talk.send({ type: 'ask', text: '1' });
    talk.last.emit('error', new Error('refused'));
    await assert.rejects(closed, WebSocketError);
    const again = talk.once('error', () => {}).emitted('close');
    talk.last.close(1008, 'no');
    assert.deepEqual(await again, [1008, 'no', [{ type: 'message', message: { type: 'ask', text: '1' } }]]);
  });

  test('tells that it cannot send', () => {
    const talk = new Talk(undefined, { maxQueueSize: 10 });
    const found: string[] = [];
    talk.on('error', (error) => found.push(error.message));
    talk.sendRaw('x'.repeat(20));
    talk.sendRaw('y');
    talk.last.close(1000, '');
    talk.sendRaw('z');
    assert.equal(found.length, 2);
    assert.match(found[0]!, /full/);
    assert.match(found[1]!, /closed/);
  });

  test('lets nobody overlook an error', async () => {
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const unhandled = new Promise((resolve) => process.once('unhandledRejection', resolve));
    new Talk().last.say({ type: 'error', message: 'y' });
    const error = (await unhandled) as WebSocketError;
    for (const other of others) process.on('unhandledRejection', other);
    assert.ok(error instanceof WebSocketError);
    assert.match(error.message, /\.on\("error"/);
  });
});

describe('a connection that is lost', () => {
  test('stays lost unless it may be opened again', async () => {
    for (const options of [{}, { reconnect: { ...quick, maxRetries: 0, onReconnecting() {} } }]) {
      const talk = new Talk(undefined, options);
      talk.last.open();
      talk.last.close(1006);
      await later();
      assert.equal(talk.made.length, 1);
    }
    const talk = new Talk(undefined, { reconnect: { ...quick, onReconnecting() {} } });
    talk.last.close(1008);
    await later();
    assert.equal(talk.made.length, 1);
  });

  test('is opened again, with what waited and with other parameters', async () => {
    const attempts: unknown[] = [];
    const talk = new Talk(
      { session: '1' },
      {
        reconnect: {
          ...quick,
          onReconnecting(event) {
            attempts.push([event.attempt, event.maxAttempts, event.closeCode, event.parameters]);
            return { parameters: { session: '2' } };
          },
        },
      },
    );
    const stream = talk.stream();
    talk.last.open();
    talk.last.close(1006);
    talk.send({ type: 'ask', text: 'waits' });
    await until(() => talk.made.length === 2);
    talk.last.fail();
    await until(() => talk.made.length === 3);
    const reconnected = talk.emitted('reconnected');
    talk.last.open();
    await reconnected;
    talk.close();
    assert.deepEqual(attempts, [
      [1, 5, 1006, { session: '1' }],
      [2, 5, 1006, { session: '2' }],
    ]);
    assert.deepEqual(
      talk.urls.map((url) => url.slice(-1)),
      ['1', '2', '2'],
    );
    assert.deepEqual(talk.last.sent, ['{"type":"ask","text":"waits"}']);
    const types = (await collect(stream)).map(({ type }) => type);
    assert.deepEqual(types, ['connecting', 'open', 'reconnecting', 'reconnecting', 'reconnected', 'close']);
  });

  const failures: [string, WebSocketOptions['reconnect'], string, number][] = [
    [
      'is given up after some tries',
      { ...quick, maxRetries: 2, onReconnecting() {} },
      'reconnecting failed',
      3,
    ],
    [
      'is given up when the caller says so',
      { ...quick, onReconnecting: () => ({ abort: true }) },
      'reconnecting was called off',
      1,
    ],
    [
      'is given up when the callback fails',
      {
        ...quick,
        onReconnecting: () => {
          throw new Error('x');
        },
      },
      'reconnecting was called off',
      1,
    ],
  ];
  for (const [name, reconnect, reason, sockets] of failures) {
    test(name, async () => {
      const talk = new Talk(undefined, { reconnect });
      talk.on('error', () => {});
      const closed = new Promise<unknown[]>((resolve) => talk.on('close', (...args) => resolve(args)));
      talk.last.close(1006);
      for (let made = 2; made <= sockets; made++) {
        await until(() => talk.made.length === made);
        talk.last.fail();
      }
      assert.deepEqual(await closed, [1006, reason, []]);
      assert.equal(talk.made.length, sockets);
    });
  }

  test('is not opened again once the caller closes it', async () => {
    const talk = new Talk(undefined, { reconnect: { initialDelay: 20, onReconnecting() {} } });
    const closed = new Promise((resolve) => talk.on('close', (code) => resolve(code)));
    talk.last.close(1006);
    talk.close({ code: 4000, reason: 'enough' });
    assert.equal(await closed, 4000);
    assert.equal(talk.made.length, 1);
  });
});

describe('messages that wait', () => {
  test('take so many bytes, or are a single one', () => {
    const queue = new SendQueue(8);
    assert.deepEqual([queue.enqueueRaw('€€€€'), queue.enqueueRaw('x')], [true, false]);
    queue.drain();
    assert.deepEqual(
      [queue.enqueue({}), queue.enqueueRaw('123456'), queue.enqueueRaw('7')],
      [true, true, false],
    );
  });

  test('stay where they cannot be sent', () => {
    const queue = new SendQueue();
    for (const raw of ['a', 'b', 'c']) queue.enqueueRaw(raw);
    const sent: unknown[] = [];
    const send = (data: RawWebSocketData) => {
      if (data === 'b') throw new Error('x');
      sent.push(data);
    };
    assert.throws(() => queue.flush(send), /x/);
    assert.deepEqual(
      [sent, queue.drain()],
      [
        ['a'],
        [
          { type: 'raw', data: 'b' },
          { type: 'raw', data: 'c' },
        ],
      ],
    );
  });

  test('are those that were given, even if they change', () => {
    const bytes = Uint8Array.of(1, 2);
    const queue = new SendQueue();
    queue.enqueueRaw([bytes, new Uint16Array([0x0403])]);
    queue.enqueueRaw(bytes.buffer);
    bytes[0] = 9;
    const data = queue.drain().map((entry) => entry.type === 'raw' && entry.data);
    assert.deepEqual(data, [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2).buffer]);
    assert.equal(flattenRawData(bytes), bytes);
  });
});

test('a close code tells whether it is worth another try', () => {
  assert.deepEqual(
    [1000, 1001, 1002, 1005, 1006, 1008, 1011, 1012, 1013, 1015, 4000].filter(isRecoverableClose),
    [1001, 1005, 1006, 1011, 1012, 1013, 1015],
  );
});

describe('sockets are alike', () => {
  class Page extends EventTarget {
    readyState = ReadyState.OPEN;
    binaryType = 'blob';
    sent: unknown[] = [];
    closed: unknown[] = [];
    send = (data: unknown) => void this.sent.push(data);
    close = (...args: unknown[]) => void this.closed.push(args);
    happen = (name: string, properties: object) =>
      this.dispatchEvent(Object.assign(new Event(name), properties));
  }

  test('in browsers', () => {
    const page = new Page();
    const socket = new BrowserWebSocket(page);
    const found: unknown[] = [];
    const onMessage = (...args: unknown[]) => void found.push(args);
    socket.on('message', onMessage);
    socket.once('close', (...args) => void found.push(args));
    socket.on('error', (error) => void found.push(error.message));
    page.happen('message', { data: 'a' });
    page.happen('message', { data: new ArrayBuffer(1) });
    socket.off('message', onMessage);
    socket.off('message', onMessage);
    page.happen('message', { data: 'b' });
    page.happen('close', { code: 1001, reason: 'r' });
    page.happen('close', {});
    page.happen('error', {});
    page.happen('error', { error: new Error('inner') });
    assert.deepEqual(found, [
      ['a', false],
      [new ArrayBuffer(1), true],
      [1001, 'r'],
      'WebSocket error',
      'inner',
    ]);
    socket.send([Uint8Array.of(1), Uint8Array.of(2)]);
    socket.close(1000, 'x');
    assert.deepEqual(
      [page.sent, page.closed, page.binaryType],
      [[Uint8Array.of(1, 2)], [[1000, 'x']], 'arraybuffer'],
    );
  });

  test('in Node', () => {
    const inner = new FakeSocket();
    const socket = new NodeWebSocket(inner);
    const found: unknown[] = [];
    socket.on('message', (...args) => void found.push(args));
    socket.once('open', () => void found.push('open'));
    inner.emit('open');
    inner.emit('open');
    inner.emit('message', [Buffer.from('a'), Buffer.from('b')], false);
    inner.emit('message', Uint8Array.of(1).buffer, true);
    assert.deepEqual(found, ['open', ['ab', false], [Buffer.from([1]), true]]);
  });
});

describe('an emitter', () => {
  type Events = {
    a: (one: number) => void;
    two: (one: number, other: string) => void;
    error: (error: Error) => void;
    toString: () => void;
  };

  test('calls listeners in their order, as often as they were added', () => {
    const emitter = new InternalEventEmitter<Events>();
    const found: string[] = [];
    const first = () => void found.push('first');
    emitter
      .on('a', first)
      .once('a', () => void found.push('once'))
      .on('a', first);
    emitter._emit('a', 1);
    emitter.off('a', first);
    emitter._emit('a', 1);
    assert.deepEqual(found, ['first', 'once', 'first', 'first']);
    emitter.off('a', first).off('a', first);
    assert.ok(!emitter._hasListener('a'));
  });

  test('may change while it tells of an event', () => {
    const emitter = new InternalEventEmitter<Events>();
    let calls = 0;
    const again = () => {
      calls++;
      emitter.on('a', again);
    };
    emitter.on('a', again);
    emitter._emit('a', 1);
    assert.equal(calls, 1);
  });

  test('has names of its own', () => {
    const emitter = new InternalEventEmitter<Events>();
    assert.ok(!emitter._hasListener('toString'));
    emitter._emit('toString');
  });

  test('gives the next event as a promise', async () => {
    const emitter = new InternalEventEmitter<Events>();
    const [one, two] = [emitter.emitted('a'), emitter.emitted('two')];
    emitter._emit('a', 5);
    emitter._emit('two', 6, 'x');
    assert.deepEqual([await one, await two], [5, [6, 'x']]);
    const failing = emitter.emitted('a');
    emitter._emit('error', new Error('no'));
    await assert.rejects(failing, /no/);
    assert.ok(!emitter._hasListener('a') && !emitter._hasListener('error'));
  });
});
