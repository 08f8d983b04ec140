import { type Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { emailField } from '../html/email-field.ts';
import { noticePage } from '../html/notice-page.ts';
import { type Html, pageShell } from '../html/shell.ts';

/** What the page's buttons do. */
export type MailboxAction = 'stop' | 'allow';

/** The data of a mailbox's page. */
export type MailboxContext = { token: string; language: Language };

/** The page that asks once more. */
export type Sure = {
  action: MailboxAction;
  /** As `makePageValue` returns it. */
  value: string;
  /** Whether the last email can be sent to an address that is still known. */
  isAddressKnown: boolean;
  /** The address typed for the last email, when it is not the mailbox's own. */
  otherEmail?: string | undefined;
};

/** The first page: what the link can do to this mailbox. */
export function mailboxPage(context: MailboxContext, action: MailboxAction): Html {
  const texts = CATALOGUE[context.language].mailboxPage;
  const { heading, text, button } = texts[action];
  return page(
    context,
    html`<h1>${heading}</h1>
      <p>${text}</p>
      ${action === 'stop' ? html`<p>${texts.stop.kept}</p>` : ''}
      ${form(context, action, html`<p><button class="quiet">${button}</button></p>`)}`,
  );
}

/** The second page. Its form holds a value without which nothing changes, because mail scanners press buttons too. */
export function sureMailboxPage(context: MailboxContext, sure: Sure): Html {
  const { action, value } = sure;
  const texts = CATALOGUE[context.language].mailboxPage;
  const { sureHeading, button, keep } = texts[action];
  const fields = action === 'stop' && !sure.isAddressKnown ? lastEmailField(context, sure) : '';
  return page(
    context,
    html`<h1>${sureHeading}</h1>
      <p>${whatFollows(context, sure)}</p>
      ${form(
        context,
        action,
        html`<input type="hidden" name="sure" value="${value}" />
          ${fields}
          <p><button class="${action === 'stop' ? 'danger' : 'act'}">${button}</button></p>`,
      )}
      <p><a href="${mailboxHref(context, context.language)}">${keep}</a></p>`,
  );
}

function whatFollows({ language }: MailboxContext, { action, isAddressKnown }: Sure): string {
  const { stop, allow } = CATALOGUE[language].mailboxPage;
  if (action === 'allow') return allow.sure;
  return isAddressKnown ? stop.sure : stop.sureSilent;
}

// The address is not stored: for the last email it has to be typed again.
function lastEmailField({ language }: MailboxContext, { otherEmail }: Sure): Html {
  const { address, addressWhy, otherAddress } = CATALOGUE[language].mailboxPage.stop;
  const field = { label: address, hint: addressWhy, wrong: otherAddress, typed: otherEmail };
  return html`<div>${emailField(field)}</div>`;
}

/** @param done `silent`: stopped without a last email. */
export function doneMailboxPage(context: MailboxContext, done: MailboxAction | 'silent'): Html {
  const { stop, allow } = CATALOGUE[context.language].mailboxPage;
  const [heading, text] =
    done === 'allow'
      ? [allow.doneHeading, allow.done]
      : [stop.doneHeading, done === 'silent' ? stop.doneSilent : stop.done];
  return page(
    context,
    html`<h1>${heading}</h1>
      <p>${text}</p>`,
  );
}

/** One page for all links that this server has not made. */
export function unknownMailboxPage(language: Language): Html {
  return noticePage(language, CATALOGUE[language].mailboxPage.unknown);
}

function page(context: MailboxContext, body: Html): Html {
  const { language } = context;
  const { title } = CATALOGUE[language].mailboxPage;
  const hrefIn = (other: Language) => mailboxHref(context, other);
  return pageShell({ language, title, hrefIn }, html`<div class="sheet">${body}</div>`);
}

function form(context: MailboxContext, action: MailboxAction, body: Html): Html {
  return html`<form method="post" action="${mailboxHref(context, context.language)}">
    <input type="hidden" name="action" value="${action}" />
    ${body}
  </form>`;
}

function mailboxHref({ token }: MailboxContext, language: Language): string {
  return `/mailbox/${token}?lang=${language}`;
}
