import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { type Html, localized, privacyHref } from '../../html/shell.ts';
import { type SignerContext, signerForm } from './parts.ts';

/** A campaigner has removed the signature, which can be undone for a while. Its signer need not wait for the erasing. */
export function removedView(context: SignerContext): Html {
  const { language, found } = context;
  const { petition, title } = found.petition;
  const { removed, privacy } = CATALOGUE[language].signerPage;
  return html`<h2>${removed.heading}</h2>
    <div class="about">${localized('p', title, language)}</div>
    <p>${removed.text}</p>
    <p>${removed.mistake}</p>
    ${signerForm(context, 'withdraw', html`<p><button class="quiet">${removed.erase}</button></p>`)}
    <p class="hint"><a href="${privacyHref(petition, language)}">${privacy}</a></p>`;
}
