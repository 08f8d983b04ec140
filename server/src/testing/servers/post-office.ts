import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { TestContext } from 'node:test';
import { type SignRequest as SignBody, SignRequest } from '@samleng/contract';
import { hashOf } from '../../domain/secrets/keys.ts';
import { decideSignature } from '../../domain/signature/decide.ts';
import { linkToken } from '../../domain/secrets/signer-key.ts';
import { neutralSender } from '../../mail/sender.ts';
import { smtpTransport } from '../../mail/transport.ts';
import { sendDueEmails } from '../../mail/round.ts';
import type { SendDeps } from '../../mail/send.ts';
import { addSignatures } from '../../signatures/storing/add.ts';
import type { Db } from '../../database/db.ts';
import type { Store } from '../../database/open.ts';
import { findPetition } from '../../petitions/find.ts';
import type { PetitionRow } from '../../database/tables.ts';
import { NOON, putCampaign, signatureId, signBody } from '../data/fixtures.ts';
import { ANYWHERE } from '../data/new-signature.ts';
import { mailServer } from './mail-server.ts';

export const PUBLIC_URL = 'https://sign.example.org';
export const PEPPER = new Uint8Array(32).fill(7);

/** Campaign `rivers`, whose petition is confirmed by email, and a sender that can be made to fail. */
export async function postOffice(test: TestContext, { db }: Store, petition: Partial<PetitionRow> = {}) {
  await putCampaign(db, { confirmation: 'email', ...petition });
  const mail = await mailServer();
  const clock = { now: NOON };
  const deps = sendDeps(db, mail.url, () => clock.now);
  test.after(async () => {
    deps.transport.close();
    await mail.stop();
  });
  return {
    db,
    mail,
    clock,
    deps,
    later: (minutes: number) => void (clock.now = new Date(clock.now.getTime() + minutes * MINUTE_MS)),
    sign: (number: number, changes: Partial<SignBody> = {}, on = 'clean-river') =>
      signByEmail(db, signBody(number, changes), { petition: on, now: clock.now }),
    /** Sends due emails; returns how many had each outcome. */
    send: async () => (await sendDueEmails(deps)).emails,
    rows: () => db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('kind').execute(),
  };
}

/** The dependencies of `sendDueEmails`, for a mail server at `url`. */
export function sendDeps(db: Db, url: string, now: () => Date): SendDeps {
  return {
    db,
    pepper: PEPPER,
    publicUrl: PUBLIC_URL,
    now,
    transport: smtpTransport(url, neutralSender(PUBLIC_URL)),
    onEmail: () => undefined,
    abandoned: new AbortController().signal,
  };
}

/** The signer of `signBody(number)` confirms. */
export async function confirm(db: Db, number: number): Promise<void> {
  await db
    .updateTable('signatures')
    .set({ state: 'validated', confirmed: 1, expires_at: null })
    .where('id', '=', signatureId(number))
    .execute();
}

async function signByEmail(db: Db, body: SignBody, { petition: slug, now }: { petition: string; now: Date }) {
  const petition = await findPetition(db, slug);
  if (petition === undefined) throw new Error(`There is no petition ${slug}.`);
  const evidence = { proven: true, heldBecause: null, marks: [] };
  const circumstances = {
    pepper: PEPPER,
    partner: null,
    evidence,
    now,
    typedEmail: body.email,
    takesUnicode: true,
  };
  const decision = decideSignature(petition, SignRequest.parse(body), circumstances);
  if (!decision.ok) throw new Error(JSON.stringify(decision.errors));
  const entry = {
    signature: decision.signature,
    source: ANYWHERE,
    nextInstant: () => now.toISOString(),
    linkHash: (id: string, addressKey: string) => hashOf(linkToken(PEPPER, id, addressKey)),
  };
  await addSignatures(db, [entry]);
}
