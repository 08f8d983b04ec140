import type { Actor } from '../domain/accounts/actor.ts';
import { CONFIRMATION_MS } from '../domain/signature/confirm.ts';
import { releasedState } from '../domain/signature/release.ts';
import { record } from '../audit/trail.ts';
import { countedAs, countSigned, type NextInstant } from '../counts/tally.ts';
import { isErased, isUnerased } from '../signatures/erased-row.ts';
import { fieldsOf, IMPERSONAL_COLUMNS, readSignatures } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { unparkEmails } from '../mail/outbox/parked.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import { type Traces, tracesOf } from './list-signatures.ts';
import { networksOf } from './networks.ts';

/** A held signature, with the data that a moderator needs to decide. */
export type Held = Omit<Traces, 'state'> & { name: string };

/** Oldest first. Without erased ones: nobody can decide about them any more. */
export async function listHeld(db: Db, petition: string): Promise<Held[]> {
  const rows = await readSignatures(heldRows(db, petition).orderBy('signed_at').orderBy('id'));
  const networks = await networksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { state: _held, ...traces } = tracesOf(row, networks.get(row.id));
    return { ...traces, name: fieldsOf(row).name };
  });
}

export async function countHeld(db: Db): Promise<{ petition: string; signatures: number }[]> {
  const rows = await heldRows(db)
    .select((eb) => ['petition', eb.fn.countAll().as('signatures')])
    .groupBy('petition')
    .orderBy('petition')
    .execute();
  return rows.map(({ petition, signatures }) => ({ petition, signatures: Number(signatures) }));
}

function heldRows(db: Db, petition?: string) {
  const held = db.selectFrom('signatures').where('state', '=', 'held').where(isUnerased);
  return petition === undefined ? held : held.where('petition', '=', petition);
}

type Released =
  | { ok: true; counted: number; pending: number }
  | { ok: false; refused: { id: string; because: 'not-found' | 'not-held' | 'expired' }[] };

/** Releases held signatures, all of them or none; `held_because` is kept. */
export async function releaseHeld(
  db: Db,
  petition: StoredPetition,
  ids: string[],
  { by, now, nextInstant }: { by: Actor; now: Date; nextInstant: NextInstant },
): Promise<Released> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition.petition)
      .where('id', 'in', ids)
      .execute();
    const decided = ids.map((id) =>
      decideHeld(
        id,
        rows.find((row) => row.id === id),
        petition,
        now,
      ),
    );
    const refused = decided.filter((one) => 'because' in one);
    if (refused.length > 0) return { ok: false, refused };
    const released = decided.filter((one) => 'state' in one);
    for (const { row, state } of released) await release(trx, row, state, { now, nextInstant });
    await unparkEmails(
      trx,
      released.map(({ row }) => row.id),
      now,
    );
    const counted = released.filter(({ state }) => state === 'validated').length;
    const numbers = { counted, pending: released.length - counted };
    const place = { campaign: petition.campaign, petition: petition.petition };
    const details = { ...numbers, signatures: ids };
    await record(trx, { by, action: 'signatures-released', ...place, details }, now);
    return { ok: true, ...numbers };
  });
}

type Decision =
  | { row: ImpersonalRow; state: 'validated' | 'pending' }
  | { id: string; because: 'not-found' | 'not-held' | 'expired' };

export function decideHeld(
  id: string,
  row: ImpersonalRow | undefined,
  petition: StoredPetition,
  now: Date,
): Decision {
  if (row === undefined) return { id, because: 'not-found' };
  if (row.state !== 'held' || isErased(row)) return { id, because: 'not-held' };
  const { state: current, held_because: heldBecause, confirmed } = row;
  const { expires_at: expiresAt, erase_at: eraseAt } = row;
  const held = { state: current, heldBecause, confirmed: confirmed === 1, expiresAt, eraseAt };
  const state = releasedState(held, petition, now);
  return state === undefined ? { id, because: 'expired' } : { row, state };
}

export async function release(
  trx: Db,
  row: ImpersonalRow,
  state: 'validated' | 'pending',
  { now, nextInstant }: { now: Date; nextInstant: NextInstant },
): Promise<void> {
  // Its email goes out only now: it has the full time from here.
  const expires_at = state === 'pending' ? new Date(now.getTime() + CONFIRMATION_MS).toISOString() : null;
  await trx.updateTable('signatures').set({ state, expires_at }).where('id', '=', row.id).execute();
  if (state === 'validated') await countSigned(trx, { ...countedAs(row), added: 1 }, nextInstant);
}
