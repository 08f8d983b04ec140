import { sql } from 'kysely';
import type { Db } from './db.ts';
import type { Tables } from './tables.ts';

/**
 * The tables that no backup holds: within a week, or a day, they are deleted, and a copy would keep them for longer.
 * Whoever was signed in to the console signs in anew after a restore.
 */
export const LEFT_OUT = [
  'network_codes',
  'network_salts',
  'console_sessions',
  'import_uploads',
  'import_parts',
  'import_refusals',
] as const satisfies (keyof Tables)[];

/** Copies a SQLite database into a new or empty file, as it is at one moment, while others write. */
export async function copyInto(db: Db, file: string): Promise<void> {
  await db.connection().execute(async (connection) => {
    // Not SQLite's online backup: it restarts whenever another process writes, and may never finish.
    await sql`vacuum into ${file}`.execute(connection);
    await sql`attach ${file} as copy`.execute(connection);
    try {
      await emptyTables(connection);
    } finally {
      await sql`detach copy`.execute(connection);
    }
  });
}

// Overwritten, not only marked as deleted; and the journal, which holds what they were, is never written to the disk.
async function emptyTables(connection: Db): Promise<void> {
  await sql`pragma copy.journal_mode = memory`.execute(connection);
  await sql`pragma copy.secure_delete = on`.execute(connection);
  for (const table of LEFT_OUT) await sql`delete from ${sql.ref(`copy.${table}`)}`.execute(connection);
}
