import type { Logger } from 'pino';
import type { Store } from '../database/open.ts';
import { MINUTE_MS, SECOND_MS } from '../domain/time/durations.ts';
import { errorLine } from '../http/monitoring/error-line.ts';

const JOB = 'write-ahead-log';
const RETRY_MS_MIN = SECOND_MS;
const RETRY_MS_MAX = MINUTE_MS;
const READ_BY_OTHERS =
  'cannot be emptied while another program reads the database: erased data stay readable in it';

type LogEmptierDeps = Pick<Store, 'emptyLog'> & {
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** @param since As `Metrics.logUnemptied` takes it. */
  onUnemptied: (since: number | null) => void;
};

/**
 * Empties SQLite's write-ahead log, where erased data stay readable. Who reads the database can keep it from that,
 * for as long as they like: tries again until it is done.
 */
export class LogEmptier {
  readonly #deps: LogEmptierDeps;
  #since: number | null = null;
  #retryMs = RETRY_MS_MIN;
  #timer: NodeJS.Timeout | undefined;
  #trying = Promise.resolve();
  #isClosed = false;

  /** Tries at once: a server that was killed may have left a log behind. */
  constructor(deps: LogEmptierDeps) {
    this.#deps = deps;
    void this.run();
  }

  /** Tries now, after a try that is under way: that one may have begun before something was erased. Never throws. */
  run(): Promise<void> {
    return this.#enqueue(false);
  }

  /** Resolves after the tries that are under way. There are none after it. */
  close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    return this.#trying;
  }

  #enqueue(isRetry: boolean): Promise<void> {
    this.#trying = this.#trying.then(() => this.#try(isRetry));
    return this.#trying;
  }

  async #try(isRetry: boolean): Promise<void> {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    if (await this.#succeeds()) this.#settle();
    else this.#putOff(isRetry);
  }

  #succeeds(): Promise<boolean> {
    return this.#deps.emptyLog().catch((error: unknown) => {
      this.#deps.log.error({ ...errorLine(error), job: JOB });
      return false;
    });
  }

  #settle(): void {
    if (this.#since !== null) this.#deps.log.info(this.#line(this.#since), 'is empty again');
    this.#since = null;
    this.#retryMs = RETRY_MS_MIN;
    this.#deps.onUnemptied(null);
  }

  #putOff(isRetry: boolean): void {
    this.#since ??= performance.now();
    this.#deps.onUnemptied(this.#since);
    // Not at each retry: once after every round of the jobs is enough to be seen.
    if (!isRetry) this.#deps.log.warn(this.#line(this.#since), READ_BY_OTHERS);
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.#enqueue(true), this.#retryMs).unref();
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX);
  }

  #line(since: number): { job: string; unemptiedSeconds: number } {
    return { job: JOB, unemptiedSeconds: Math.round((performance.now() - since) / 1000) };
  }
}
