import type { NextInstant } from '../counts/tally.ts';
import { type Mailbox, signerKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { UNSENT } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/** `counted`: how many of the erased ones had been counted. */
export type Removed = { erased: number; counted: number };

/**
 * Erases signatures, as their signers could themselves; all of them or none.
 *
 * @returns `unknown`: ids that are not of this petition; nothing is erased then.
 */
export async function removeById(
  db: Db,
  petition: string,
  ids: string[],
  nextInstant: NextInstant,
): Promise<Removed | { unknown: string[] }> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition)
      .where('id', 'in', ids)
      .execute();
    const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
    return unknown.length > 0 ? { unknown } : eraseAll(trx, rows, nextInstant);
  });
}

/** Erases all signatures of one mailbox, and its unsent emails. */
export async function removeByMailbox(
  db: Db,
  petition: string,
  mailbox: Mailbox,
  nextInstant: NextInstant,
): Promise<Removed> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition)
      .where('token', 'in', signerKeysOf(mailbox))
      .execute();
    await trx
      .deleteFrom('outbox')
      .where('petition', '=', petition)
      .where('address_key', 'in', [mailbox.addressKey, mailbox.former.addressKey])
      .where('state', 'in', UNSENT)
      .execute();
    return eraseAll(trx, rows, nextInstant);
  });
}

async function eraseAll(trx: Db, rows: ImpersonalRow[], nextInstant: NextInstant): Promise<Removed> {
  const there = rows.filter(({ state }) => state !== 'removed');
  for (const row of there) await eraseSignature(trx, row, nextInstant);
  const counted = there.filter(({ state }) => state === 'validated').length;
  return { erased: there.length, counted };
}
