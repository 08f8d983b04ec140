import { SignRequest } from '@samleng/contract';
import { isManageable, type Standing, standingOf } from '../domain/signature/confirm.ts';
import { hashOf } from '../domain/secrets/keys.ts';
import { mailboxOf, signerKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import type { Live } from '../public/live-hub.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { Db } from '../database/db.ts';
import { findPetition, type StoredPetition } from '../petitions/find.ts';
import {
  changeByLink,
  type Choices,
  confirmByLink,
  eraseByLink,
  findByLink,
  type Link,
  type StoredSignature,
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
  link: Link;
  signature: StoredSignature;
  petition: StoredPetition;
  standing: Exclude<Standing, 'removed'>;
};

/** A sent form: its boxes, the version of the words beside them, and an address for news. */
export type ChosenInForm = { showName: boolean; news: boolean; email: string; consentsVersion: string };

/** @returns undefined for an unknown token and for an erased signature alike: nobody may tell them apart. */
export async function findSigner({ db, now }: SignerDeps, token: string): Promise<Found | undefined> {
  if (!LINK_TOKEN.test(token)) return undefined;
  const linkHash = hashOf(token);
  const signature = await findByLink(db, linkHash);
  const petition = signature && (await findPetition(db, signature.petition));
  if (signature === undefined || petition === undefined) return undefined;
  const standing = standingOf(signature, petition, now());
  if (standing === 'removed') return undefined;
  return { link: { petition: petition.petition, linkHash }, signature, petition, standing };
}

/**
 * Confirms a signature. Its signer may revise the choices made when signing.
 *
 * @param chosen undefined when no boxes were shown.
 * @returns Its standing afterwards; undefined when it was erased meanwhile.
 */
export async function confirmSignature(
  deps: SignerDeps,
  { link, petition }: Found,
  chosen: ChosenInForm | undefined,
): Promise<Standing | undefined> {
  const now = deps.now();
  const choices: Choices | undefined = chosen && {
    showName: chosen.showName,
    news: chosen.news ? 'keep' : 'stop',
    consentsVersion: chosen.consentsVersion,
  };
  const circumstances = { schedule: petition, now, nextInstant: deps.publicCache.nextInstant(petition) };
  const standing = await confirmByLink(deps.db, link, choices, circumstances);
  deps.live.changed(petition.petition);
  return standing;
}

/** @returns `not-the-address` when the address for news is not the one that signed. */
export async function changeChoices(
  deps: SignerDeps,
  { link, petition, signature, standing }: Found,
  chosen: ChosenInForm,
): Promise<'changed' | 'unknown' | 'not-the-address'> {
  if (!isManageable(standing)) return 'unknown';
  const news = newsChoice(deps.pepper, signature, chosen);
  if (news === undefined) return 'not-the-address';
  const { showName, consentsVersion } = chosen;
  const changed = await changeByLink(deps.db, link, { showName, news, consentsVersion });
  if (!changed) return 'unknown';
  // A name that is now hidden must leave the cached lists at once.
  deps.live.changed(petition.petition);
  return 'changed';
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

/** Erases the personal data and takes the signature off the count. The link is unknown from then on. */
export async function withdrawSignature(deps: SignerDeps, { link, petition }: Found): Promise<void> {
  await eraseByLink(deps.db, link, deps.publicCache.nextInstant(petition));
  deps.live.changed(petition.petition);
}
