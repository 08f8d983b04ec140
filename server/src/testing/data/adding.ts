import { findTally, WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { laterThan } from '../../domain/time/instant.ts';
import { type Added, addSignatures } from '../../signatures/storing/add.ts';
import type { Entry } from '../../signatures/storing/outcome.ts';
import type { OpenEmpty } from './each-database.ts';
import { NOON, putCampaign } from './fixtures.ts';
import { ANYWHERE, newSignature } from './new-signature.ts';
import { personal } from './personal.ts';

export const CIRCUMSTANCES = {
  source: ANYWHERE,
  nextInstant: (before: string | undefined) => laterThan(before ?? NOON.toISOString(), NOON),
  linkHash: (id: string) => `link of ${id}`,
};

/** The person that `add(db, 1)` adds. */
export const SAME_PERSON = { signerKey: 'signer-1', name: 'Signer 1', nameKey: 'signer 1' };

/** Somebody who confirms by an email first. */
export const BY_EMAIL = {
  state: 'pending' as const,
  expiresAt: new Date(NOON.getTime() + 72 * 3_600_000).toISOString(),
  email: { address: 'home@example.org', addressKey: 'mailbox' },
};

export async function openWithPetition(openEmpty: OpenEmpty): Promise<Db> {
  const { db } = await openEmpty();
  await putCampaign(db);
  return db;
}

/** Adds one signature in a transaction of its own. */
export async function addOne(
  db: Db,
  signature: NewSignature,
  circumstances: Omit<Entry, 'signature'> = CIRCUMSTANCES,
): Promise<Added> {
  const [added] = await addSignatures(db, [{ signature, ...circumstances }]);
  return added!;
}

/** The same as `add`; each number is another person. */
export function add(db: Db, number: number, changes: Partial<NewSignature> = {}): Promise<Added> {
  return addOne(db, newSignature(number, changes));
}

export async function counts(adding: Promise<Added>): Promise<boolean> {
  const added = await adding;
  return added.ok && added.counted;
}

export async function onlineCount(db: Db, partner = WHOLE_PETITION): Promise<number> {
  return (await findTally(db, 'clean-river', partner))?.online ?? 0;
}

export const signatureRows = (db: Db) => personal(db).selectFrom('signatures').selectAll().orderBy('id').execute();

/** The emails that wait, with their signers. */
export async function emailsInOutbox(db: Db): Promise<[kind: string, signature: string][]> {
  const emails = await db.selectFrom('outbox').selectAll().orderBy('kind').execute();
  return emails.map(({ kind, signature }) => [kind, signature]);
}
