import type { RecentSigner } from '@samleng/contract';
import type { NewSignature } from '../domain/sign.ts';
import { countOnline, findTally, WHOLE_PETITION } from './counts.ts';
import type { Db } from './open.ts';
import type { SignatureRow } from './tables.ts';

const FIRST_SLOT = 0;

/** The instant for a tally that changes, from the one it had; undefined when nothing was counted yet. */
export type NextInstant = (tallyUpdatedAt: string | undefined) => string;

/**
 * Stores a signature and counts it, in one transaction: whoever is answered afterwards is on the disk.
 * The same id or the same person again changes nothing; the first one stays as it was.
 *
 * @returns Whether it was new.
 */
export async function addSignature(
  db: Db,
  signature: NewSignature,
  nextInstant: NextInstant,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Before anything is read, because this takes the write lock.
    const isNew = await insertSignature(trx, signature);
    if (isNew) await insertNewsAddress(trx, signature);
    const added = isNew && signature.state === 'validated' ? 1 : 0;
    // Written for a repeat too: to be quicker with it would tell who has signed.
    await count(trx, { petition: signature.petition, partner: WHOLE_PETITION, added }, nextInstant);
    if (signature.partner !== null) {
      await count(trx, { petition: signature.petition, partner: signature.partner, added }, nextInstant);
    }
    return isNew;
  });
}

async function count(
  trx: Db,
  change: { petition: string; partner: string; added: number },
  nextInstant: NextInstant,
): Promise<void> {
  const before = (await findTally(trx, change.petition, change.partner))?.updatedAt;
  const changes = change.added > 0 || before === undefined;
  await countOnline(trx, { ...change, updatedAt: changes ? nextInstant(before) : before });
}

async function insertSignature(trx: Db, signature: NewSignature): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('signatures')
    .values(toRow(signature))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

function toRow(signature: NewSignature): SignatureRow {
  const { nameKey, showName, heldBecause, signedAt, news, ...same } = signature;
  return {
    ...same,
    slot: FIRST_SLOT,
    name_key: nameKey,
    show_name: Number(showName),
    consent_news: Number(news !== null),
    held_because: heldBecause,
    signed_at: signedAt,
  };
}

async function insertNewsAddress(trx: Db, { petition, token, language, news }: NewSignature): Promise<void> {
  if (news === null) return;
  await trx
    .insertInto('news_addresses')
    .values({ petition, token, slot: FIRST_SLOT, email: news.email, language })
    .execute();
}

/** Those who may be listed, newest first. */
export async function recentSigners(
  db: Db,
  petition: string,
  page: { notFrom: string[]; offset: number; limit: number },
): Promise<RecentSigner[]> {
  return db
    .selectFrom('signatures')
    .select(['name', 'country', 'day'])
    .where('petition', '=', petition)
    .where('show_name', '=', 1)
    .where('state', '=', 'validated')
    .where('country', 'not in', page.notFrom)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
}

export async function hasSignatures(db: Db): Promise<boolean> {
  return (await db.selectFrom('signatures').select('id').limit(1).executeTakeFirst()) !== undefined;
}
