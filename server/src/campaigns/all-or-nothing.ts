import type { Db } from '../database/db.ts';

/**
 * Runs a change in one transaction, of which nothing stays when it is refused.
 *
 * @param dryRun Nothing stays in any case.
 */
export async function allOrNothing<Result extends { ok: boolean }>(
  db: Db,
  change: (trx: Db) => Promise<Result>,
  dryRun: boolean,
): Promise<Result> {
  let result: Result | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      result = await change(trx);
      if (dryRun || !result.ok) throw new RolledBack();
      return result;
    });
  } catch (error) {
    if (!(error instanceof RolledBack) || result === undefined) throw error;
    return result;
  }
}

/** The only way to have Kysely roll a transaction back. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
}
