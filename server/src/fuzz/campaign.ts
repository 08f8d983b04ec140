import { Challenge, forExtraFields } from '@samleng/contract';
import { canonicalEmail } from '../domain/signature/canonical-email.ts';
import { addressKey, linkToken } from '../domain/secrets/signer-key.ts';
import type { Store } from '../database/open.ts';
import {
  putCampaign,
  putDonation,
  putLetter,
  putPetition,
  signatureId,
  signBody,
} from '../testing/data/fixtures.ts';
import { proofOf } from '../testing/solve.ts';
import { answer, signing, testApp } from '../testing/servers/test-app.ts';
import type { Given } from './to-send.ts';

const PEPPER = new Uint8Array(32).fill(7);
const SIGNERS = 40;

/** One petition of each kind; the open ones ask for every optional field. */
export async function putHostedCampaign({ db }: Pick<Store, 'db'>): Promise<void> {
  const fields = JSON.stringify(forExtraFields(() => 'optional'));
  await putCampaign(db, { fields });
  await putPetition(db, { petition: 'by-email', fields, confirmation: 'email' });
  await putPetition(db, { petition: 'guarded', fields, protection: 'standard' });
  await putPetition(db, { petition: 'shut', closes_at: '2026-02-01T00:00:00+07:00' });
  await putDonation(db, { id: 'a' });
  await putLetter(db, { id: 'l1' });
}

/** An app with that campaign, its signers' links, and material for making requests. */
export async function hostedApp(store: Store) {
  await putHostedCampaign(store);
  const { app, clock, placements } = testApp(store);
  const people = Array.from({ length: SIGNERS }, (_, at) => at + 1);
  for (const person of people) {
    const [, init] = signing(signBody(person, { consents: { news: true } }));
    await app.request('/v1/petitions/by-email/signatures', init);
  }
  const challenge = await answer(app.request('/v1/challenge'), Challenge);
  const proof = atob(await proofOf(challenge));
  // Streams need a socket, and this app has none.
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/live'));
  const routes = [...new Set(served.map(({ path }) => path))];
  const given: Given = { routes, signers: people.map(signerPath), proof };
  return { app, clock, placements, given, known: people.map(signatureId) };
}

function signerPath(person: number): string {
  const mailbox = addressKey(PEPPER, canonicalEmail(signBody(person).email) ?? '');
  return `/s/${linkToken(PEPPER, signatureId(person), mailbox)}`;
}
