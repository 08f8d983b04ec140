import { parentPort, workerData } from 'node:worker_threads';
import { type Desk, type Job, openDesk } from './desk.ts';
import type { Answer, Opened } from './line.ts';

const port = parentPort!;

const desk = open((workerData as { path: string }).path);
if (desk !== undefined) serve(desk);

function open(path: string): Desk | undefined {
  try {
    const opened = openDesk(path);
    port.postMessage({ opened: true } satisfies Opened);
    return opened;
  } catch (error) {
    port.postMessage({ opened: false, message: (error as Error).message } satisfies Opened);
    return undefined;
  }
}

function serve(desk: Desk): void {
  port.on('message', (job: Job | 'close') => {
    if (job === 'close') {
      desk.close();
      port.close();
    } else {
      port.postMessage(answerOf(desk, job));
    }
  });
}

function answerOf(desk: Desk, job: Job): Answer {
  try {
    return { done: desk.run(job) };
  } catch (error) {
    // An error that crosses threads loses its code.
    const { name, message, code } = error as NodeJS.ErrnoException;
    return { failed: { name, message, code } };
  }
}
