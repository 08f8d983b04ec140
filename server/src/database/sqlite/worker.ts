import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DatabaseFileError, type Done, type Job, openConnection } from './connection.ts';

/** Runs jobs in the order they are handed in. */
export type AsyncConnection = { run(job: Job): Promise<Done>; close(): Promise<void> };

/** The worker thread's first message. */
export type Opened = { opened: true } | { opened: false; message: string };

/** A job as it is posted to the worker. `lists` is JSON: copying one string takes a third of the time of many values. */
export type JobMessage = { sql: string; parameters: readonly unknown[] } | { sql: string; lists: string };

export type Answer = { done: Done } | { failed: { name: string; message: string; code: unknown } };

/**
 * Opens the file in this thread, which every job blocks: for commands, which have nothing else to do.
 *
 * @throws {DatabaseFileError}
 */
export function connectInThisThread(path: string): AsyncConnection {
  const connection = openConnection(path);
  return {
    run: async (job) => connection.run(job),
    close: async () => connection.close(),
  };
}

/**
 * Opens the file in a worker thread, so that this one keeps serving while the other waits for the disk.
 *
 * @throws {DatabaseFileError}
 */
export async function connectInWorker(path: string): Promise<AsyncConnection> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { path } });
  const [opened] = (await once(worker, 'message')) as [Opened];
  if (!opened.opened) throw new DatabaseFileError(opened.message);
  const waiting: PromiseWithResolvers<Done>[] = [];
  worker.on('message', (answer: Answer) => {
    const first = waiting.shift()!;
    if ('done' in answer) first.resolve(answer.done);
    else first.reject(Object.assign(new Error(answer.failed.message), answer.failed));
  });
  return {
    run: (job) => {
      const answered = Promise.withResolvers<Done>();
      // Post first: a job that cannot be posted gets no answer, and in `waiting` it would take the next one's.
      worker.postMessage(messageOf(job));
      waiting.push(answered);
      return answered.promise;
    },
    close: async () => {
      const gone = once(worker, 'exit');
      worker.postMessage('close');
      await gone;
    },
  };
}

function messageOf(job: Job): JobMessage {
  return 'each' in job ? { sql: job.sql, lists: JSON.stringify(job.each) } : job;
}
