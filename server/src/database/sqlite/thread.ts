import { parentPort, workerData } from 'node:worker_threads';
import { type Desk, type Job, openDesk, type Value } from './connection.ts';
import type { Answer, Opened, Sent } from './worker.ts';

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
  port.on('message', (sent: Sent | 'close') => {
    if (sent === 'close') {
      desk.close();
      port.close();
    } else {
      port.postMessage(answerOf(desk, sent));
    }
  });
}

function answerOf(desk: Desk, sent: Sent): Answer {
  try {
    return { done: desk.run(jobOf(sent)) };
  } catch (error) {
    // An error that crosses threads loses its code.
    const { name, message, code } = error as NodeJS.ErrnoException;
    return { failed: { name, message, code } };
  }
}

function jobOf(sent: Sent): Job {
  return 'lists' in sent ? { sql: sent.sql, each: JSON.parse(sent.lists) as Value[][] } : sent;
}
