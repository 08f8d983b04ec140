import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { type Html } from '../../html/shell.ts';
import { type SignerContext, signerForm } from './parts.ts';
import type { StoredSignature } from '../stored-signature.ts';

/** The other signatures of the mailbox; whoever reads it may erase each. */
export function householdView(context: SignerContext): Html | '' {
  const { household } = context;
  if (household.length === 0) return '';
  const texts = CATALOGUE[context.language].signerPage.household;
  return html`<section>
    <h3>${texts.heading}</h3>
    <p>${texts.lead}</p>
    <ul class="names">
      ${household.map((other, at) => otherView(context, other, `other-${at + 1}`))}
    </ul>
  </section>`;
}

function otherView(context: SignerContext, other: StoredSignature, label: string): Html {
  const { household } = CATALOGUE[context.language].signerPage;
  return html`<li>
    <p id="${label}">
      <span class="who">${other.name}</span> <span class="hint">${standingIn(context, other)}</span>
    </p>
    ${signerForm(
      context,
      'clear',
      html`<input type="hidden" name="other" value="${other.id}" />
        <p><button class="quiet" aria-describedby="${label}">${household.button}</button></p>`,
    )}
  </li>`;
}

function standingIn({ language }: SignerContext, { state, confirmed }: StoredSignature): string {
  const { household } = CATALOGUE[language].signerPage;
  if (state === 'validated') return household.counts;
  return confirmed ? household.confirmed : household.waits;
}

/** Says that another signature was erased. */
export function clearedNote({ language }: SignerContext, cleared = false): Html | '' {
  const { household } = CATALOGUE[language].signerPage;
  return cleared ? html`<p class="saved" role="status">${household.cleared}</p>` : '';
}
