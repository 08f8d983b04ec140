import { type Language, sharedUrl, shareLinks } from '@samleng/contract';
import { localized as textIn } from '@samleng/locales/fallback';
import { html } from 'hono/html';
import type { StoredPetition } from '../petitions/find.ts';
import type { Html } from './shell.ts';

type Shared = {
  petition: StoredPetition;
  /** Gets the credit for signatures that come through the links. */
  partner: string | null;
  publicUrl: string;
  language: Language;
  mail: string;
};

/** Links that share the petition's page; never the signer's page, whose URL is secret. */
export function shareBox({ petition, partner, publicUrl, language, mail }: Shared): Html {
  const url = sharedUrl(publicUrl, petition.petition, partner);
  const lead = petition.lead && textIn(petition.lead, language).text;
  const ways = shareLinks(url, textIn(petition.title, language).text, mail, lead);
  const links = ways.map(
    ([name, href]) =>
      html`<a class="quiet" href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`,
  );
  return html`<div class="ways">${links}</div>
    <p class="hint"><a href="${url}">${url}</a></p>`;
}
