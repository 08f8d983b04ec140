import { mailSite } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { html } from 'hono/html';
import { shareBox } from '../html/share-links.ts';
import { type Html, pageShell } from '../html/shell.ts';
import { organiserName } from '../petitions/find.ts';
import { oneOf, thanks } from '../html/thanks.ts';
import { woven } from '../html/woven.ts';
import { backLink, type PageContext } from './view.ts';

/** Thanks for a signature that counts. */
export function signedPage(context: PageContext): Html {
  const { petition, summary, language, partner, publicUrl } = context;
  const { petitionPage, signerPage } = CATALOGUE[language];
  const { title: heading } = petitionPage.done;
  const outcome = oneOf(summary, language);
  return after(
    context,
    html`${woven(petition, summary, language, 'signed')}
      ${thanks('h1', { language, heading, title: petition.title, outcome })}
      ${shareBox({ petition, partner, publicUrl, language, words: signerPage.share, counts: true })}
      <section class="rest">${backLink(context)}</section>
      <script src="/p/share.js"></script>`,
  );
}

/**
 * The email that waits to be opened: where it went, how to know it, and the way there. Sharing waits for it too. The
 * same for somebody who had signed before.
 *
 * @param email As it was typed.
 */
export function confirmPage(context: PageContext, email: string): Html {
  const { petition, summary, language } = context;
  const { petitionPage, emails } = CATALOGUE[language];
  const { confirm } = petitionPage.done;
  const heading = confirm.title;
  const outcome = html`<p>${confirm.sentTo}<br /><b class="who">${email}</b></p>
    <p>${confirm.press}</p>
    <p class="inbox">
      <span>${confirm.from} <bdi>${senderIn(context)}</bdi></span>
      <b>${emails.confirm.subject}</b>
    </p>
    ${mailboxLink(email, confirm.open)}
    <details>
      <summary>${confirm.lost.title}</summary>
      <p>${confirm.lost.text}</p>
    </details>`;
  return after(
    context,
    html`${woven(petition, summary, language)}
      ${thanks('h1', { language, heading, title: petition.title, outcome })}
      <section class="rest">${backLink(context)}</section>`,
  );
}

function senderIn({ petition, language, senderName }: PageContext): string {
  return textIn(petition.sender ?? { en: senderName }, language).text;
}

/** The provider learns that its page was opened, and not from where. */
function mailboxLink(email: string, open: (mail: string) => string): Html | '' {
  const site = mailSite(email);
  if (site === undefined) return '';
  return html`<p>
    <a class="go" href="${site.href}" target="_blank" rel="noopener noreferrer">${open(site.name)}</a>
  </p>`;
}

/** Without links to other languages, which would lead to the form. */
function after({ petition, language }: PageContext, body: Html): Html {
  const { text: title } = textIn(petition.title, language);
  return pageShell(
    { language, title, organiser: organiserName(petition) },
    html`<div class="sheet">${body}</div>`,
  );
}
