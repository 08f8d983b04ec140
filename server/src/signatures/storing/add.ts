import type { SignAnswer } from '@samleng/contract';
import { awaitsPerson } from '../../domain/signature/confirm.ts';
import { matchOf } from '../../domain/signature/match.ts';
import { placed } from '../../domain/signature/placed.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { withRush } from '../../domain/signature/stored-state.ts';
import { type Change, countAll, countedAs } from '../../counts/tally.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import type { NetworkCodeRow } from '../../database/tables.ts';
import { type Due, putInOutbox } from '../../mail/outbox/outbox.ts';
import { type Allowances, readAllowances } from '../../protection/allowance/allowances.ts';
import { spendChallenges, type Spending } from '../../protection/proof/spent-challenges.ts';
import { forgetNewsAddresses } from '../news-addresses.ts';
import { putNewsAddresses, putSignatures, type StoredRow, toKnown } from '../row.ts';
import { findKnown } from './find-known.ts';
import { putNetworkCodes } from './network-codes.ts';
import { type Accepted, emailOf, type Entry, outcomeOf } from './outcome.ts';
import { withOwnId } from './own-id.ts';

/** `counted`: it raised the petition's count. `next`: `done` once the person is counted. */
export type Added =
  | { ok: true; counted: boolean; next: SignAnswer['next'] }
  | { ok: false; problem: 'proof-spent' };

/**
 * Stores signatures, counts them and queues their emails, in one transaction. The same id from the same mailbox, or
 * the same person, does not count again, and the partner of the first signature keeps the credit. A repeat takes as
 * many statements as a new signature: otherwise response times would reveal who has signed.
 *
 * @param entries No two with the same id, the same petition and signer key, or the same challenge.
 * @returns The result of each, in the same order.
 */
export async function addSignatures(db: Db, entries: readonly Entry[]): Promise<Added[]> {
  const signatures = entries.map(({ signature }) => signature);
  return db.transaction().execute(async (trx) => {
    await lockPetitions(
      trx,
      signatures.map(({ petition }) => petition),
    );
    const spendings = await spendChallenges(trx, entries);
    const known = await findKnown(trx, signatures);
    const own = entries.map((entry) => withOwnId(entry, known));
    const allowances = await readAllowances(trx, own);
    const decided = own.map((entry, at) =>
      spendings[at] === 'spent' ? undefined : decide(entry, spendings[at]!, { known, allowances }),
    );
    await write(
      trx,
      decided.filter((one) => one !== undefined),
      allowances,
    );
    return decided.map((one) => (one ? addedOf(one) : { ok: false, problem: 'proof-spent' }));
  });
}

type Stored = { known: StoredRow[]; allowances: Allowances };

// One after the other: each uses up what is left to the next.
function decide(given: Entry, spending: Spending, { known: rows, allowances }: Stored): Accepted {
  const rushed = withRush(given.signature, allowances.heldBecause(given));
  const known = rows.filter(isOf(rushed));
  const match = matchOf(known.map(toKnown), rushed);
  const others = known.filter((row) => match.kind !== 'repeat' || row.id !== match.known.id);
  const entry = { ...given, signature: placed(rushed, others.map(toKnown)) };
  const matched = { entry, spending, known, match };
  const accepted = { ...matched, outcome: outcomeOf(matched) };
  const { state } = entry.signature;
  if (isNew(accepted) && state !== 'held') allowances.use(entry, state === 'validated');
  return accepted;
}

function addedOf({ outcome }: Accepted): Added {
  return { ok: true, counted: outcome.added === 1, next: outcome.next };
}

/** Whether a row has the signature's id, or is of its mailbox. */
function isOf({ id, petition, signerKey, former }: NewSignature): (row: StoredRow) => boolean {
  const keys = [signerKey, former.signerKey];
  return (row) => row.id === id || (row.petition === petition && keys.includes(row.token));
}

// Which statements run depends on the input alone, so that response times do not reveal who has signed. What is
// stored already only decides which rows they write.
async function write(trx: Db, accepted: readonly Accepted[], allowances: Allowances): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ match }) => match.kind === 'new' || match.kind === 'taken');
  await putSignatures(trx, rows, areNew);
  await forgetNewsAddresses(
    trx,
    accepted.filter(replacesNewsAddress).flatMap(({ outcome }) => outcome.row ?? []),
  );
  if (accepted.some(({ entry }) => entry.signature.news !== null))
    await putNewsAddresses(trx, accepted.flatMap(newsOf));
  if (accepted.some(({ entry }) => entry.source.networkCodes.length > 0))
    await putNetworkCodes(trx, accepted.flatMap(networkOf));
  await allowances.save(trx);
  if (accepted.some(({ entry, outcome }) => entry.signature.state !== 'validated' || outcome.email !== null))
    await putInOutbox(trx, accepted.flatMap(dueEmailOf));
  await countAll(trx, accepted.map(changeOf));
}

/** Whether it replaces a signature that asked for news. */
function replacesNewsAddress({ known, outcome: { row, renews } }: Accepted): boolean {
  return renews && known.some(({ id, consent_news }) => id === row?.id && consent_news === 1);
}

function newsOf({ entry: { signature }, outcome: { row, renews } }: Accepted) {
  if (row === null || !renews || signature.news === null) return [];
  const { petition, token, slot, language } = row;
  return [{ petition, token, slot, email: signature.news.email, language }];
}

function dueEmailOf({ entry, spending, outcome: { row, email: kind } }: Accepted): Due[] {
  const { signature } = entry;
  // `again`: its first copy queued the email. Otherwise one proof could queue emails until its challenge expires.
  if (spending === 'again' || kind === null) return [];
  const parked =
    kind === 'confirm' && row !== null && awaitsPerson({ state: row.state, heldBecause: row.held_because });
  const email = row === null ? signature.email : emailOf(signature, row);
  return [{ ...signature, email, id: row?.id ?? signature.id, kind, parked }];
}

function isNew({ match, outcome }: Accepted): boolean {
  return match.kind === 'new' && outcome.row !== null;
}

function networkOf(accepted: Accepted): NetworkCodeRow[] {
  const { signature, source } = accepted.entry;
  const [network_code] = source.networkCodes;
  if (!isNew(accepted) || network_code === undefined) return [];
  const { id, petition, domainCode, signedAt, state } = signature;
  const usesUp = source.allowances === 'standard' && state !== 'held';
  const codes = { network_code, domain_code: domainCode ?? '' };
  return [{ signature: id, petition, ...codes, signed_at: signedAt, in_allowance: Number(usesUp) }];
}

function changeOf({ entry: { signature, nextInstant }, outcome: { row, partner, added } }: Accepted): Change {
  const { petition, country, language, page, day, signedAt } = signature;
  const given = { petition, country, language, page, day, signedAt };
  // An imported person counts already, so that signing here adds nothing.
  return { ...given, ...(row && countedAs(row)), partner, added, isImported: false, nextInstant };
}
