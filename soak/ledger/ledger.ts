import { randomBytes } from 'node:crypto';
import type { SignRequest } from '@samleng/contract';
import { uuidv7 } from '@samleng/contract';

export const PETITIONS = ['counted', 'by-email'] as const;

/** A signature as its client keeps it: every attempt uses the same id. */
export type Signature = { petition: (typeof PETITIONS)[number]; body: SignRequest };

/** The answers that signers got. */
export type Ledger = {
  /** By id; each of these must be stored. */
  acknowledged: Map<string, Signature>;
  sentIds: Set<string>;
  /** Not answered yet, or answered with "try again": the content of clients' queues. */
  waiting: Signature[];
  sentAgain: number;
  /** A waiting signature if there is one, otherwise a new person's. */
  next(): Signature;
};

const PARTNERS = ['temple', 'youth-club', undefined];

export function createLedger(): Ledger {
  const waiting: Signature[] = [];
  const sentIds = new Set<string>();
  const ledger: Ledger = {
    acknowledged: new Map(),
    sentIds,
    waiting,
    sentAgain: 0,
    next: () => {
      const again = waiting.shift();
      if (again !== undefined) {
        ledger.sentAgain += 1;
        return again;
      }
      const fresh = newSignature(sentIds.size);
      sentIds.add(fresh.body.id);
      return fresh;
    },
  };
  return ledger;
}

function newSignature(number: number): Signature {
  const id = uuidv7(new Date(), randomBytes(10));
  const partner = PARTNERS[number % PARTNERS.length];
  return {
    petition: number % 4 === 0 ? 'by-email' : 'counted',
    body: {
      id,
      name: 'Sok Dara',
      email: `signer-${id}@example.org`,
      country: 'FR',
      consents: { news: number % 5 === 0 },
      showName: true,
      language: 'en',
      ...(partner === undefined ? {} : { partner }),
    },
  };
}
