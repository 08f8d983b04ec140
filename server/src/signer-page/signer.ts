import { SignRequest } from '@samleng/contract';
import { isManageable, type Standing, standingOf } from '../domain/signature/confirm.ts';
import { hashOf } from '../domain/secrets/keys.ts';
import { mailboxOf, signerKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import { findByLink } from './find.ts';
import { clearable, fingerprint, type StoredSignature } from './stored-signature.ts';
import type { Live } from '../public/live-hub.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { Db } from '../database/db.ts';
import { findPetition, type StoredPetition } from '../petitions/find.ts';
import {
  changeByLink,
  clearByLink,
  type Choices,
  confirmByLink,
  disownByLink,
  type Link,
  withdrawByLink,
} from './queries.ts';

// The format of `linkToken`; anything else need not be looked up.
const LINK_TOKEN = /^[\w-]{43}$/;

export type SignerDeps = {
  db: Db;
  pepper: Uint8Array;
  live: Pick<Live, 'changed'>;
  publicCache: Pick<PublicCache, 'nextInstant'>;
  now: () => Date;
};

/** A signature that a link leads to, with its petition. */
export type Found = {
  /** The secret part of its link. */
  token: string;
  link: Link;
  signature: StoredSignature;
  petition: StoredPetition;
  standing: Standing;
};

/** A sent form: its boxes, the version of the words beside them, and an address for news. */
export type ChosenInForm = {
  showName: boolean;
  showComment: boolean;
  news: boolean;
  email: string;
  consentsVersion: string;
};

/** @returns undefined for an unknown token and for an erased signature alike: nobody may tell them apart. */
export async function findSigner({ db, now }: SignerDeps, token: string): Promise<Found | undefined> {
  if (!LINK_TOKEN.test(token)) return undefined;
  const linkHash = hashOf(token);
  const signature = await findByLink(db, linkHash);
  const petition = signature && (await findPetition(db, signature.petition));
  if (signature === undefined || petition === undefined) return undefined;
  const standing = standingOf(signature, petition, now());
  // Its hour is over; the job that erases it runs a little later.
  if (standing === 'removed' && signature.state !== 'removed') return undefined;
  return { token, link: { petition: petition.petition, linkHash }, signature, petition, standing };
}

/** A form of the page: `seen` as it stood there, and its boxes; undefined when it had none. */
export type SentForm = { seen: string | undefined; chosen: ChosenInForm | undefined };

/**
 * Confirms a signature. Its signer may revise the choices made when signing; what no box stood for is not consented
 * to.
 *
 * @returns Its standing afterwards; `changed` when the page did not show it as it is; `full` when its address has no
 *   place left; undefined when it was erased.
 */
export async function confirmSignature(
  deps: SignerDeps,
  { link, petition, signature }: Found,
  { seen, chosen }: SentForm,
): Promise<Standing | 'changed' | 'full' | undefined> {
  const choices: Choices = {
    showName: chosen?.showName ?? false,
    showComment: chosen?.showComment ?? false,
    news: chosen?.news ? 'keep' : 'stop',
    consentsVersion: chosen?.consentsVersion ?? signature.consentsVersion,
  };
  const moment = {
    schedule: petition,
    now: deps.now(),
    pepper: deps.pepper,
    nextInstant: deps.publicCache.nextInstant(petition),
  };
  const standing = await confirmByLink(deps.db, link, { seen, choices }, moment);
  deps.live.changed(petition.petition);
  return standing;
}

/** @returns `not-the-address` when the address for news is not the one that signed. */
export async function changeChoices(
  deps: SignerDeps,
  { link, petition, signature, standing }: Found,
  { seen, chosen }: { seen: string | undefined; chosen: ChosenInForm },
): Promise<'saved' | 'changed' | 'unknown' | 'not-the-address'> {
  if (!isManageable(standing)) return 'unknown';
  // Before the address: which one a page asks for depends on what it showed.
  if (seen !== fingerprint(signature)) return 'changed';
  const news = newsChoice(deps.pepper, signature, chosen);
  if (news === undefined) return 'not-the-address';
  const { showName, showComment, consentsVersion } = chosen;
  const sent = { seen, choices: { showName, showComment, news, consentsVersion } };
  const changed = await changeByLink(deps.db, link, sent, { schedule: petition, now: deps.now() });
  // A name that is now hidden must leave the cached lists at once.
  if (changed === 'saved') deps.live.changed(petition.petition);
  return changed ?? 'unknown';
}

// The address is not stored, so signers who want news type it again. It needs no confirmation: its mailbox received
// this link.
function newsChoice(
  pepper: Uint8Array,
  signature: StoredSignature,
  { news, email }: ChosenInForm,
): Choices['news'] | undefined {
  if (!news) return 'stop';
  if (signature.newsEmail !== null) return 'keep';
  const typed = SignRequest.shape.email.safeParse(email);
  const mailbox = typed.success ? mailboxOf(pepper, signature.petition, email) : undefined;
  if (!typed.success || mailbox === undefined) return undefined;
  return signerKeysOf(mailbox).includes(signature.signerKey) ? { email: typed.data } : undefined;
}

/** Erases the personal data and takes the signature off the count, at once. The link is unknown from then on. */
export async function withdrawSignature(
  deps: SignerDeps,
  { link, petition }: Found,
  seen: string | undefined,
): Promise<'withdrawn' | 'changed' | undefined> {
  const moment = { schedule: petition, now: deps.now(), nextInstant: deps.publicCache.nextInstant(petition) };
  const withdrawn = await withdrawByLink(deps.db, link, seen, moment);
  if (withdrawn === 'withdrawn') deps.live.changed(petition.petition);
  return withdrawn;
}

/** "I did not sign this": has it erased in an hour, unless it is confirmed before. */
export async function disownSignature(
  { db, now }: SignerDeps,
  { link, petition }: Found,
): Promise<Standing | undefined> {
  return disownByLink(db, link, { schedule: petition, now: now() });
}

/** Erases another signature of the mailbox. */
export async function clearOther(
  deps: SignerDeps,
  { link, petition }: Found,
  other: StoredSignature,
): Promise<'cleared' | 'changed' | undefined> {
  const moment = { schedule: petition, now: deps.now(), nextInstant: deps.publicCache.nextInstant(petition) };
  const cleared = await clearByLink(deps.db, link, { id: other.id, seen: clearable(other) }, moment);
  if (cleared === 'cleared') deps.live.changed(petition.petition);
  return cleared;
}
