import type { Logger } from 'pino';
import { errorLine } from '../http/monitoring/error-line.ts';
import { noteRun } from './runs.ts';
import type { Db } from '../database/db.ts';
import { RETENTION_JOBS, type RetentionJob } from './job-list.ts';
import { HOUR_MS } from '../domain/time/durations.ts';

const INTERVAL_MS = HOUR_MS;

/** The running retention jobs. */
export type Jobs = {
  /** Resolves after the current step of the running job. */
  close(): Promise<void>;
};

type JobsDeps = {
  db: Db;
  now: () => Date;
  log: Logger;
  /** Called after a database error was logged. */
  onDatabaseError: () => void;
  /** Run after each round, to remove deleted data from other places, such as the write-ahead log. */
  afterwards?: readonly (() => Promise<void>)[];
};

/** Runs all jobs at once, and then at a fixed interval; a failing job does not stop the others. */
export function startJobs(deps: JobsDeps): Jobs {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const runAll = () => {
    // A large erasure may take longer than the interval: rounds never overlap.
    running ??= runEach(deps, stopping.signal).finally(() => (running = undefined));
  };
  const timer = setInterval(runAll, INTERVAL_MS).unref();
  runAll();
  return {
    close: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

async function runEach(deps: JobsDeps, signal: AbortSignal): Promise<void> {
  for (const job of RETENTION_JOBS) {
    if (signal.aborted) return;
    await runOne(deps, job, signal);
  }
  for (const task of deps.afterwards ?? []) {
    if (signal.aborted) return;
    await task().catch((error: unknown) => deps.log.error({ ...errorLine(error), job: 'afterwards' }));
  }
}

async function runOne(
  { db, now, log, onDatabaseError }: JobsDeps,
  { job, run, waiting }: RetentionJob,
  signal: AbortSignal,
): Promise<void> {
  try {
    // Checked first, so that signers do not wait for a lock that is not needed.
    if ((await waiting(db, now())) > 0) await run(db, now(), signal);
    if (!signal.aborted) await noteRun(db, job, now());
  } catch (error) {
    log.error({ ...errorLine(error), job });
    onDatabaseError();
  }
}
