import type { Language, LocalizedText, StoredValues } from '@samleng/contract';
import { type Confirmable, confirmedState, type Standing, standingOf } from '../domain/signature/confirm.ts';
import type { Schedule } from '../domain/petition/status.ts';
import { countSigned, type NextInstant } from '../counts/tally.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { forgetNewsAddress } from '../signatures/news-addresses.ts';
import {
  fieldsOf,
  findNewsEmail,
  IMPERSONAL_COLUMNS,
  putNewsAddresses,
  readSignatures,
  type StoredRow,
} from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { stopQueued } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/** Everything that is stored of a signature, for its signer to see. */
export type StoredSignature = Confirmable &
  StoredValues & {
    petition: string;
    signerKey: string;
    showName: boolean;
    /** The address that news go to; null when the signer did not ask for any. */
    newsEmail: string | null;
    language: Language;
    partner: string | null;
    page: string | null;
    consentsVersion: string | null;
    day: string;
  };

/** Identifies a signature by its link. `linkHash`: the hash of the link's token. */
export type Link = { petition: string; linkHash: string };

/** A signer's choices and the version of the consent words they saw. A new address for news is verified already. */
export type Choices = {
  showName: boolean;
  news: 'keep' | 'stop' | { email: string };
  consentsVersion: string;
};

/** @returns undefined when the link is unknown, or its signature was erased or deleted. */
export async function findByLink(db: Db, linkHash: string): Promise<StoredSignature | undefined> {
  const [row] = await readSignatures(db.selectFrom('signatures').where('link_hash', '=', linkHash));
  return row && fromRow(row, await findNewsEmail(db, row));
}

function fromRow(row: StoredRow, newsEmail: string | null): StoredSignature {
  const { petition, token: signerKey, partner, page, day } = row;
  return {
    ...confirmable(row),
    ...fieldsOf(row),
    petition,
    signerKey,
    partner,
    page,
    day,
    newsEmail,
    showName: row.show_name === 1,
    language: row.language as Language,
    consentsVersion: row.consents_version,
  };
}

function confirmable({ state, held_because, confirmed, expires_at }: ImpersonalRow): Confirmable {
  return { state, heldBecause: held_because, confirmed: confirmed === 1, expiresAt: expires_at };
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

/**
 * Confirms a pending signature, counts it and stops its queued emails, in one transaction.
 *
 * @param choices undefined to keep those made when signing.
 * @returns Its standing afterwards, however often it is confirmed; undefined when the link is unknown.
 */
export async function confirmByLink(
  db: Db,
  link: Link,
  choices: Choices | undefined,
  { schedule, now, nextInstant }: { schedule: Schedule; now: Date; nextInstant: NextInstant },
): Promise<Standing | undefined> {
  return withRow(db, link, async (trx, row) => {
    const signature = confirmable(row);
    const standing = standingOf(signature, schedule, now);
    if (standing !== 'waiting') return standing;
    const state = confirmedState(signature);
    await update(trx, row, { state, confirmed: 1, expires_at: null });
    if (choices !== undefined) await applyChoices(trx, row, choices);
    await stopQueued(trx, [row.id]);
    if (state === 'held') return 'held';
    const { petition, partner, day } = row;
    await countSigned(trx, { petition, partner, added: 1, day }, nextInstant);
    return 'counted';
  });
}

/** @returns False when the link is unknown. */
export async function changeByLink(db: Db, link: Link, choices: Choices): Promise<boolean> {
  const changed = await withRow(db, link, (trx, row) => applyChoices(trx, row, choices));
  return changed !== undefined;
}

/** @returns False when the link is unknown. */
export async function eraseByLink(db: Db, link: Link, nextInstant: NextInstant): Promise<boolean> {
  const erased = await withRow(db, link, async (trx, row) => {
    await eraseSignature(trx, row, nextInstant);
    return true;
  });
  return erased ?? false;
}

/** Calls `change` with the row of a link, locked. */
async function withRow<Result>(
  db: Db,
  { petition, linkHash }: Link,
  change: (trx: Db, row: ImpersonalRow) => Promise<Result>,
): Promise<Result | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const row = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('link_hash', '=', linkHash)
      .executeTakeFirst();
    return row && change(trx, row);
  });
}

async function update(trx: Db, { id }: ImpersonalRow, values: Partial<ImpersonalRow>): Promise<void> {
  await trx.updateTable('signatures').set(values).where('id', '=', id).execute();
}

async function applyChoices(trx: Db, row: ImpersonalRow, choices: Choices): Promise<true> {
  const { showName, news, consentsVersion: consents_version } = choices;
  await update(trx, row, { show_name: Number(showName), consents_version });
  if (news === 'keep') return true;
  await forgetNewsAddress(trx, row);
  await update(trx, row, { consent_news: news === 'stop' ? 0 : 1 });
  if (news === 'stop') return true;
  const { petition, token, slot, language } = row;
  await putNewsAddresses(trx, [{ petition, token, slot, language, email: news.email }]);
  return true;
}
