import { Kysely, sql } from 'kysely';
import type { Db } from './db.ts';
import { isPostgres } from './lock.ts';
import { postgresDialect } from './postgres/dialect.ts';
import type { Sockets } from './postgres/sockets.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { connectInThisThread, connectInWorker } from './sqlite/worker.ts';
import type { Tables } from './tables.ts';

/**
 * The database as it was at one moment, to be read for minutes while others write. It has a connection of its own, and on
 * a server with SQLite a thread too, so that nobody waits for it.
 */
export type Snapshot = { db: Db; close: () => Promise<void> };

/** Opens snapshots, and closes those that are still open when the store is closed. */
export class Snapshots {
  readonly #connect: () => Promise<Kysely<Tables>>;
  readonly #open = new Set<Snapshot>();

  constructor(connect: () => Promise<Kysely<Tables>>) {
    this.#connect = connect;
  }

  async open(): Promise<Snapshot> {
    const { db, close } = await begin(await this.#connect());
    const snapshot: Snapshot = {
      db,
      close: async () => {
        if (this.#open.delete(snapshot)) await close();
      },
    };
    this.#open.add(snapshot);
    return snapshot;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((snapshot) => snapshot.close()));
  }
}

export function sqliteSnapshots(path: string, isServer: boolean): Snapshots {
  return new Snapshots(async () => {
    const sqlite = isServer ? await connectInWorker(path) : connectInThisThread(path);
    return new Kysely<Tables>({ dialect: sqliteDialect(sqlite) });
  });
}

export function postgresSnapshots(url: string, sockets: Sockets): Snapshots {
  return new Snapshots(async () => new Kysely<Tables>({ dialect: postgresDialect(url, sockets, false) }));
}

async function begin(db: Kysely<Tables>): Promise<Snapshot> {
  try {
    const starting = db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    const trx = await starting.execute();
    // A reader may be slow, and the transaction holds no lock that others wait for.
    if (isPostgres(db)) await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    // The moment is that of the first reading.
    await trx.selectFrom('campaigns').select('campaign').limit(1).execute();
    return {
      db: trx,
      close: async () => {
        await trx.rollback().execute();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
