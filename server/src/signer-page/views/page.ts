import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { type Html, localized, pageShell, privacyHref } from '../../html/shell.ts';
import { woven } from '../../html/woven.ts';
import { type SignerContext, signerHref } from './parts.ts';

/**
 * @param alone Without links to the page in other languages: `erased`, when its own link is unknown from now on;
 *   `shared`, when it stands at an address that others may open.
 */
export function page(context: SignerContext, body: Html, alone?: 'erased' | 'shared'): Html {
  const { language, found, summary } = context;
  const { title } = CATALOGUE[language].signerPage;
  const hrefIn = (other: Language) => signerHref(context, other);
  const shell = { language, title, heading: found.petition.campaignTitle };
  const cloth = woven(found.petition, summary, language, found.standing === 'counted' ? 'signed' : undefined);
  return pageShell(
    alone === undefined ? { ...shell, hrefIn } : shell,
    html`<div class="sheet">${cloth}${body}</div>`,
  );
}

export function petitionTitle({ found, language }: SignerContext): Html {
  return html`<div class="about">${localized('p', found.petition.title, language)}</div>`;
}

export function petitionLink({ found, language }: SignerContext, text?: string): Html {
  const { petition } = found.petition;
  const { partner } = found.signature;
  const query = new URLSearchParams({ lang: language, ...(partner === null ? {} : { partner }) });
  const shown = text ?? CATALOGUE[language].signerPage.toPetition;
  return html`<p><a href="/p/${petition}?${query.toString()}">${shown}</a></p>`;
}

export function privacyLink({ found, language }: SignerContext): Html {
  const href = privacyHref(found.petition.petition, language);
  return html`<p class="hint"><a href="${href}">${CATALOGUE[language].signerPage.privacy}</a></p>`;
}
