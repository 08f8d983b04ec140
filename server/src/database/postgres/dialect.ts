import { type Dialect, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { connectMsOf } from './connect-time.ts';
import { QuittingClient } from './quitting-client.ts';
import type { Sockets } from './sockets.ts';

/** Several processes share what PostgreSQL allows in all, a hundred by default. */
const CONNECTIONS_MAX = 10;
const QUERY_MS_MAX = 15_000;
// Shorter than the client's limit: a slow server then cancels the statement itself, and the connection survives.
const STATEMENT_MS_MAX = 14_000;
// A process that hangs in a transaction must not keep a petition locked.
const IDLE_IN_TRANSACTION_MS_MAX = 10_000;

// Counts and sums are bigint; ours stay far below 2 ** 53, so they are read as numbers.
const INT8 = types.builtins.INT8;

/**
 * Kysely over a pool of connections; a lost one is replaced on next use.
 *
 * @param sockets Keeps track of the sockets of all connections.
 * @param isServer Limits the time of a query; migrations and recounts may take longer.
 */
export function postgresDialect(url: string, sockets: Sockets, isServer: boolean): Dialect {
  const pool = new Pool({
    Client: QuittingClient,
    connectionString: url,
    stream: sockets.open,
    application_name: 'samleng',
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: connectMsOf(url),
    ...(isServer ? { query_timeout: QUERY_MS_MAX, statement_timeout: STATEMENT_MS_MAX } : {}),
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
    keepAlive: true,
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : types.getTypeParser(type, format)) },
  });
  // An idle connection was lost: the pool has dropped it already and opens another when needed.
  pool.on('error', () => undefined);
  // A connection was lost between two queries: the next query reports it. Without a listener the process would end.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
