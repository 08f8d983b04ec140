import type { Logger } from 'pino';
import { errorLine } from '../http/monitoring/error-line.ts';
import { noteRun } from './runs.ts';
import type { Db } from '../database/db.ts';
import { RETENTION_JOBS, type RetentionJob } from './job-list.ts';
import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';

const INTERVAL_MS = HOUR_MS;
const PROMPT_INTERVAL_MS = MINUTE_MS;

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
  /** Run after each round, such as to remove deleted data from other places, as the write-ahead log. */
  afterwards?: readonly ((signal: AbortSignal) => Promise<void>)[];
};

/**
 * Runs all jobs at once, and then at a fixed interval, prompt ones more often in between; a failing job does not
 * stop the others.
 */
export function startJobs(deps: JobsDeps): Jobs {
  const stopping = new AbortController();
  const all = createRounds(INTERVAL_MS, () => runEach(deps, stopping.signal));
  const prompt = createRounds(PROMPT_INTERVAL_MS, () => runPrompt(deps, stopping.signal));
  all.start();
  return {
    close: async () => {
      stopping.abort();
      await Promise.all([all.close(), prompt.close()]);
    },
  };
}

function createRounds(intervalMs: number, round: () => Promise<void>) {
  let running: Promise<void> | undefined;
  const start = () => {
    // A large erasure may take longer than the interval: its rounds never overlap.
    running ??= round().finally(() => (running = undefined));
  };
  const timer = setInterval(start, intervalMs).unref();
  return {
    start,
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function runPrompt(deps: JobsDeps, signal: AbortSignal): Promise<void> {
  for (const job of RETENTION_JOBS)
    if (job.isPrompt && !signal.aborted) await runOne(deps, job, signal, 'prompt');
}

async function runEach(deps: JobsDeps, signal: AbortSignal): Promise<void> {
  for (const job of RETENTION_JOBS) {
    if (signal.aborted) return;
    await runOne(deps, job, signal);
  }
  for (const task of deps.afterwards ?? []) {
    if (signal.aborted) return;
    await task(signal).catch((error: unknown) => deps.log.error({ ...errorLine(error), job: 'afterwards' }));
  }
}

async function runOne(
  { db, now, log, onDatabaseError }: JobsDeps,
  { job, run, waiting }: RetentionJob,
  signal: AbortSignal,
  round?: 'prompt',
): Promise<void> {
  try {
    // Checked first, so that signers do not wait for a lock that is not needed.
    const isNeeded = (await waiting(db, now())) > 0;
    if (isNeeded) await run(db, now(), signal);
    // Not each minute: nothing is written where nothing was done.
    if (!signal.aborted && (isNeeded || round !== 'prompt')) await noteRun(db, job, now());
  } catch (error) {
    log.error({ ...errorLine(error), job });
    onDatabaseError();
  }
}
