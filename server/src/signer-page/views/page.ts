import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { wayWords } from '@samleng/locales/way';
import { html } from 'hono/html';
import { cloth } from '../../html/cloth.ts';
import { type Html, localized, pageShell, privacyHref } from '../../html/shell.ts';
import { type SignerContext, signerHref } from './parts.ts';

/**
 * @param alone Without links to the page in other languages: `erased`, when its own link is unknown from now on;
 *   `shared`, when it stands at an address that others may open.
 */
export function page(context: SignerContext, body: Html, alone?: 'erased' | 'shared'): Html {
  const { language, found } = context;
  const { title } = CATALOGUE[language].signerPage;
  const hrefIn = (other: Language) => signerHref(context, other);
  const shell = { language, title, heading: found.petition.campaignTitle };
  return pageShell(
    alone === undefined ? { ...shell, hrefIn } : shell,
    html`<div class="sheet">${woven(context)}${body}</div>`,
  );
}

/** The cloth, with the signer's own thread once the signature counts; a closed petition has none. */
function woven({ language, found, summary }: SignerContext): Html | '' {
  if (summary.status === 'closed') return '';
  const { head, left } = wayWords(summary, language, CATALOGUE[language].form.form);
  const { steps } = found.petition;
  return cloth({ ...summary, steps }, left ?? head, found.standing === 'counted' ? 'signed' : undefined);
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
