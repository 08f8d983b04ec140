import type { Language, StoredValues } from '@samleng/contract';
import { hashOf } from '../domain/secrets/keys.ts';
import type { Schedule } from '../domain/petition/status.ts';
import type { Confirmable } from '../domain/signature/confirm.ts';

/** Everything that is stored of a signature, for its signer to see. */
export type StoredSignature = Confirmable &
  StoredValues & {
    id: string;
    petition: string;
    signerKey: string;
    showName: boolean;
    showComment: boolean;
    /** The address that news go to; null when the signer did not ask for any. */
    newsEmail: string | null;
    language: Language;
    partner: string | null;
    page: string | null;
    consentsVersion: string | null;
    day: string;
  };

/** The moment of a request, and what decides whether the signature can still be confirmed. */
export type Moment = { schedule: Schedule; now: Date };

/** How far it has come: the only part that a page need not have shown, such as that another tab has confirmed it. */
const PROGRESS = {
  state: true,
  heldBecause: true,
  confirmed: true,
  expiresAt: true,
  eraseAt: true,
} satisfies Record<keyof Confirmable, true>;

/**
 * A hash of all that is stored of a signature and shown to its signer. A form carries it, so that nobody agrees to
 * what changed after they looked.
 */
export function fingerprint(signature: StoredSignature): string {
  const shown = Object.entries(signature).filter(([value]) => !Object.hasOwn(PROGRESS, value));
  return hashOf(JSON.stringify(shown.toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** What a reader of the mailbox has to know of another signature before erasing it: all of it, and whether it counts. */
export function clearable(signature: StoredSignature): string {
  const { state, confirmed } = signature;
  return `${fingerprint(signature)} ${state} ${confirmed}`;
}
