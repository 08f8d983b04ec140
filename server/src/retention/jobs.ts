import type { Logger } from 'pino';
import { errorLine } from '../http/monitoring/error-line.ts';
import { noteRun } from './runs.ts';
import type { Db } from '../database/db.ts';
import { RETENTION_JOBS, type RetentionJob } from './job-list.ts';

const INTERVAL_MS = 60 * 60 * 1000;

/** Deletes what is not to be kept any longer, as long as the server runs. */
export type Jobs = {
  /** Ends between two steps of the job in hand. */
  close(): Promise<void>;
};

type JobsDeps = {
  db: Db;
  now: () => Date;
  log: Logger;
  /** The database failed, which is logged already. */
  onDatabaseError: () => void;
  /** What is done after each round, so that nothing of what was deleted lies about elsewhere. */
  afterwards?: readonly (() => Promise<void>)[];
};

/** Runs every job at once, and again each hour; a job that fails holds no other up. */
export function startJobs(deps: JobsDeps): Jobs {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const runAll = () => {
    // A long erasure may take more than an hour.
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
    // Looked at first, so that nobody who signs waits for a lock that is taken for nothing.
    if ((await waiting(db, now())) > 0) await run(db, now(), signal);
    if (!signal.aborted) await noteRun(db, job, now());
  } catch (error) {
    log.error({ ...errorLine(error), job });
    onDatabaseError();
  }
}
