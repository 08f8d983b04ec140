import {
  canWithdraw,
  confirmedState,
  erasedAt,
  isManageable,
  type Standing,
  standingOf,
} from '../domain/signature/confirm.ts';
import type { HeldBecause } from '../domain/signature/state.ts';
import { hasFreePlace, type Holder } from '../domain/signature/places.ts';
import { countedAs, countSigned, type NextInstant } from '../counts/tally.ts';
import { fromRow } from './find.ts';
import { clearable, fingerprint, type Moment, type StoredSignature } from './stored-signature.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { forgetNewsAddress } from '../signatures/news-addresses.ts';
import { findNewsEmail, putNewsAddresses, readSignatures } from '../signatures/row.ts';
import { heldOnConfirming } from '../protection/allowance/confirming.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { stopQueued } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/** Identifies a signature by its link. `linkHash`: the hash of the link's token. */
export type Link = { petition: string; linkHash: string };

/** A signer's choices and the version of the consent words they saw. A new address for news is verified already. */
export type Choices = {
  showName: boolean;
  showComment: boolean;
  news: 'keep' | 'stop' | { email: string };
  /** Null when no words were shown, and none were when signing. */
  consentsVersion: string | null;
};

/** A form of the signer's page. `seen`: the `fingerprint` of what the page showed; undefined when it is missing. */
export type Sent = { seen: string | undefined; choices: Choices };

/**
 * Confirms a pending signature, counts it and stops its queued emails, in one transaction. What the page showed is
 * compared under the lock: a stranger who signs with the same name and address may change it at any moment.
 *
 * @returns Its standing afterwards, however often it is confirmed; `changed` when it is not what the page showed;
 *   `full` when others hold all places of its address; undefined when the link is unknown.
 */
export async function confirmByLink(
  db: Db,
  link: Link,
  { seen, choices }: Sent,
  { schedule, now, nextInstant, pepper }: Moment & { nextInstant: NextInstant; pepper: Uint8Array },
): Promise<Standing | 'changed' | 'full' | undefined> {
  return withSignature(db, link, async (trx, row, signature) => {
    const standing = standingOf(signature, schedule, now);
    if (standing !== 'waiting') return standing;
    if (seen !== fingerprint(signature)) return 'changed';
    if (!hasFreePlace(await othersOf(trx, row))) return 'full';
    const rush = schedule.protection === 'none' ? null : await heldOnConfirming(trx, row, { pepper, now });
    const state = rush === null ? confirmedState(signature) : 'held';
    const held_because: HeldBecause | null = rush ?? row.held_because;
    await update(trx, row, { state, held_because, confirmed: 1, expires_at: null, erase_at: null });
    await applyChoices(trx, row, choices);
    await stopQueued(trx, [row.id]);
    if (state === 'held') return 'held';
    await countSigned(trx, { ...countedAs(row), added: 1 }, nextInstant);
    return 'counted';
  });
}

/** @returns `changed` when it is not what the page showed; undefined when there is nothing to change any more. */
export async function changeByLink(
  db: Db,
  link: Link,
  { seen, choices }: Sent,
  { schedule, now }: Moment,
): Promise<'saved' | 'changed' | undefined> {
  return withSignature(db, link, async (trx, row, signature) => {
    if (!isManageable(standingOf(signature, schedule, now))) return undefined;
    if (seen !== fingerprint(signature)) return 'changed';
    await applyChoices(trx, row, choices);
    return 'saved';
  });
}

/**
 * Has an unconfirmed signature erased in an hour, and stops its emails. Pressing again does not put it off.
 *
 * @returns Its standing; undefined when the link is unknown.
 */
export async function disownByLink(
  db: Db,
  link: Link,
  { schedule, now }: Moment,
): Promise<Standing | undefined> {
  return withSignature(db, link, async (trx, row, signature) => {
    const standing = standingOf(signature, schedule, now);
    if (standing !== 'waiting') return standing;
    await update(trx, row, { erase_at: signature.eraseAt ?? erasedAt(now) });
    await stopQueued(trx, [row.id]);
    return standing;
  });
}

/**
 * Withdraws a signature at once.
 *
 * @returns `changed` when it is not what the page showed; undefined when there is nothing to withdraw any more.
 */
export async function withdrawByLink(
  db: Db,
  link: Link,
  seen: string | undefined,
  { schedule, now, nextInstant }: Moment & { nextInstant: NextInstant },
): Promise<'withdrawn' | 'changed' | undefined> {
  return withSignature(db, link, async (trx, row, signature) => {
    if (!canWithdraw(standingOf(signature, schedule, now))) return undefined;
    if (seen !== fingerprint(signature)) return 'changed';
    await eraseSignature(trx, row, nextInstant);
    return 'withdrawn';
  });
}

/**
 * Erases another signature of the same mailbox, at once: whoever reads the mailbox has the last word.
 *
 * @param seen The `clearable` of what the page showed of it.
 * @returns `changed` when it is not what the page showed; undefined when the link is unknown, or there is no such other.
 */
export async function clearByLink(
  db: Db,
  link: Link,
  { id, seen }: { id: string; seen: string },
  { schedule, now, nextInstant }: Moment & { nextInstant: NextInstant },
): Promise<'cleared' | 'changed' | undefined> {
  return withSignature(db, link, async (trx, own, signature) => {
    if (standingOf(signature, schedule, now) === 'removed' || id === own.id) return undefined;
    const [row] = await readSignatures(
      trx
        .selectFrom('signatures')
        .where('id', '=', id)
        .where('petition', '=', own.petition)
        .where('token', '=', own.token),
    );
    if (row === undefined) return undefined;
    if (clearable(fromRow(row, null)) !== seen) return 'changed';
    await eraseSignature(trx, row, nextInstant);
    return 'cleared';
  });
}

/** The other signatures of the same mailbox, which may hold its places. */
async function othersOf(trx: Db, { id, petition, token }: ImpersonalRow): Promise<Holder[]> {
  const others = await trx
    .selectFrom('signatures')
    .select(['state', 'confirmed'])
    .where('petition', '=', petition)
    .where('token', '=', token)
    .where('id', '!=', id)
    .execute();
  return others.map(({ state, confirmed }) => ({ state, confirmed: confirmed === 1 }));
}

/** Calls `change` with the signature of a link, locked. */
async function withSignature<Result>(
  db: Db,
  { petition, linkHash }: Link,
  change: (trx: Db, row: ImpersonalRow, signature: StoredSignature) => Promise<Result>,
): Promise<Result | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const [row] = await readSignatures(trx.selectFrom('signatures').where('link_hash', '=', linkHash));
    return row && change(trx, row, fromRow(row, await findNewsEmail(trx, row)));
  });
}

async function update(trx: Db, { id }: ImpersonalRow, values: Partial<ImpersonalRow>): Promise<void> {
  await trx.updateTable('signatures').set(values).where('id', '=', id).execute();
}

async function applyChoices(trx: Db, row: ImpersonalRow, choices: Choices): Promise<void> {
  const { showName, showComment, news, consentsVersion: consents_version } = choices;
  const shown = { show_name: Number(showName), consent_comment: Number(showComment) };
  await update(trx, row, { ...shown, consents_version });
  if (news === 'keep') return;
  await forgetNewsAddress(trx, row);
  await update(trx, row, { consent_news: news === 'stop' ? 0 : 1 });
  if (news === 'stop') return;
  const { petition, token, slot, language } = row;
  await putNewsAddresses(trx, [{ petition, token, slot, language, email: news.email }]);
}
