import { CATALOGUE } from '@samleng/locales/catalogue';
import { type Box, boxWords } from '@samleng/locales/consents';
import { formatCount } from '@samleng/locales/format';
import { html } from 'hono/html';
import { emailField } from '../../html/email-field.ts';
import { isNeverListed } from '../../domain/signature/listing.ts';
import { type Html, localized, privacyHref } from '../../html/shell.ts';
import { shareBox } from '../../html/share-links.ts';
import { storedRows } from './data-view.ts';
import { shownWords } from '../shown-words.ts';
import { clearedNote, householdView } from './household-view.ts';
import { type Filling, type SignerContext, signerForm } from './parts.ts';
import type { Found } from '../signer.ts';

/** The page after confirming: thanks, and all that a signer can do. */
export function manageView(context: SignerContext, filling: Filling): Html {
  const { language, found } = context;
  const texts = CATALOGUE[language].signerPage;
  const { stored, withdraw } = texts;
  return html`${thanks(context, filling)} ${shareView(context)} ${choicesView(context, filling)}
    <details>
      <summary>${stored.heading}</summary>
      ${storedRows(context)}
      <p>${stored.besides}</p>
      <p>${stored.correct}</p>
    </details>
    ${householdView(context)}
    <section>
      <h3>${withdraw.heading}</h3>
      <p>${withdraw.text}</p>
      ${signerForm(context, 'withdraw', html`<p><button class="quiet">${withdraw.button}</button></p>`)}
    </section>
    <p class="hint">${texts.keepEmail}</p>
    <p class="hint">
      <a href="${privacyHref(found.petition.petition, language)}">${texts.privacy}</a>
    </p>`;
}

function thanks(context: SignerContext, { saved, changed, cleared }: Filling): Html {
  const { language, found, summary } = context;
  const { held, counted, choices } = CATALOGUE[language].signerPage;
  const isHeld = found.standing === 'held';
  const count = summary.count <= 1 ? counted.first : counted.count(formatCount(summary.count, language));
  return html`${saved ? html`<p class="saved" role="status">${choices.saved}</p>` : ''}
    ${changed ? html`<p class="wrong" role="alert">${choices.changed}</p>` : ''}
    ${clearedNote(context, cleared)}
    <h2>${isHeld ? held.heading : counted.heading}</h2>
    <div class="about">${localized('p', found.petition.title, language)}</div>
    <p class="${isHeld ? '' : 'count'}">${isHeld ? held.text : count}</p>`;
}

function shareView({ found, language, publicUrl, summary }: SignerContext): Html | '' {
  if (summary.status === 'closed') return '';
  const { share } = CATALOGUE[language].signerPage;
  const { petition, signature } = found;
  return html`<section>
    <h3>${share.heading}</h3>
    <p>${share.text}</p>
    ${shareBox({ petition, partner: signature.partner, publicUrl, language, mail: share.mail })}
  </section>`;
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
  return html`<input type="hidden" name="consentsVersion" value="${shownWords(context.found).version}" />
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
