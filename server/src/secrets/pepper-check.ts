import { lockPepperCheck } from '../database/lock.ts';
import type { Db } from '../database/db.ts';

/**
 * Records at the first start which pepper this database is used with.
 *
 * @param check A code derived from the pepper, which does not reveal it.
 * @returns False when another pepper is recorded.
 */
export async function isPepperOfDatabase(db: Db, check: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Two processes may start for the first time at once, with different peppers.
    await lockPepperCheck(trx);
    const known = await findPepperCheck(trx);
    if (known !== undefined) return known === check;
    await trx.insertInto('pepper_checks').values({ pepper_check: check }).execute();
    return true;
  });
}

/** @returns undefined when no pepper was recorded yet. */
export async function findPepperCheck(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('pepper_checks').select('pepper_check').executeTakeFirst();
  return row?.pepper_check;
}
