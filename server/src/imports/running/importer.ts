import { SECOND_MS } from '../../domain/time/durations.ts';
import { takeTask } from './lease.ts';
import { LeasedTask, type LeasedTaskDeps } from './leased-task.ts';

/** How often a process looks for tasks that another one has left. */
const LOOK_MS = 15 * SECOND_MS;

/** Works at what people have asked for, one task after the other, in the background of the server. */
export type Importer = {
  /** To be called when there is a new task, or one was stopped. */
  wake(): void;
  /** Resolves once the rows at hand are done; what is left goes on after the next start. */
  close(): Promise<void>;
};

export function startImporter(deps: LeasedTaskDeps): Importer {
  const stopping = new AbortController();
  let working: Promise<void> | undefined;
  let isDue = false;
  let task: LeasedTask | undefined;
  const work = async () => {
    while (isDue && !stopping.signal.aborted) {
      isDue = false;
      for (let taken; (taken = await nextTask(deps, stopping.signal));) {
        task = new LeasedTask(deps, taken.lease, stopping.signal);
        await task.run(taken.row);
      }
    }
  };
  const wake = () => {
    isDue = true;
    void task?.renew();
    working ??= work()
      .catch(deps.onError)
      .finally(() => (working = undefined));
  };
  const timer = setInterval(wake, LOOK_MS).unref();
  wake();
  return {
    wake,
    close: async () => {
      clearInterval(timer);
      stopping.abort();
      await working;
    },
  };
}

function nextTask({ db, now }: LeasedTaskDeps, signal: AbortSignal) {
  return signal.aborted ? undefined : takeTask(db, now());
}
