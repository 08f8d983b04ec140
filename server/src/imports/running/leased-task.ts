import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { SECOND_MS } from '../../domain/time/durations.ts';
import { endTask, giveBack, type Lease, noteFound, renewLease } from './lease.ts';

const RENEW_MS = 2 * SECOND_MS;

/** How a task has ended. */
export type Outcome = Pick<UploadRow, 'state' | 'found'>;

export type AtWork = {
  row: UploadRow;
  /** Aborted when the server stops, a person does, or another process has taken over. */
  signal: AbortSignal;
  /** Keeps what was found so far, for the page to show. */
  note: (found: object) => Promise<void>;
};

/** Works at one task. @returns undefined when there is more to be done. */
export type DoTask = (work: AtWork) => Promise<Outcome | undefined>;

export type LeasedTaskDeps = {
  db: Db;
  now: () => Date;
  doTask: DoTask;
  onError: (error: unknown) => void;
};

/** A task whose lease is renewed while it is worked at. */
export class LeasedTask {
  readonly #deps: LeasedTaskDeps;
  readonly #lost = new AbortController();
  readonly #signal: AbortSignal;
  #lease: Lease;
  #renewing: Promise<void> | undefined;

  constructor(deps: LeasedTaskDeps, lease: Lease, stopping: AbortSignal) {
    this.#deps = deps;
    this.#lease = lease;
    this.#signal = AbortSignal.any([stopping, this.#lost.signal]);
  }

  async run(row: UploadRow): Promise<void> {
    const { db, onError } = this.#deps;
    const timer = setInterval(() => void this.renew(), RENEW_MS).unref();
    const outcome = await this.#work(row);
    clearInterval(timer);
    await this.#renewing;
    await (outcome ? endTask(db, this.#lease, outcome) : giveBack(db, this.#lease)).catch(onError);
  }

  /** Asks whether the task is still ours, and says that it goes on. */
  renew(): Promise<void> {
    return (this.#renewing ??= this.#renewOnce()
      .catch(this.#deps.onError)
      .finally(() => (this.#renewing = undefined)));
  }

  async #work(row: UploadRow): Promise<Outcome | undefined> {
    const note = (found: object) => noteFound(this.#deps.db, this.#lease, found);
    try {
      return await this.#deps.doTask({ row, note, signal: this.#signal });
    } catch (error) {
      this.#deps.onError(error);
      // Not given back: it would fail again, at once and for ever. A person can have it gone on with.
      return { state: 'failed', found: JSON.stringify({ failed: true }) };
    }
  }

  async #renewOnce(): Promise<void> {
    const renewed = await renewLease(this.#deps.db, this.#lease, this.#deps.now());
    if (renewed === undefined) this.#lost.abort();
    else this.#lease = renewed;
  }
}
