import type { StoredValues } from '@samleng/contract';

export type SignatureState = 'pending' | 'validated' | 'held' | 'removed';

/** `honeypot` and `too-fast` are over once the signer confirms; the others are for a person to look at. */
export type HeldBecause =
  | 'honeypot'
  | 'too-fast'
  | 'velocity-prefix'
  | 'velocity-domain'
  | 'velocity-partner';

/** What a person may want to know when looking through signatures; none of it decides anything alone. */
export type Mark = 'event' | 'no-proof' | 'disposable-domain' | 'mixed-scripts';

/** What speaks for and against a signature beside its own words. */
export type Evidence = {
  /** It came with work, under an event link, or on a petition that asks for neither. */
  proven: boolean;
  heldBecause: HeldBecause | null;
  marks: Mark[];
};

/** A signature to be stored. Only `news` and `letter` know the address, and only where it is needed. */
export type NewSignature = StoredValues & {
  id: string;
  petition: string;
  token: string;
  nameKey: string;
  showName: boolean;
  language: string;
  partner: string | null;
  page: string | null;
  state: Exclude<SignatureState, 'removed'>;
  heldBecause: HeldBecause | null;
  marks: Mark[];
  /** Until when it can be confirmed; null when it need not be. */
  expiresAt: string | null;
  consentsVersion: string | null;
  signedAt: string;
  day: string;
  news: { email: string } | null;
  /** Where to write; null when the signature needs no letter. */
  letter: { email: string; addressKey: string } | null;
};
