import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatTime } from '@samleng/locales/format';
import { html } from 'hono/html';
import { isManageable } from '../domain/signature/confirm.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';
import { type Html, localized, pageShell, privacyHref } from '../html/shell.ts';
import { otherRows, signedRows } from './data-view.ts';
import { choiceBoxes, manageView } from './manage-view.ts';
import { type Filling, type SignerContext, signerForm, signerHref } from './parts.ts';

/** The page for the signature's standing. `filling`: the result of the form just sent. */
export function signerPage(context: SignerContext, filling: Filling = {}): Html {
  const { standing } = context.found;
  if (isManageable(standing)) return page(context, manageView(context, filling));
  if (standing === 'waiting') return page(context, waitingView(context, filling));
  return page(context, standing === 'expired' ? expiredView(context) : tooLateView(context));
}

function waitingView(context: SignerContext, filling: Filling): Html {
  const { language, found } = context;
  const { waiting: texts, stored } = CATALOGUE[language].signerPage;
  return html`${waitingHead(context, filling)} ${petitionTitle(context)}
    ${signedRows(found.signature, language)}
    ${signerForm(
      context,
      'confirm',
      html`${choiceBoxes(context)}
        <p><button class="act">${texts.confirm}</button></p>`,
    )}
    <details>
      <summary>${stored.heading}</summary>
      ${otherRows(context)}
      <p>${stored.besides}</p>
    </details>
    ${found.signature.eraseAt === null ? notMeView(context) : ''} ${privacyLink(context)}`;
}

function waitingHead(context: SignerContext, { changed = false }: Filling): Html {
  const { waiting, erasing } = CATALOGUE[context.language].signerPage;
  const { eraseAt } = context.found.signature;
  const alert = changed ? html`<p class="wrong" role="alert">${waiting.changed}</p>` : '';
  if (eraseAt !== null) {
    return html`<h2>${erasing.heading}</h2>
      ${alert}
      <p>${erasedWhen(context, new Date(eraseAt))}</p>
      <p>${erasing.afterAll}</p>`;
  }
  return html`<h2>${waiting.heading}</h2>
    ${changed ? alert : html`<p>${waiting.lead}</p>`}`;
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
    ${canSign ? petitionLink(context, expired.signAgain) : petitionLink(context)}`;
}

function tooLateView(context: SignerContext): Html {
  const { tooLate } = CATALOGUE[context.language].signerPage;
  return html`<h2>${tooLate.heading}</h2>
    ${petitionTitle(context)}
    <p>${tooLate.text}</p>
    ${petitionLink(context)}`;
}

/** A page that asks once more. `sure`: the value that its form has to bring. */
export function surePage(context: SignerContext, action: 'not-me' | 'withdraw', sure: string): Html {
  const { withdraw, notMe, waiting } = CATALOGUE[context.language].signerPage;
  const texts =
    action === 'withdraw'
      ? withdraw
      : { sureHeading: notMe.sureHeading, sure: notMe.sure, button: waiting.notMe, keep: notMe.back };
  return page(
    context,
    html`<h2>${texts.sureHeading}</h2>
      ${petitionTitle(context)}
      <p>${texts.sure}</p>
      ${signerForm(
        context,
        action,
        html`<input type="hidden" name="sure" value="${sure}" />
          <p><button class="danger">${texts.button}</button></p>`,
      )}
      <p><a href="${signerHref(context, context.language)}">${texts.keep}</a></p>`,
  );
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
export function unknownLinkPage(language: Language): Html {
  const { unknown } = CATALOGUE[language].signerPage;
  return pageShell(
    { language, title: unknown.heading },
    html`<div class="sheet">
      <h1>${unknown.heading}</h1>
      <p>${unknown.text}</p>
    </div>`,
  );
}

function page(context: SignerContext, body: Html, erased?: 'erased'): Html {
  const { language, found } = context;
  const { title } = CATALOGUE[language].signerPage;
  const hrefIn = (other: Language) => signerHref(context, other);
  const shell = { language, title, heading: found.petition.campaignTitle };
  return pageShell(
    erased === undefined ? { ...shell, hrefIn } : shell,
    html`<div class="sheet">${body}</div>`,
  );
}

function petitionTitle({ found, language }: SignerContext): Html {
  return html`<div class="about">${localized('p', found.petition.title, language)}</div>`;
}

function petitionLink({ found, language }: SignerContext, text?: string): Html {
  const { petition } = found.petition;
  const { partner } = found.signature;
  const query = new URLSearchParams({ lang: language, ...(partner === null ? {} : { partner }) });
  const shown = text ?? CATALOGUE[language].signerPage.toPetition;
  return html`<p><a href="/p/${petition}?${query.toString()}">${shown}</a></p>`;
}

function privacyLink({ found, language }: SignerContext): Html {
  const href = privacyHref(found.petition.petition, language);
  return html`<p class="hint"><a href="${href}">${CATALOGUE[language].signerPage.privacy}</a></p>`;
}
