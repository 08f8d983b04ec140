import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectMsOf } from './connect-time.ts';
import type { Sockets } from './sockets.ts';

const CHANNEL = 'samleng';
// A connection whose other end is gone without a word is found out by asking.
const ASK_INTERVAL_MS = 5000;
const ASK_MS_MAX = 3000;
const RETRY_MS = { least: 200, most: 5000 };

/** What a listener tells. */
export type Told = {
  /** Something about a petition has changed, here or in another process. */
  changed(petition: string): void;
  /** Anything may have changed: nobody was listening for a while. */
  changedAll(): void;
};

export type Listener = { close(): Promise<void> };

/**
 * Listens to what the triggers of the database say after each commit, of whatever process. A lost connection
 * is made anew until it holds.
 *
 * @param sockets Gets those of all connections. `close` waits for the goodbye, unless they are cut.
 */
export function listenToPostgres(url: string, sockets: Sockets, told: Told): Listener {
  const closing = new AbortController();
  const running = keepListening(() => newClient(url, sockets), told, closing.signal);
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

async function keepListening(connect: () => Client, told: Told, closing: AbortSignal): Promise<void> {
  let waitMs = RETRY_MS.least;
  while (!closing.aborted) {
    const client = connect();
    try {
      await client.connect();
      client.on('notification', ({ payload }) => told.changed(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
      // What came before the first word was missed.
      told.changedAll();
      waitMs = RETRY_MS.least;
      await untilLost(client, closing);
    } catch {
      // Away: tried again below.
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(waitMs, undefined, { signal: closing }).catch(() => undefined);
    waitMs = Math.min(waitMs * 2, RETRY_MS.most);
  }
}

function newClient(connectionString: string, sockets: Sockets): Client {
  const client = new Client({
    connectionString,
    stream: sockets.open,
    application_name: 'samleng listener',
    connectionTimeoutMillis: connectMsOf(connectionString),
    query_timeout: ASK_MS_MAX,
    keepAlive: true,
  });
  // It is told by the next question as well; without a listener it would end the process.
  client.on('error', () => undefined);
  return client;
}

/** Ends when the connection does not answer any more, or is not wanted. */
async function untilLost(client: Client, closing: AbortSignal): Promise<void> {
  const lost = new AbortController();
  client.once('end', () => lost.abort());
  const signal = AbortSignal.any([lost.signal, closing]);
  while (!signal.aborted) {
    await pause(ASK_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await client.query('select 1');
  }
}
