import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DatabaseFileError, type Done, type Job, openDesk } from './connection.ts';

/** The way to the one desk that holds the database file: jobs are done in the order they are handed in. */
export type Line = { run(job: Job): Promise<Done>; close(): Promise<void> };

/** What a thread says when it has opened its desk, or could not. */
export type Opened = { opened: true } | { opened: false; message: string };

/** A job on its way to a thread. The lists as one text: to copy a long one takes a third of the time of its many values. */
export type Sent = { sql: string; parameters: readonly unknown[] } | { sql: string; lists: string };

/** How a job went. */
export type Answer = { done: Done } | { failed: { name: string; message: string; code: unknown } };

/**
 * A desk in this thread, which waits for the disk with every job: for commands that have nothing else to do.
 *
 * @throws {DatabaseFileError}
 */
export function directLine(path: string): Line {
  const desk = openDesk(path);
  return {
    run: async (job) => desk.run(job),
    close: async () => desk.close(),
  };
}

/**
 * A desk in a thread of its own, so that this one goes on serving while the disk is waited for.
 *
 * @throws {DatabaseFileError}
 */
export async function lineToThread(path: string): Promise<Line> {
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
      // In this order: what cannot be handed over must not wait for an answer, it would take another one's.
      worker.postMessage(sent(job));
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

function sent(job: Job): Sent {
  return 'each' in job ? { sql: job.sql, lists: JSON.stringify(job.each) } : job;
}
