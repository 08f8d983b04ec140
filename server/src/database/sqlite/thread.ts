import { parentPort, workerData } from 'node:worker_threads';
import { type Connection, type Job, openConnection, type Value } from './connection.ts';
import type { Answer, JobMessage, Opened } from './worker.ts';

const port = parentPort!;

const connection = open((workerData as { path: string }).path);
if (connection !== undefined) serve(connection);

function open(path: string): Connection | undefined {
  try {
    const opened = openConnection(path);
    port.postMessage({ opened: true } satisfies Opened);
    return opened;
  } catch (error) {
    port.postMessage({ opened: false, message: (error as Error).message } satisfies Opened);
    return undefined;
  }
}

function serve(connection: Connection): void {
  port.on('message', (message: JobMessage | 'close') => {
    if (message === 'close') {
      connection.close();
      port.close();
    } else {
      port.postMessage(answerOf(connection, message));
    }
  });
}

function answerOf(connection: Connection, message: JobMessage): Answer {
  try {
    return { done: connection.run(jobOf(message)) };
  } catch (error) {
    // An Error loses its `code` when it is posted to another thread.
    const { name, message, code } = error as NodeJS.ErrnoException;
    return { failed: { name, message, code } };
  }
}

function jobOf(message: JobMessage): Job {
  return 'lists' in message ? { sql: message.sql, each: JSON.parse(message.lists) as Value[][] } : message;
}
