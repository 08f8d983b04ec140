import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectMsOf } from './connect-time.ts';
import type { Sockets } from './sockets.ts';

const CHANNEL = 'samleng';
// A connection can die without either end noticing: only a query finds out.
const PING_INTERVAL_MS = 5000;
const PING_MS_MAX = 3000;
const RETRY_MS = { least: 200, most: 5000 };

export type ChangeHandler = {
  /** Something about a petition has changed, here or in another process. */
  changed(petition: string): void;
  /** The connection was down for a while: any petition may have changed. */
  changedAll(): void;
};

export type Listener = { close(): Promise<void> };

/**
 * Receives the database's notifications, which triggers send after each commit of any process. Reconnects until
 * it is closed.
 *
 * @param sockets Keeps track of its sockets. `close` waits until the connection has ended, or `sockets` are cut.
 */
export function listenToPostgres(url: string, sockets: Sockets, handler: ChangeHandler): Listener {
  const closing = new AbortController();
  const running = keepListening(() => newClient(url, sockets), handler, closing.signal);
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

async function keepListening(
  connect: () => Client,
  handler: ChangeHandler,
  closing: AbortSignal,
): Promise<void> {
  let waitMs = RETRY_MS.least;
  while (!closing.aborted) {
    const client = connect();
    try {
      await client.connect();
      client.on('notification', ({ payload }) => handler.changed(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
      // Changes before `listen` took effect were missed.
      handler.changedAll();
      waitMs = RETRY_MS.least;
      await untilLost(client, closing);
    } catch {
      // PostgreSQL is unreachable: retried below.
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
    query_timeout: PING_MS_MAX,
    keepAlive: true,
  });
  // The next ping fails as well; without this listener the error would end the process.
  client.on('error', () => undefined);
  return client;
}

/**
 * Resolves when the connection is closed or `closing` is aborted.
 *
 * @throws When a ping is not answered.
 */
async function untilLost(client: Client, closing: AbortSignal): Promise<void> {
  const lost = new AbortController();
  client.once('end', () => lost.abort());
  const signal = AbortSignal.any([lost.signal, closing]);
  while (!signal.aborted) {
    await pause(PING_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await client.query('select 1');
  }
}
