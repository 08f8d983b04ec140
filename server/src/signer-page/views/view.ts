import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatTime } from '@samleng/locales/format';
import { html } from 'hono/html';
import { noticePage } from '../../html/notice-page.ts';
import { openPetitions } from '../../html/open-petitions.ts';
import type { PetitionTitle } from '../../petitions/find.ts';
import { isManageable } from '../../domain/signature/confirm.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { type Html } from '../../html/shell.ts';
import { otherRows, signedRows } from './data-view.ts';
import { clearedNote, householdView } from './household-view.ts';
import { choiceBoxes, handOverLine, manageView } from './manage-view.ts';
import { page, petitionLink, petitionTitle, privacyLink } from './page.ts';
import { type Filling, type SignerContext, signerForm } from './parts.ts';
import { removedView } from './removed-view.ts';

/** The page for the signature's standing. `filling`: the result of the form just sent. */
export function signerPage(context: SignerContext, filling: Filling = {}): Html {
  const { standing } = context.found;
  if (isManageable(standing)) return page(context, manageView(context, filling));
  if (standing === 'waiting') return page(context, waitingView(context, filling));
  if (standing === 'removed') return page(context, removedView(context));
  return page(context, standing === 'expired' ? expiredView(context) : tooLateView(context));
}

function waitingView(context: SignerContext, filling: Filling): Html {
  const { language, found } = context;
  const { waiting: texts, stored } = CATALOGUE[language].signerPage;
  const { full = false } = filling;
  return html`${waitingHead(context, filling)} ${full ? householdView(context) : ''} ${petitionTitle(context)}
    ${signedRows(found.signature, language)}
    ${signerForm(
      context,
      'confirm',
      html`${choiceBoxes(context)} ${handOverLine(context)}
        <p><button class="act">${texts.confirm}</button></p>`,
    )}
    <details>
      <summary>${stored.heading}</summary>
      ${otherRows(context)}
      <p>${stored.besides}</p>
    </details>
    ${found.signature.eraseAt === null ? notMeView(context) : ''} ${full ? '' : householdView(context)}
    ${privacyLink(context)}`;
}

function waitingHead(context: SignerContext, { changed, full, cleared }: Filling): Html {
  const { waiting, erasing, household } = CATALOGUE[context.language].signerPage;
  const { eraseAt } = context.found.signature;
  const wrong = changed ? waiting.changed : full ? household.full : undefined;
  const alert =
    wrong === undefined ? clearedNote(context, cleared) : html`<p class="wrong" role="alert">${wrong}</p>`;
  if (eraseAt !== null) {
    return html`<h2>${erasing.heading}</h2>
      ${alert}
      <p>${erasedWhen(context, new Date(eraseAt))}</p>
      <p>${erasing.afterAll}</p>`;
  }
  return html`<h2>${waiting.heading}</h2>
    ${alert} ${wrong === undefined ? html`<p>${waiting.lead}</p>` : ''}`;
}

// Minutes for a signer anywhere, and the hour for a page that stays open.
function erasedWhen({ found, language, now }: SignerContext, eraseAt: Date): string {
  const minutes = Math.max(1, Math.ceil((eraseAt.getTime() - now.getTime()) / MINUTE_MS));
  const time = formatTime(eraseAt, found.petition.timeZone, language);
  return CATALOGUE[language].signerPage.erasing.text(minutes, time);
}

function notMeView(context: SignerContext): Html {
  const { waiting } = CATALOGUE[context.language].signerPage;
  return html`<section>
    <p>${waiting.notMine}</p>
    ${signerForm(context, 'not-me', html`<p><button class="quiet">${waiting.notMe}</button></p>`)}
  </section>`;
}

function expiredView(context: SignerContext): Html {
  const { expired } = CATALOGUE[context.language].signerPage;
  const canSign = context.summary.status === 'open';
  return html`<h2>${expired.heading}</h2>
    ${petitionTitle(context)}
    <p>${expired.text}</p>
    ${canSign ? petitionLink(context, expired.signAgain) : petitionLink(context)} ${householdView(context)}`;
}

function tooLateView(context: SignerContext): Html {
  const { tooLate } = CATALOGUE[context.language].signerPage;
  return html`<h2>${tooLate.heading}</h2>
    ${petitionTitle(context)}
    <p>${tooLate.text}</p>
    ${petitionLink(context)} ${householdView(context)}`;
}

/** Shown once everything is erased. It has no links to other languages, because its own link is unknown now. */
export function withdrawnPage(context: SignerContext): Html {
  const { withdraw } = CATALOGUE[context.language].signerPage;
  return page(
    context,
    html`<h2>${withdraw.doneHeading}</h2>
      ${petitionTitle(context)}
      <p>${withdraw.done}</p>
      ${petitionLink(context)}`,
    'erased',
  );
}

/** One page for all unknown links, whether they never existed or their signature was erased. */
export function unknownLinkPage(language: Language, open: PetitionTitle[]): Html {
  return noticePage(language, CATALOGUE[language].signerPage.unknown, openPetitions(open, language));
}
