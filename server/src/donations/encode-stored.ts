import type { Logger } from 'pino';
import type { Db } from '../database/db.ts';
import type { LetterRow } from '../database/tables.ts';
import { errorLine } from '../http/monitoring/error-line.ts';
import { publishLetter } from './letter-file/publish.ts';
import { REFUSED } from './letters.ts';
import { letterColumns, randomId } from './row.ts';

type EncodingDeps = {
  db: Db;
  log: Logger;
  /** Called after a database error was logged. */
  onDatabaseError: () => void;
};

/** `close` resolves once the letter at hand is done. */
type Encoding = { close(): Promise<void> };

/** Encodes, one after another, the letters that an earlier version stored as they came; until then they are not shown. */
export function startEncoding({ db, log, onDatabaseError }: EncodingDeps): Encoding {
  const stopping = new AbortController();
  const running = encodeStored(db, stopping.signal).catch((error: unknown) => {
    log.error({ ...errorLine(error), job: 'encoding letters' });
    onDatabaseError();
  });
  return {
    close: () => {
      stopping.abort();
      return running;
    },
  };
}

export async function encodeStored(db: Db, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted === true) return;
    const stored = await db
      .selectFrom('letters')
      .selectAll()
      .where('made_from', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (stored === undefined) return;
    await encodeOne(db, stored);
  }
}

async function encodeOne(db: Db, stored: LetterRow): Promise<void> {
  const made = await publishLetter(Buffer.from(stored.content, 'base64'));
  // Browsers cache a letter by its id, so new content needs a new id.
  if (made.ok) await replace(db, stored.id, { ...stored, ...letterColumns(made.letter), id: randomId() });
  else await unencoded(db, stored.id).set({ made_from: REFUSED }).execute();
}

async function replace(db: Db, id: string, row: LetterRow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Another process may have been faster, or the letter is gone meanwhile.
    const { numUpdatedRows } = await unencoded(trx, id).set({ made_from: REFUSED }).executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await trx.insertInto('letters').values(row).execute();
    await trx.updateTable('donations').set({ letter: row.id }).where('letter', '=', id).execute();
    await trx.deleteFrom('letters').where('id', '=', id).execute();
  });
}

function unencoded(db: Db, id: string) {
  return db.updateTable('letters').where('id', '=', id).where('made_from', 'is', null);
}
