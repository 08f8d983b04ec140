import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';

/** A solved challenge; it is kept until it would be refused for its age anyway. */
export type SpentChallenge = { challenge: string; expiresAt: string };

/** `spent` when another signature was made with it. The same one may come `again`: its first answer may be lost. */
export type Spending = 'first' | 'again' | 'spent';

type Spender = { signature: { id: string }; spent?: SpentChallenge | undefined };

/**
 * Marks challenges as spent by signatures; runs inside the transaction that stores these.
 *
 * @param spenders No two with the same challenge.
 * @returns How it went for each, in their order; `first` where none was solved.
 */
export async function spendChallenges(trx: Db, spenders: readonly Spender[]): Promise<Spending[]> {
  const rows = spenders.flatMap(({ signature, spent }) =>
    spent === undefined
      ? []
      : [{ challenge: spent.challenge, signature: signature.id, expires_at: spent.expiresAt }],
  );
  // Nothing to hide: no challenge was handed in, whether or not somebody has signed before.
  if (rows.length === 0) return spenders.map(() => 'first');
  const before = await findSpent(
    trx,
    rows.map(({ challenge }) => challenge),
  );
  await insertMany(
    trx,
    'spent_challenges',
    rows.filter(({ challenge }) => !before.has(challenge)),
  );
  return spenders.map(({ signature, spent }) => {
    const spender = spent && before.get(spent.challenge);
    if (spender === undefined) return 'first';
    return spender === signature.id ? 'again' : 'spent';
  });
}

/** Which signature each was spent by. */
async function findSpent(trx: Db, challenges: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('spent_challenges')
    .select(['challenge', 'signature'])
    .where('challenge', 'in', challenges)
    .execute();
  return new Map(rows.map(({ challenge, signature }) => [challenge, signature]));
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
