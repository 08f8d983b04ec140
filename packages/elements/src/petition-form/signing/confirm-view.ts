import { mailSite } from '@samleng/contract/mail-sites';
import type { LocalizedText } from '@samleng/contract';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';

type Confirm = SigningMessages['done']['confirm'];

type Email = {
  /** Where it went, if this page knows it and nobody else reads along. */
  email: string | undefined;
  /** The device is another's, so the email is read elsewhere. */
  shared: boolean;
  /** The name that the inbox shows; older servers do not say. */
  sender: LocalizedText | undefined;
  onOtherAddress: () => void;
};

/** The email that waits to be opened: where it went, how to know it, and the way there. Nothing else asks for a press. */
export function openEmail(confirm: Confirm, language: InterfaceLanguage, now: Email) {
  const { email, shared, sender, onOtherAddress } = now;
  return html`${
      email
        ? sentTo(email, confirm, onOtherAddress)
        : html`<p>${confirm.sent} ${shared ? html`<b>${confirm.ownPhone}</b>` : nothing}</p>`
    }
    <p>${confirm.press}</p>
    ${inInbox(confirm, language, sender)} ${email ? mailbox(email, confirm) : nothing}
    <details>
      <summary class="fold">${confirm.lost.title}</summary>
      <p>${confirm.lost.text}</p>
    </details>`;
}

/** A mistyped address would be waited for in vain. */
function sentTo(email: string, confirm: Confirm, onOtherAddress: () => void) {
  return html`<p>
    ${confirm.sentTo}<br /><b translate="no">${email}</b><br />
    <button class="fold" type="button" @click=${onOtherAddress}>${confirm.otherAddress}</button>
  </p>`;
}

/** Sender and subject, as an inbox shows them. */
function inInbox(confirm: Confirm, language: InterfaceLanguage, sender: LocalizedText | undefined) {
  const name = sender && localized(sender, language);
  return html`<p class="subject">
    ${name ? html`<span>${confirm.from} <bdi lang=${name.language}>${name.text}</bdi></span>` : nothing}
    <b>${confirm.subject}</b>
  </p>`;
}

/** The provider learns that its page was opened, and not from where. */
function mailbox(email: string, { open }: Confirm) {
  const site = mailSite(email);
  if (!site) return nothing;
  return html`<a
    class="sign go"
    part="next"
    href=${site.href}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    >${open(site.name)}</a
  >`;
}
