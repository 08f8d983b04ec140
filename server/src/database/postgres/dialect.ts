import { type Dialect, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { connectMsOf } from './connect-time.ts';
import { QuittingClient } from './quitting-client.ts';
import type { Sockets } from './sockets.ts';

/** PostgreSQL's default allows a hundred connections in all: several processes share them. */
const CONNECTIONS_MAX = 10;
const QUERY_MS_MAX = 15_000;
// Less, so that a server which is only slow says so itself, and the connection lives on.
const STATEMENT_MS_MAX = 14_000;
// A process that stopped in the middle must not keep the others from a petition.
const IDLE_IN_TRANSACTION_MS_MAX = 10_000;

// Counts and sums; none of ours comes near 2 ** 53.
const INT8 = types.builtins.INT8;

/**
 * Kysely over a pool of connections; one that is lost is replaced when it is next wanted.
 *
 * @param sockets Gets those of all connections.
 * @param isServer Whether people wait for answers: then no query may take long, which a migration or a
 *   recount may.
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
  // An idle connection was lost: the pool has dropped it, and whoever needs one gets another.
  pool.on('error', () => undefined);
  // One in use was lost between two queries: the next query fails, and nobody else need hear of it.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
