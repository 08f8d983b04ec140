import type { Context } from 'hono';
import { pageLanguage } from '../html/page-language.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { SignerContext } from './views/parts.ts';
import { findHousehold, partnerName } from './find.ts';
import type { Found, SignerDeps } from './signer.ts';
import { unknownLinkPage } from './views/view.ts';

export type SignerPageDeps = SignerDeps & {
  publicCache: Pick<PublicCache, 'snapshot' | 'openPetitions'>;
  publicUrl: string;
};

/**
 * @param language The one that the page's URL or form asks for.
 * @returns undefined when the petition no longer exists.
 */
export async function contextOf(
  c: Context,
  { db, publicCache, publicUrl, now }: SignerPageDeps,
  found: Found,
  language?: string,
): Promise<SignerContext | undefined> {
  const { petition, signature } = found;
  const moment = { schedule: petition, now: now() };
  const { partner } = signature;
  const snapshot = await publicCache.snapshot(petition.petition);
  if (snapshot === undefined) return undefined;
  return {
    found,
    summary: snapshot.summary,
    partnerName: partner === null ? undefined : await partnerName(db, petition.campaign, partner),
    language: pageLanguage(c, language, signature.language),
    publicUrl,
    household: await findHousehold(db, signature, moment),
    now: moment.now,
  };
}

/** The answer to a link that leads nowhere: on to what can be signed. */
export async function unknown(
  c: Context,
  { publicCache }: Pick<SignerPageDeps, 'publicCache'>,
  language?: string,
): Promise<Response> {
  const open = await publicCache.openPetitions();
  return c.html(unknownLinkPage(pageLanguage(c, language), open), 404);
}
