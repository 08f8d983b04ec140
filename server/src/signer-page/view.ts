import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { isManageable } from '../domain/signature/confirm.ts';
import { type Html, localized, pageShell, privacyHref } from '../html/shell.ts';
import { fingerprint, signedRows } from './data-view.ts';
import { choiceBoxes, manageView } from './manage-view.ts';
import { removedView } from './removed-view.ts';
import { type Filling, type SignerContext, signerForm, signerHref } from './parts.ts';

/** The page for the signature's standing. `filling`: the result of the form just sent. */
export function signerPage(context: SignerContext, filling: Filling = {}): Html {
  const { standing } = context.found;
  if (isManageable(standing)) return page(context, manageView(context, filling));
  if (standing === 'waiting') return page(context, waitingView(context, filling));
  if (standing === 'removed') return page(context, removedView(context));
  return page(context, standing === 'expired' ? expiredView(context) : tooLateView(context));
}

function waitingView(context: SignerContext, { changed = false }: Filling): Html {
  const { language, found } = context;
  const texts = CATALOGUE[language].signerPage.waiting;
  const boxes = choiceBoxes(context);
  return html`<h2>${texts.heading}</h2>
    ${changed ? html`<p class="wrong" role="alert">${texts.changed}</p>` : html`<p>${texts.lead}</p>`}
    ${petitionTitle(context)} ${signedRows(found.signature, language)}
    ${signerForm(
      context,
      'confirm',
      html`<input type="hidden" name="seen" value="${fingerprint(found.signature)}" />
        ${boxes}
        <p><button class="act">${texts.confirm}</button></p>`,
    )}
    <section>
      <p>${texts.notMine}</p>
      ${signerForm(context, 'not-me', html`<p><button class="quiet">${texts.notMe}</button></p>`)}
    </section>
    ${privacyLink(context)}`;
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

/** The second step of withdrawing. */
export function sureToWithdrawPage(context: SignerContext): Html {
  const { withdraw } = CATALOGUE[context.language].signerPage;
  return page(
    context,
    html`<h2>${withdraw.sureHeading}</h2>
      ${petitionTitle(context)}
      <p>${withdraw.sure}</p>
      ${signerForm(
        context,
        'withdraw',
        html`<input type="hidden" name="sure" value="yes" />
          <p><button class="danger">${withdraw.button}</button></p>`,
      )}
      <p><a href="${signerHref(context, context.language)}">${withdraw.keep}</a></p>`,
  );
}

/** Shown once everything is erased. It has no links to other languages, because its own link is unknown now. */
export function erasedPage(context: SignerContext, what: 'withdrawn' | 'not-me'): Html {
  const { withdraw, notMe } = CATALOGUE[context.language].signerPage;
  const [heading, text] =
    what === 'not-me' ? [notMe.heading, notMe.text] : [withdraw.doneHeading, withdraw.done];
  return page(
    context,
    html`<h2>${heading}</h2>
      ${petitionTitle(context)}
      <p>${text}</p>
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
