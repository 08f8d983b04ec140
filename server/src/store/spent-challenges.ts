import type { Db } from './open.ts';

/** A solved challenge; it is kept until it would be refused for its age anyway. */
export type SpentChallenge = { challenge: string; expiresAt: string };

/**
 * Marks a challenge as spent by a signature; runs inside the transaction that stores it.
 *
 * @returns `spent` when another signature was made with it. The same one may come `again`: its first answer
 *   may have been lost on the way.
 */
export async function spendChallenge(
  trx: Db,
  spent: SpentChallenge | undefined,
  signature: string,
): Promise<'first' | 'again' | 'spent'> {
  if (spent === undefined) return 'first';
  const { challenge, expiresAt: expires_at } = spent;
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('spent_challenges')
    .values({ challenge, signature, expires_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows > 0n) return 'first';
  const before = await trx
    .selectFrom('spent_challenges')
    .select('signature')
    .where('challenge', '=', challenge)
    .executeTakeFirst();
  return before?.signature === signature ? 'again' : 'spent';
}

/** @returns How many were forgotten. */
export async function forgetSpentChallenges(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('spent_challenges')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many would be forgotten now. */
export async function countSpentChallenges(db: Db, now: Date): Promise<number> {
  const { rows } = await db
    .selectFrom('spent_challenges')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(rows);
}
