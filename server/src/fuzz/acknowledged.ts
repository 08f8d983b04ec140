import assert from 'node:assert/strict';
import { SignRequest } from '@samleng/contract';
import { signatureId, signBody } from '../testing/data/fixtures.ts';
import type { Sent } from './to-send.ts';

/** Signatures that were acknowledged, to be compared with the database. */
export type Acknowledged = {
  /** Signers that must be stored: each used an id and an address of their own. */
  own: Set<string>;
  /** Every id for which a signature was acknowledged. */
  all: Set<string>;
};

/** Records an accepted signature. */
export function noteAcknowledged(noted: Acknowledged, sent: Sent, person: number, status: number): void {
  const signed = signedWith(sent, status);
  if (signed === undefined) return;
  noted.all.add(String(signed['id']).toLowerCase());
  const hasOwnAddress = parsedEmail(signed['email']) === signBody(person).email;
  if (signed['id'] === signatureId(person) && hasOwnAddress) noted.own.add(signatureId(person));
}

/** The fields of a signature that was accepted. */
function signedWith({ method, path, body }: Sent, status: number): Record<string, unknown> | undefined {
  if (method !== 'POST' || body === null) return undefined;
  const text = new TextDecoder().decode(body);
  if (status === 202) return JSON.parse(text) as Record<string, unknown>;
  const form = Object.fromEntries(new URLSearchParams(text));
  // With a token it is a form of a signer's page.
  return status === 200 && path.startsWith('/p/') && !('token' in form) ? form : undefined;
}

function parsedEmail(email: unknown): string | undefined {
  return SignRequest.shape.email.safeParse(email).data;
}

/** Compares the rows with the acknowledgements: each id once, none missing, none that was not acknowledged. */
export function assertStoredOnce(rows: { id: string }[], noted: Acknowledged): void {
  const ids = rows.map(({ id }) => id).sort();
  assert.deepEqual(ids, [...new Set(ids)], 'each once');
  const stored = new Set(ids);
  const lost = [...noted.own].filter((id) => !stored.has(id));
  assert.deepEqual(lost, [], 'acknowledged and not stored');
  const untold = ids.filter((id) => !noted.all.has(id));
  assert.deepEqual(untold, [], 'stored and not acknowledged');
}
