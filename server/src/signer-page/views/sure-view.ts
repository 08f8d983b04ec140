import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { holdsPlace } from '../../domain/signature/places.ts';
import type { Html } from '../../html/shell.ts';
import { page, petitionTitle } from './page.ts';
import { type SignerAction, type SignerContext, signerForm, signerHref } from './parts.ts';
import type { StoredSignature } from '../stored-signature.ts';

type Question = {
  action: SignerAction;
  heading: string;
  body: Html;
  inputs?: Html;
  button: string;
  back: string;
};

/** Asks whether a signature is to be withdrawn, or was never given. `sure`: the value that the form has to bring. */
export function surePage(context: SignerContext, action: 'not-me' | 'withdraw', sure: string): Html {
  const { withdraw, notMe, waiting } = CATALOGUE[context.language].signerPage;
  const [{ sureHeading: heading, sure: text }, button, back] =
    action === 'withdraw'
      ? ([withdraw, withdraw.button, withdraw.keep] as const)
      : ([notMe, waiting.notMe, notMe.back] as const);
  return asking(context, { action, heading, body: html`<p>${text}</p>`, button, back }, sure);
}

/** Asks whether another signature of the mailbox is to be erased. */
export function sureToClearPage(context: SignerContext, other: StoredSignature, sure: string): Html {
  const { household } = CATALOGUE[context.language].signerPage;
  const warning = other.confirmed ? html`<p class="wrong">${household.sureConfirmed}</p>` : '';
  const body = html`<p class="who">${other.name}</p>
    ${warning}
    <p>${holdsPlace(other) ? household.sureCounted : household.sureWaiting}</p>`;
  const inputs = html`<input type="hidden" name="other" value="${other.id}" />`;
  const { sureHeading: heading, button, keep: back } = household;
  return asking(context, { action: 'clear', heading, body, inputs, button, back }, sure);
}

function asking(context: SignerContext, question: Question, sure: string): Html {
  const { action, heading, body, inputs = '', button, back } = question;
  return page(
    context,
    html`<h2>${heading}</h2>
      ${petitionTitle(context)} ${body}
      ${signerForm(
        context,
        action,
        html`<input type="hidden" name="sure" value="${sure}" />${inputs}
          <p><button class="danger">${button}</button></p>`,
      )}
      <p><a href="${signerHref(context, context.language)}">${back}</a></p>`,
  );
}
