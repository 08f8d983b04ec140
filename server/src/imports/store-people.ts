import { countAll, countedAs, type NextInstant } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { forgetNewsAddress } from '../signatures/news-addresses.ts';
import { putNewsAddresses, putSignatures } from '../signatures/row.ts';
import type { RefusedRow } from './import-work.ts';
import { decide, type Decision, findKnownPeople } from './known-people.ts';
import type { Candidate } from './read-people.ts';

/** What became of some rows. */
export type StoredPeople = { fresh: number; known: number; refused: RefusedRow[] };

/** Stores the people of some rows and counts those who are new. Runs in a transaction that has locked the petition. */
export async function storePeople(
  trx: Db,
  candidates: readonly Candidate[],
  importSlug: string,
  nextInstant: NextInstant,
): Promise<StoredPeople> {
  const signatures = candidates.flatMap(({ signature }) => signature ?? []);
  const people = await findKnownPeople(trx, signatures);
  const decided = candidates.map((candidate) => ({
    candidate,
    decision: candidate.signature && decide(people, candidate.signature, importSlug),
  }));
  const fresh = decided.flatMap(({ candidate: { signature }, decision }) =>
    decision?.kind === 'fresh' ? { ...decision, signature: signature! } : [],
  );
  await write(trx, fresh, nextInstant);
  const known = decided.filter(({ decision }) => decision?.kind === 'known').length;
  return { fresh: fresh.length, known, refused: decided.flatMap(refusedOf) };
}

type Fresh = Extract<Decision, { kind: 'fresh' }> & { signature: NewSignature };

async function write(trx: Db, fresh: readonly Fresh[], nextInstant: NextInstant): Promise<void> {
  if (fresh.length === 0) return;
  const before = fresh.flatMap(({ over }) => over ?? []);
  await putSignatures(
    trx,
    fresh.map(({ row }) => row),
    before.length === 0,
  );
  for (const row of before) if (row.consent_news === 1) await forgetNewsAddress(trx, row);
  const news = fresh.flatMap(newsOf);
  if (news.length > 0) await putNewsAddresses(trx, news);
  await countAll(
    trx,
    fresh.map(({ row }) => ({ ...countedAs(row), added: 1, nextInstant })),
  );
}

function newsOf({ row, signature }: Fresh) {
  if (signature.news === null) return [];
  const { petition, token, slot, language } = row;
  return [{ petition, token, slot, email: signature.news.email, language }];
}

type Decided = { candidate: Candidate; decision: Decision | undefined };

function refusedOf({ candidate, decision }: Decided): RefusedRow[] {
  const { at, cells } = candidate;
  if (candidate.refusals !== undefined) return [{ at, cells, refusals: candidate.refusals }];
  return decision?.kind === 'refused' ? [{ at, cells, refusals: [refusalOf(decision.code)] }] : [];
}

/** Why somebody is not imported whose row has no fault. */
export function refusalOf(code: Extract<Decision, { kind: 'refused' }>['code']) {
  return code === 'address-full' ? ({ field: 'email', code } as const) : { code };
}
