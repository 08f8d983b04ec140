import { lockPepperCheck } from '../database/lock.ts';
import type { Db } from '../database/db.ts';

/**
 * Notes which pepper this database is used with, when nobody has yet.
 *
 * @param check What only this pepper makes, and what does not tell it.
 * @returns False when the database was used with another one.
 */
export async function isPepperOfDatabase(db: Db, check: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Two that start for the first time at once must agree on one.
    await lockPepperCheck(trx);
    const known = await findPepperCheck(trx);
    if (known !== undefined) return known === check;
    await trx.insertInto('pepper_checks').values({ pepper_check: check }).execute();
    return true;
  });
}

/** @returns undefined when this database was not used with any pepper yet. */
export async function findPepperCheck(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('pepper_checks').select('pepper_check').executeTakeFirst();
  return row?.pepper_check;
}
