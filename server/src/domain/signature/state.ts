import type { StoredValues } from '@samleng/contract';
import type { MailboxKeys } from '../mailbox/mailbox-keys.ts';

export type SignatureState = 'pending' | 'validated' | 'held' | 'removed';

/** Confirming clears `honeypot` and `too-fast`; the others need a moderator. */
export type HeldBecause =
  | 'honeypot'
  | 'too-fast'
  | 'velocity-prefix'
  | 'velocity-domain'
  | 'velocity-partner';

/** Hints for moderators; none of them decides anything by itself. */
export type Mark = 'event' | 'no-proof' | 'disposable-domain' | 'mixed-scripts';

/** Findings of the protection about a signature. */
export type Evidence = {
  /** With proof of work, by an event link, or on a petition without protection. */
  proven: boolean;
  heldBecause: HeldBecause | null;
  marks: Mark[];
};

/** `domainCode`: as `emailDomainCode` returns it; left out where emails are not counted by mail domain. */
export type EmailTo = { address: string; addressKey: string; domainCode?: string };

/** A signature to be stored. The address is only in `news` and `email`. */
export type NewSignature = StoredValues & {
  id: string;
  petition: string;
  signerKey: string;
  /** The keys that its mailbox had by former rules, to be looked up as well; often the same. */
  former: MailboxKeys;
  nameKey: string;
  showName: boolean;
  /** The comment may be shown; with the name only where that is shown too. */
  showComment: boolean;
  language: string;
  partner: string | null;
  page: string | null;
  state: Exclude<SignatureState, 'removed'>;
  heldBecause: HeldBecause | null;
  marks: Mark[];
  domainCode: string | null;
  /** The deadline for confirming; null when none is needed. */
  expiresAt: string | null;
  consentsVersion: string | null;
  /** The version of the petition that was read. */
  version: number;
  signedAt: string;
  day: string;
  news: { email: string } | null;
  /** Where to send an email, if one turns out to be due; stored only then. */
  email: EmailTo;
};
