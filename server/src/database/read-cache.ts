import { LRUCache } from 'lru-cache';
import { MINUTE_MS, SECOND_MS } from '../domain/time/durations.ts';

// The same as the `stale-if-error` of our answers: proxies serve no older ones either.
const STALE_MS_MAX = 10 * MINUTE_MS;
// A hanging database takes much longer to fail: until then something older is served from memory.
const SLOW_MS = SECOND_MS;

/** For entries that belong to no petition: only `changedAll` invalidates them. */
export const NO_PETITION = '';

/** `staleSeconds` is the value's age when the database could not be asked again in time, else 0. */
export type Found<Value> = { value: Value; staleSeconds: number };

type Entry<Value> = {
  found: Found<Value>;
  /** Sequence number of its read, counted together with the changes. */
  turn: number;
  readAt: number;
  goodUntil: number;
};

/** A read under way. `result` is for all who ask meanwhile: the fresh value or, if that is slow, an older one. */
type Running<Value> = { turn: number; readAt: number; result: Promise<Found<Value> | undefined> };

export type ReadCacheOptions = {
  changes: Changes;
  freshMs: number;
  /** Beyond that, the least recently used are dropped. */
  entriesMax: number;
  /** Called when a read failed and an older value was served instead. */
  onError: (error: unknown) => void;
};

/** When each petition last changed, as sequence numbers shared with the reads: the clock is too coarse for that. */
export class Changes {
  #turn = 0;
  #all = 0;
  // Only existing petitions change, so its size is bounded.
  readonly #byPetition = new Map<string, number>();

  next(): number {
    return (this.#turn += 1);
  }

  changed(petition: string): void {
    this.#byPetition.set(petition, this.next());
  }

  changedAll(): void {
    this.#all = this.next();
    this.#byPetition.clear();
  }

  /** Whether the petition has not changed since the read with this number. */
  isCurrent(petition: string, turn: number): boolean {
    return turn > this.#all && turn > (this.#byPetition.get(petition) ?? 0);
  }
}

/**
 * Short-lived cache of database reads. Simultaneous requests for the same key share one read. A missing value is
 * not cached, so that made-up names cannot fill the memory.
 */
export class ReadCache<Value extends {}> {
  readonly #options: ReadCacheOptions;
  readonly #entries: LRUCache<string, Entry<Value>>;
  readonly #running = new Map<string, Running<Value>>();

  constructor(options: ReadCacheOptions) {
    this.#options = options;
    this.#entries = new LRUCache({ max: options.entriesMax });
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The cached value, if it can be served without asking the database. */
  ready(petition: string, key: string): Found<Value> | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || performance.now() >= entry.goodUntil) return undefined;
    // A stale value is served until `goodUntil` too: while the database is away, not every request asks it again.
    const isUsable = entry.found.staleSeconds > 0 || this.#options.changes.isCurrent(petition, entry.turn);
    return isUsable ? entry.found : undefined;
  }

  /**
   * @param petition Its changes invalidate the entry.
   * @param read Asks the database; undefined when the value does not exist.
   * @returns The cached value at once, else the fresh one; when the read fails or is slow, the previous value if it
   *   is not too old.
   * @throws The error of `read`, when there is no previous value.
   */
  get(
    petition: string,
    key: string,
    read: () => Promise<Value | undefined>,
  ): Found<Value> | Promise<Found<Value> | undefined> {
    const ready = this.ready(petition, key);
    if (ready !== undefined) return ready;
    const running = this.#running.get(key);
    if (running === undefined || !this.#options.changes.isCurrent(petition, running.turn)) {
      return this.#start(key, read);
    }
    const isSlow = performance.now() - running.readAt >= SLOW_MS;
    return (isSlow ? this.#stale(key) : undefined) ?? running.result;
  }

  #start(key: string, read: () => Promise<Value | undefined>): Promise<Found<Value> | undefined> {
    const turn = this.#options.changes.next();
    const readAt = performance.now();
    const fresh = read()
      .then(
        (value) => this.#keep(key, value, { turn, readAt }),
        (error: unknown) => this.#fallback(key, turn, error),
      )
      .finally(() => {
        if (this.#running.get(key)?.turn === turn) this.#running.delete(key);
      });
    const result = this.#entries.has(key) ? this.#freshOrStale(key, fresh) : fresh;
    this.#running.set(key, { turn, readAt, result });
    return result;
  }

  /** The stale value when the fresh one is late, which is still cached when it comes. */
  #freshOrStale(key: string, fresh: Promise<Found<Value> | undefined>): Promise<Found<Value> | undefined> {
    const stale = Promise.withResolvers<Found<Value>>();
    const timer = setTimeout(() => {
      const found = this.#stale(key);
      if (found !== undefined) stale.resolve(found);
    }, SLOW_MS);
    return Promise.race([fresh.finally(() => clearTimeout(timer)), stale.promise]);
  }

  // A read that began before a change is cached too, as a fallback for outages; its `turn` marks it as outdated.
  #keep(
    key: string,
    value: Value | undefined,
    { turn, readAt }: { turn: number; readAt: number },
  ): Found<Value> | undefined {
    const found = value === undefined ? undefined : { value, staleSeconds: 0 };
    if ((this.#entries.peek(key)?.turn ?? 0) > turn) return found;
    if (found === undefined) this.#entries.delete(key);
    else this.#entries.set(key, { found, turn, readAt, goodUntil: readAt + this.#options.freshMs });
    return found;
  }

  #fallback(key: string, turn: number, error: unknown): Found<Value> {
    const entry = this.#entries.peek(key);
    // A read that started later has already succeeded: its value is not stale.
    const found = entry !== undefined && entry.turn > turn ? entry.found : this.#stale(key);
    if (found === undefined) throw error;
    this.#options.onError(error);
    return found;
  }

  /** The previous value with its age. Also served to others from now on, until it is time to retry the read. */
  #stale(key: string): Found<Value> | undefined {
    const entry = this.#entries.peek(key);
    const now = performance.now();
    if (entry === undefined || now - entry.readAt > STALE_MS_MAX) return undefined;
    const staleSeconds = Math.max(1, Math.ceil((now - entry.readAt) / 1000));
    const found = { value: entry.found.value, staleSeconds };
    this.#entries.set(key, { ...entry, found, goodUntil: now + this.#options.freshMs });
    return found;
  }
}
