import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Many readers of one stream. */
export type StreamClients = {
  /** Calls `cause`; returns the milliseconds until every reader has received something. */
  untilTold(cause: () => Promise<unknown>): Promise<number>;
  close(): void;
};

const AT_ONCE = 200;
const TOLD_MS_MAX = 60_000;

/**
 * Opens streams on plain sockets, because the readers share the machine with the server they measure.
 *
 * @returns Once each has received its first message.
 */
export async function openStreams(port: number, path: string, count: number): Promise<StreamClients> {
  const sockets: Socket[] = [];
  let waiting = 0;
  let told = Promise.withResolvers<void>();
  const isTold: boolean[] = [];

  async function open(index: number): Promise<void> {
    const socket = connect({ host: '127.0.0.1', port });
    sockets.push(socket);
    socket.on('error', (error) => told.reject(error));
    await once(socket, 'connect');
    const first = Promise.withResolvers<void>();
    socket.on('data', (chunk) => {
      if (chunk.includes('data: ')) first.resolve();
      if (isTold[index] !== false) return;
      isTold[index] = true;
      waiting -= 1;
      if (waiting === 0) told.resolve();
    });
    socket.on('close', () => told.reject(new Error('A stream was closed')));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n`);
    await first.promise;
  }

  for (let from = 0; from < count; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => open(from + index));
    await Promise.all(batch);
  }

  async function untilTold(cause: () => Promise<unknown>): Promise<number> {
    told = Promise.withResolvers();
    waiting = count;
    for (let index = 0; index < count; index += 1) isTold[index] = false;
    const late = setTimeout(() => told.reject(new Error('A stream was told nothing')), TOLD_MS_MAX);
    const startedAt = performance.now();
    await Promise.all([cause(), told.promise]);
    clearTimeout(late);
    return performance.now() - startedAt;
  }

  function close(): void {
    // Closing by reset leaves no port waiting for a minute: there are not enough ports for all rounds.
    for (const socket of sockets)
      socket
        .removeAllListeners('close')
        .on('error', () => {})
        .resetAndDestroy();
  }

  return { untilTold, close };
}
