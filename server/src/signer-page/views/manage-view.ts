import { EMAIL_LENGTH_MAX } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatCount } from '@samleng/locales/format';
import { html } from 'hono/html';
import { NEVER_LISTED_COUNTRIES } from '../../domain/signature/listing.ts';
import { type Html, localized, privacyHref } from '../../html/shell.ts';
import { shareBox } from '../../html/share-links.ts';
import { storedRows } from './data-view.ts';
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
      html`${choiceBoxes(context, filling, 'news')}
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
  const { consents } = petition;
  const isNeverListed = NEVER_LISTED_COUNTRIES.includes(signature.country);
  const withNews = signature.newsEmail !== null || offer === 'news';
  if (offer === undefined && !hasBoxes(context.found)) return '';
  const { neverListed } = CATALOGUE[context.language].signerPage.choices;
  const wantsNews = signature.newsEmail !== null || filling.otherEmail !== undefined;
  const showName = box(context, 'showName', filling.showName ?? signature.showName);
  return html`<input type="hidden" name="consentsVersion" value="${consents.version}" />
    ${petition.showNames && !isNeverListed ? showName : ''}
    ${petition.showNames && isNeverListed ? html`<p class="hint">${neverListed}</p>` : ''}
    ${withNews ? box(context, 'news', wantsNews) : ''}
    ${withNews && signature.newsEmail === null ? newsAddress(context, filling) : ''}`;
}

/** Whether there is anything to choose before confirming. */
export function hasBoxes({ petition, signature }: Found): boolean {
  return petition.showNames || signature.newsEmail !== null;
}

function box({ found, language }: SignerContext, name: 'showName' | 'news', isTicked: boolean): Html {
  const words = localized('span', found.petition.consents[name], language);
  const checked = isTicked ? html` checked` : '';
  return html`<label><input type="checkbox" name="${name}" value="on" ${checked} /> ${words}</label>`;
}

// Browsers with `:has()` show it only while the box is ticked.
function newsAddress({ language }: SignerContext, { otherEmail }: Filling): Html {
  const { emailAgain, emailAgainWhy, otherEmail: wrong } = CATALOGUE[language].signerPage.choices;
  const isWrong = otherEmail !== undefined;
  const invalid = isWrong ? html` aria-invalid="true"` : '';
  return html`<div class="news-address">
    <label for="email">${emailAgain}</label>
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      maxlength="${EMAIL_LENGTH_MAX}"
      value="${otherEmail ?? ''}"
      aria-describedby="email-hint${isWrong ? ' email-error' : ''}"
      ${invalid}
    />
    <span class="hint" id="email-hint">${emailAgainWhy}</span>
    ${isWrong ? html`<span class="wrong" id="email-error" role="alert">${wrong}</span>` : ''}
  </div>`;
}
