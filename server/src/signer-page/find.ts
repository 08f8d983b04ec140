import type { Language, LocalizedText } from '@samleng/contract';
import { type Confirmable, standingOf } from '../domain/signature/confirm.ts';
import type { Db } from '../database/db.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import { fieldsOf, findNewsEmail, readSignatures, type StoredRow } from '../signatures/row.ts';
import type { Moment, StoredSignature } from './stored-signature.ts';

/** @returns undefined when the link is unknown, or its signature was erased or deleted. */
export async function findByLink(db: Db, linkHash: string): Promise<StoredSignature | undefined> {
  const [row] = await readSignatures(db.selectFrom('signatures').where('link_hash', '=', linkHash));
  return row && fromRow(row, await findNewsEmail(db, row));
}

export function fromRow(row: StoredRow, newsEmail: string | null): StoredSignature {
  const { id, petition, token: signerKey, partner, page, day } = row;
  return {
    ...confirmable(row),
    ...fieldsOf(row),
    id,
    petition,
    signerKey,
    partner,
    page,
    day,
    newsEmail,
    showName: row.show_name === 1,
    showComment: row.consent_comment === 1,
    language: row.language as Language,
    consentsVersion: row.consents_version,
  };
}

function confirmable({ state, confirmed, ...row }: ImpersonalRow): Confirmable {
  const { held_because: heldBecause, expires_at: expiresAt, erase_at: eraseAt } = row;
  return { state, heldBecause, confirmed: confirmed === 1, expiresAt, eraseAt };
}

export async function partnerName(
  db: Db,
  campaign: string,
  partner: string,
): Promise<LocalizedText | undefined> {
  const row = await db
    .selectFrom('partners')
    .select('name')
    .where('campaign', '=', campaign)
    .where('partner', '=', partner)
    .executeTakeFirst();
  return row && (JSON.parse(row.name) as LocalizedText);
}

/** The other signatures of the same mailbox, in the order of their slots. */
export async function findHousehold(
  db: Db,
  { id, petition, signerKey }: StoredSignature,
  { schedule, now }: Moment,
): Promise<StoredSignature[]> {
  const found = await readSignatures(
    db
      .selectFrom('signatures')
      .where('petition', '=', petition)
      .where('token', '=', signerKey)
      .where('id', '!=', id)
      .orderBy('slot'),
  );
  const others = found.map((row) => fromRow(row, null));
  return others.filter((one) => standingOf(one, schedule, now) !== 'removed');
}
