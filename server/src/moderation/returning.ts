import type { SignatureState } from '../domain/signature/state.ts';
import { type Known, matchOf } from '../domain/signature/match.ts';
import { hasFreePlace, SLOTS } from '../domain/signature/places.ts';
import type { Db } from '../database/db.ts';
import type { RemovedSignatureRow } from '../database/tables.ts';
import { readSignatures, type StoredRow, toKnown } from '../signatures/row.ts';

/** A removed signature, and what becomes of it when its batch is undone. */
export type Returning = Pick<RemovedSignatureRow, 'token' | 'state'> & {
  row: StoredRow;
  /** Its place among the signatures of its mailbox; null when it does not come back. */
  slot: number | null;
  leftOut?: 'signed-again' | 'no-place';
  /** A newer signature of the same person, which gives way because it does not count. */
  replaces?: StoredRow;
};

/** Decides about the next signatures of a batch: each person counts once. */
export async function findReturning(
  trx: Db,
  petition: string,
  batch: string,
  limit: number,
): Promise<Returning[]> {
  const removed = await trx
    .selectFrom('removed_signatures')
    .selectAll()
    .where('batch', '=', batch)
    .orderBy('signature')
    .limit(limit)
    .execute();
  if (removed.length === 0) return [];
  const tokens = removed.map(({ token }) => token);
  const ids = removed.map(({ signature }) => signature);
  const rows = await readSignatures(trx.selectFrom('signatures').where('id', 'in', ids));
  const there = await readSignatures(
    trx
      .selectFrom('signatures')
      .where('petition', '=', petition)
      .where('token', 'in', tokens)
      .where('state', '!=', 'removed'),
  );
  const byToken = Map.groupBy(there, ({ token }) => token);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return removed.map(({ signature, token, state }) => {
    const mailbox = byToken.get(token) ?? [];
    const decided = decide(byId.get(signature)!, token, state, mailbox);
    byToken.set(token, mailboxAfter(mailbox, decided));
    return decided;
  });
}

function decide(
  row: StoredRow,
  token: string,
  state: RemovedSignatureRow['state'],
  mailbox: readonly StoredRow[],
): Returning {
  const person = { ...toKnown(row), state, signerKey: token, former: { signerKey: token, addressKey: '' } };
  const known = mailbox.map(toKnown);
  const match = matchOf(known, person);
  const returning = { row, token, state };
  const isCrowded = match.kind === 'new' && state === 'validated' && !hasFreePlace(known);
  if (match.kind === 'full' || isCrowded) return { ...returning, slot: null, leftOut: 'no-place' };
  if (match.kind === 'new') return { ...returning, slot: isFree(known, row.slot) ? row.slot : match.slot };
  // Counted once: the one that counts stays; of two that wait the newer, whose link is the latest in the mailbox.
  const newer = mailbox.find(({ id }) => id === match.known.id)!;
  if (weight(state, row) <= weight(newer.state, newer))
    return { ...returning, slot: null, leftOut: 'signed-again' };
  return { ...returning, slot: newer.slot, replaces: newer };
}

const weight = (state: SignatureState, { confirmed }: StoredRow): number =>
  state === 'validated' ? 2 : confirmed;

const isFree = (known: readonly Known[], slot: number): boolean =>
  slot < SLOTS && known.every((one) => one.slot !== slot);

/** The signatures of a mailbox once the decided one is back: the next of the batch may be from there too. */
function mailboxAfter(
  mailbox: readonly StoredRow[],
  { row, token, state, slot, replaces }: Returning,
): StoredRow[] {
  const others = mailbox.filter((one) => one !== replaces);
  return slot === null ? others : [...others, { ...row, token, state, slot }];
}
