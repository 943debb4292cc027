// Only `any` matches every list of parameters
type Listener = (...args: any[]) => unknown;

type Arguments<Listener_> = Listener_ extends (...args: infer Args) => unknown ? Args : never;

/** What a promise for an event gives: nothing, its argument, or the list of its arguments. */
type Outcome<Args extends unknown[]> =
  Args extends [] ? void
  : Args extends [infer Only] ? Only
  : Args;

interface Registered {
  listener: Listener;
  once?: boolean;
}

/** Tells listeners of events; the types of the events are those of an object of functions. */
export class EventEmitter<Events> {
  private registered = new Map<keyof Events, readonly Registered[]>();

  /** Calls the listener each time the event happens, as often as it was added. */
  on<Event extends keyof Events>(event: Event, listener: Events[Event]): this {
    return this.add(event, { listener: listener as Listener });
  }

  /** Calls the listener the next time the event happens. */
  once<Event extends keyof Events>(event: Event, listener: Events[Event]): this {
    return this.add(event, { listener: listener as Listener, once: true });
  }

  /** Takes a listener away, a single time where it was added several times. */
  off<Event extends keyof Events>(event: Event, listener: Events[Event]): this {
    const held = this.registered.get(event) ?? [];
    const index = held.findIndex((entry) => entry.listener === listener);
    if (index !== -1) this.keep(event, [...held.slice(0, index), ...held.slice(index + 1)]);
    return this;
  }

  /** The next time the event happens, as a promise; an error that comes before rejects it. */
  emitted<Event extends keyof Events>(event: Event): Promise<Outcome<Arguments<Events[Event]>>> {
    return new Promise((resolve, reject) => {
      const error = 'error' as Event;
      const fulfil = (...args: unknown[]) => {
        this.off(error, fail as Events[Event]);
        resolve((args.length > 1 ? args : args[0]) as Outcome<Arguments<Events[Event]>>);
      };
      const fail = (reason: unknown) => {
        this.off(event, fulfil as Events[Event]);
        reject(reason);
      };
      this.once(event, fulfil as Events[Event]);
      if (event !== error) this.once(error, fail as Events[Event]);
    });
  }

  protected _emit<Event extends keyof Events>(event: Event, ...args: Arguments<Events[Event]>): void {
    const held = this.registered.get(event);
    if (!held) return;
    this.keep(
      event,
      held.filter((entry) => !entry.once),
    );
    for (const { listener } of held) listener(...(args as unknown[]));
  }

  protected _hasListener(event: keyof Events): boolean {
    return this.registered.has(event);
  }

  // Lists are replaced, never changed: an event that is being told of has its listeners already.
  private add(event: keyof Events, entry: Registered): this {
    return this.keep(event, [...(this.registered.get(event) ?? []), entry]);
  }

  private keep(event: keyof Events, held: readonly Registered[]): this {
    if (held.length > 0) this.registered.set(event, held);
    else this.registered.delete(event);
    return this;
  }
}

/** An emitter that others than its subclasses may make tell of events. */
export class InternalEventEmitter<Events> extends EventEmitter<Events> {
  override _emit<Event extends keyof Events>(event: Event, ...args: Arguments<Events[Event]>): void {
    super._emit(event, ...args);
  }

  override _hasListener(event: keyof Events): boolean {
    return super._hasListener(event);
  }
}
