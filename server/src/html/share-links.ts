import { type Language, sharedUrl, shareLinks } from '@samleng/contract';
import type { Catalogue } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { html } from 'hono/html';
import type { StoredPetition } from '../petitions/find.ts';
import type { Html } from './shell.ts';

type Shared = {
  petition: StoredPetition;
  /** Gets the credit for signatures that come through the links. */
  partner: string | null | undefined;
  publicUrl: string;
  language: Language;
  words: Catalogue['signerPage']['share'];
  /** Whether the signature counts, so that a picture may say so. */
  counts: boolean;
};

/** Where a petition's page stands on this server. */
export function sharedPath(petition: string, partner: string | null | undefined): string {
  return `/p/${petition}${partner ? `?partner=${encodeURIComponent(partner)}` : ''}`;
}

/**
 * The invitation to share the petition's page; never the signer's page, whose URL is secret. The button unfolds the
 * ways to share it. Where the page may run scripts, `SHARE_SCRIPT` opens the system's share sheet instead, if there is
 * one, and copies the link.
 */
export function shareBox({ petition, partner, publicUrl, language, words, counts }: Shared): Html {
  const url = sharedUrl(publicUrl, petition.petition, partner);
  const { text: title } = textIn(petition.title, language);
  const lead = petition.lead && textIn(petition.lead, language).text;
  const links = shareLinks(url, title, words.mail, lead).map(
    ([name, href]) =>
      html`<a class="quiet" href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`,
  );
  return html`<div class="share">
    <details class="send" data-url="${url}" data-title="${title}">
      <summary class="go">${words.button}</summary>
      <div class="ways">${links}</div>
      <p class="hint"><a href="${url}">${url}</a></p>
    </details>
    <div class="quietly">
      <button class="link copy" type="button" data-copied="${words.copied}" hidden>${words.copy}</button>
      ${counts ? pictureLink(petition.petition, language, words.picture) : ''}
    </div>
    <p class="hint" role="status"></p>
  </div>`;
}

function pictureLink(petition: string, language: Language, text: string): Html {
  const query = new URLSearchParams({ kind: 'voice', lang: language });
  const href = `/p/${petition}/card.png?${query.toString()}`;
  return html`<a class="link" href="${href}" target="_blank" rel="noopener">${text}</a>`;
}
