import { LRUCache } from 'lru-cache';

// No older than what `stale-if-error` lets others serve in our place.
const STALE_MS_MAX = 600_000;
// A database that hangs says nothing for a quarter of a minute; nobody is to wait that long for what lies here.
const SLOW_MS = 1000;

/** What is not one petition's, and so never `changed`, only `changedAll`. */
export const NO_PETITION = '';

/** What was read. `staleSeconds` is its age when the database could not be asked again in time, else 0. */
export type Found<Value> = { value: Value; staleSeconds: number };

type Entry<Value> = {
  found: Found<Value>;
  /** The place of its read in the order of reads and changes. */
  turn: number;
  readAt: number;
  goodUntil: number;
};

/** `result` is what those who ask meanwhile get: what is read or, where that takes too long, something older. */
type Running<Value> = { turn: number; readAt: number; result: Promise<Found<Value> | undefined> };

export type ReadCacheOptions = {
  changes: Changes;
  freshMs: number;
  /** How many are kept; of more, those that nobody asked for longest are forgotten. */
  entriesMax: number;
  /** Hears of a failed read whose place something older took. */
  onError: (error: unknown) => void;
};

/** When petitions changed last, as places in one order with the reads. */
export class Changes {
  #turn = 0;
  #all = 0;
  // Only petitions that exist are ever changed, so this stays as small as their number.
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

  /** Whether what was read in this turn still tells how it is. */
  isCurrent(petition: string, turn: number): boolean {
    return turn > this.#all && turn > (this.#byPetition.get(petition) ?? 0);
  }
}

/**
 * What was read from the database, for a moment in memory. Those who ask for the same at once share one read.
 * What does not exist is not kept: names that somebody makes up fill no memory.
 */
export class ReadCache<Value extends {}> {
  readonly #options: ReadCacheOptions;
  readonly #entries: LRUCache<string, Entry<Value>>;
  readonly #running = new Map<string, Running<Value>>();

  constructor(options: ReadCacheOptions) {
    this.#options = options;
    this.#entries = new LRUCache({ max: options.entriesMax });
  }

  /** How many are in memory. */
  get size(): number {
    return this.#entries.size;
  }

  /** What is in memory and may be told without asking the database. */
  ready(petition: string, key: string): Found<Value> | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || performance.now() >= entry.goodUntil) return undefined;
    // While the database is away, not everybody who asks knocks at it again.
    const mayBeTold = entry.found.staleSeconds > 0 || this.#options.changes.isCurrent(petition, entry.turn);
    return mayBeTold ? entry.found : undefined;
  }

  /**
   * @param petition Whose change makes it wrong.
   * @param read Looks into the database; undefined when there is no such thing.
   * @returns At once what is in memory. When the read fails or takes more than a second, what was read before,
   *   up to ten minutes old.
   * @throws What the read threw, when there is nothing older.
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
    return (isSlow ? this.#older(key) : undefined) ?? running.result;
  }

  #start(key: string, read: () => Promise<Value | undefined>): Promise<Found<Value> | undefined> {
    const turn = this.#options.changes.next();
    const readAt = performance.now();
    const fresh = read()
      .then(
        (value) => this.#keep(key, value, { turn, readAt }),
        (error: unknown) => this.#insteadOf(key, turn, error),
      )
      .finally(() => {
        if (this.#running.get(key)?.turn === turn) this.#running.delete(key);
      });
    const result = this.#entries.has(key) ? this.#orOlder(key, fresh) : fresh;
    this.#running.set(key, { turn, readAt, result });
    return result;
  }

  /** The fresh one if it comes in time. It is kept also when it comes late. */
  #orOlder(key: string, fresh: Promise<Found<Value> | undefined>): Promise<Found<Value> | undefined> {
    const older = Promise.withResolvers<Found<Value>>();
    const timer = setTimeout(() => {
      const found = this.#older(key);
      if (found !== undefined) older.resolve(found);
    }, SLOW_MS);
    return Promise.race([fresh.finally(() => clearTimeout(timer)), older.promise]);
  }

  // A read that began before a change is kept too, for when the database is away; `turn` tells that it is old.
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

  #insteadOf(key: string, turn: number, error: unknown): Found<Value> {
    const entry = this.#entries.peek(key);
    // What a later read found is no older than it should be.
    const found = entry !== undefined && entry.turn > turn ? entry.found : this.#older(key);
    if (found === undefined) throw error;
    this.#options.onError(error);
    return found;
  }

  /** What was read before, with its age: from now on told to all, until it is time to ask again. */
  #older(key: string): Found<Value> | undefined {
    const entry = this.#entries.peek(key);
    const now = performance.now();
    if (entry === undefined || now - entry.readAt > STALE_MS_MAX) return undefined;
    const staleSeconds = Math.max(1, Math.ceil((now - entry.readAt) / 1000));
    const found = { value: entry.found.value, staleSeconds };
    this.#entries.set(key, { ...entry, found, goodUntil: now + this.#options.freshMs });
    return found;
  }
}
