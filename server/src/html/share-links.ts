import type { Language } from '@samleng/contract';
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
export function shareLinks({ petition, partner, publicUrl, language, mail }: Shared): Html {
  const url = new URL(`${publicUrl}/p/${petition.petition}`);
  if (partner !== null) url.searchParams.set('partner', partner);
  const link = encodeURIComponent(url.href);
  const title = encodeURIComponent(textIn(petition.title, language).text);
  const ways = [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${title}`],
    ['WhatsApp', `https://wa.me/?text=${title}%20${link}`],
    [mail, `mailto:?subject=${title}&body=${link}`],
  ];
  const links = ways.map(
    ([name, href]) =>
      html`<a class="quiet" href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`,
  );
  return html`<div class="ways">${links}</div>
    <p class="hint"><a href="${url.href}">${url.href}</a></p>`;
}
