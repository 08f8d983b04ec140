import { insertMany } from '../../database/insert-many.ts';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { hashOf, keyedCode } from '../../domain/secrets/keys.ts';

/** A solved challenge, or a form's stamp. Its hash is stored until it expires: then it is refused anyway. */
export type SpentChallenge = {
  challenge: string;
  expiresAt: string;
  /** A stamp saves no work: with it the same signer may ask for the email again. */
  isStamp?: true;
};

/**
 * `spent`: used by another signature: of another id, or of another mailbox. `again`: used by the same one, a retry
 * whose first answer was lost.
 */
export type Spending = 'first' | 'again' | 'spent';

type Spender = { signature: { id: string; signerKey: string }; spent?: SpentChallenge | undefined };

/**
 * Marks challenges as spent. Runs in the transaction that stores the signatures.
 *
 * @param spenders No two with the same challenge.
 * @returns The result for each, in the same order; `first` for those without a challenge.
 */
export async function spendChallenges(trx: Db, spenders: readonly Spender[]): Promise<Spending[]> {
  const rows = spenders.flatMap(({ signature, spent }) =>
    spent === undefined
      ? []
      : [
          {
            challenge: hashOf(spent.challenge),
            signature: spenderCode(spent, signature),
            expires_at: spent.expiresAt,
          },
        ],
  );
  // No round trip needed to hide anything: whether a challenge was sent does not depend on who has signed before.
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
    const spender = spent && before.get(hashOf(spent.challenge));
    if (spent === undefined || spender === undefined) return 'first';
    if (spender !== spenderCode(spent, signature)) return 'spent';
    return spent.isStamp ? 'first' : 'again';
  });
}

/**
 * Says of an id and a mailbox whether they spent a challenge. Keyed with the challenge, which only the signer's
 * browser has: nobody else, not even with the pepper, can tell from it who signed, also after erasing.
 */
function spenderCode({ challenge }: SpentChallenge, { id, signerKey }: Spender['signature']): string {
  return keyedCode(Buffer.from(challenge), `${id} ${signerKey}`);
}

/** @returns The code of the signature that spent each challenge, by the challenge's hash. */
async function findSpent(trx: Db, challenges: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('spent_challenges')
    .select(['challenge', 'signature'])
    .where('challenge', 'in', challenges)
    .execute();
  return new Map(rows.map(({ challenge, signature }) => [challenge, signature]));
}

/** @returns The number of expired challenges deleted. */
export async function forgetSpentChallenges(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('spent_challenges')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many challenges `forgetSpentChallenges` would delete. */
export async function countSpentChallenges(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('spent_challenges').where('expires_at', '<=', now.toISOString()));
}
