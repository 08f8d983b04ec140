import { CATALOGUE } from '@samleng/locales/catalogue';
import { type Box, boxWords } from '@samleng/locales/consents';
import { html } from 'hono/html';
import { emailField } from '../../html/email-field.ts';
import { isNeverListed } from '../../domain/signature/listing.ts';
import { type Html, localized } from '../../html/shell.ts';
import { storedRows } from './data-view.ts';
import { shownWords } from '../shown-words.ts';
import { clearedNote, householdView } from './household-view.ts';
import { privacyLink } from './page.ts';
import { type Filling, type SignerContext, signerForm } from './parts.ts';
import type { Found } from '../signer.ts';
import { shareView, thanksView } from './thanks-page.ts';

/** The page of a confirmed signature, at the link of the email: thanks, and all that a signer can do. */
export function manageView(context: SignerContext, filling: Filling): Html {
  const { language } = context;
  const { stored, withdraw, keepEmail } = CATALOGUE[language].signerPage;
  return html`${notes(context, filling)} ${thanksView(context)} ${shareView(context)}
    ${choicesView(context, filling)}
    <details>
      <summary>${stored.heading}</summary>
      ${storedRows(context)}
      <p>${stored.besides}</p>
      <p>${stored.correct}</p>
    </details>
    ${householdView(context)}
    <section class="rest">
      <p>${keepEmail}</p>
      ${privacyLink(context)}
    </section>
    <section class="apart">
      ${signerForm(context, 'withdraw', html`<p><button class="link">${withdraw.button}</button></p>`)}
    </section>`;
}

/** The outcome of the form just sent. */
function notes(context: SignerContext, { saved, changed, cleared }: Filling): Html {
  const { choices } = CATALOGUE[context.language].signerPage;
  return html`${saved ? html`<p class="saved" role="status">${choices.saved}</p>` : ''}
  ${changed ? html`<p class="wrong" role="alert">${choices.changed}</p>` : ''}
  ${clearedNote(context, cleared)}`;
}

function choicesView(context: SignerContext, filling: Filling): Html {
  const { choices } = CATALOGUE[context.language].signerPage;
  return html`<section>
    <h3>${choices.heading}</h3>
    ${signerForm(
      context,
      'change',
      html`${choiceBoxes(context, filling, 'news')} ${handOverLine(context)}
        <p><button class="quiet">${choices.save}</button></p>`,
    )}
  </section>`;
}

/**
 * The consent boxes, with the version of the words beside them; empty when there is nothing to choose.
 *
 * @param offer `news` to offer news to signers who did not ask for any.
 */
export function choiceBoxes(context: SignerContext, filling: Filling = {}, offer?: 'news'): Html | '' {
  const { petition, signature } = context.found;
  if (offer === undefined && !hasBoxes(context.found)) return '';
  const withNews = signature.newsEmail !== null || offer === 'news';
  const { neverListed } = CATALOGUE[context.language].signerPage.choices;
  const wantsNews = signature.newsEmail !== null || filling.otherEmail !== undefined;
  const showName = box(context, 'showName', filling.showName ?? signature.showName);
  const showComment = box(context, 'showComment', filling.showComment ?? signature.showComment);
  return html`<input type="hidden" name="consentsVersion" value="${shownWords(context.found).lineVersion}" />
    ${signature.comment === null ? '' : showComment}
    ${petition.showNames && !isNeverListed(signature) ? showName : ''}
    ${petition.showNames && isNeverListed(signature) ? html`<p class="hint">${neverListed}</p>` : ''}
    ${withNews ? box(context, 'news', wantsNews) : ''}
    ${withNews && signature.newsEmail === null ? newsAddress(context, filling) : ''}`;
}

/** Whether there is anything to choose before confirming. */
export function hasBoxes({ petition, signature }: Found): boolean {
  return petition.showNames || signature.newsEmail !== null || signature.comment !== null;
}

function box({ found, language }: SignerContext, name: Box, isTicked: boolean): Html {
  const words = localized('span', boxWords(shownWords(found))[name], language);
  const checked = isTicked ? html` checked` : '';
  return html`<label><input type="checkbox" name="${name}" value="on" ${checked} /> ${words}</label>`;
}

/** Who gets the name, above the button. */
export function handOverLine({ found, language }: SignerContext): Html {
  return html`<div class="hint">${localized('p', shownWords(found).handOver, language)}</div>`;
}

// Browsers with `:has()` show it only while the box is ticked.
function newsAddress({ language }: SignerContext, { otherEmail: typed }: Filling): Html {
  const { emailAgain, emailAgainWhy, otherEmail: wrong } = CATALOGUE[language].signerPage.choices;
  const field = { label: emailAgain, hint: emailAgainWhy, wrong, typed };
  return html`<div class="news-address">${emailField(field)}</div>`;
}
