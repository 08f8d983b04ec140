import { EVENT_PROOF_PREFIX, type FieldErrorCode } from '@samleng/contract';
import { hashOf } from '../../domain/secrets/keys.ts';
import { findEventLink } from './event-links.ts';
import type { Db } from '../../database/db.ts';

const TOKEN_PATTERN = /^[\w-]{43}$/;

type VerifiedEvent =
  | { ok: true; partner: string }
  | { ok: false; code: Extract<FieldErrorCode, 'invalid' | 'proof-expired'> };

/** Whether a proof is an event link's token, not a proof of work. */
export function isEventProof(proof: string): boolean {
  return proof.startsWith(EVENT_PROOF_PREFIX);
}

/** Checks an event link's token; a link is valid for its own petition only. */
export async function verifyEvent(
  db: Db,
  { petition, proof, now }: { petition: string; proof: string; now: Date },
): Promise<VerifiedEvent> {
  const token = proof.slice(EVENT_PROOF_PREFIX.length);
  const link = TOKEN_PATTERN.test(token) ? await findEventLink(db, hashOf(token)) : undefined;
  if (link?.petition !== petition) return { ok: false, code: 'invalid' };
  if (now.getTime() >= Date.parse(link.endsAt)) return { ok: false, code: 'proof-expired' };
  return { ok: true, partner: link.partner };
}
