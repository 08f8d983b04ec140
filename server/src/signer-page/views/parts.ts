import type { Language, LocalizedText, Summary } from '@samleng/contract';
import { html } from 'hono/html';
import { fingerprint, type StoredSignature } from '../stored-signature.ts';
import type { Found } from '../signer.ts';
import { sharedPath } from '../../html/share-links.ts';
import type { Html } from '../../html/shell.ts';

/** The data of the signer's page. */
export type SignerContext = {
  found: Found;
  summary: Summary;
  partnerName: LocalizedText | undefined;
  /** The other signatures of the same mailbox. */
  household: StoredSignature[];
  language: Language;
  publicUrl: string;
  now: Date;
};

/** The result of a form that was sent, to be shown on the page. */
export type Filling = {
  /** Choices were saved. */
  saved?: boolean;
  /** The signature has changed since the signer looked at it, so nothing was done. */
  changed?: boolean;
  /** Three people count under the address, so it was not confirmed. */
  full?: boolean;
  /** Another signature of the mailbox was erased. */
  cleared?: boolean;
  /** The address typed for news, when it is not the one that signed. */
  otherEmail?: string;
  showName?: boolean;
  showComment?: boolean;
};

/** The actions of the page's forms. */
export type SignerAction = 'confirm' | 'not-me' | 'change' | 'withdraw' | 'clear';

export function signerHref({ found }: SignerContext, language: Language): string {
  return `/s/${found.token}?lang=${language}`;
}

/** The petition's own address takes it, so that the browser stands there after a press and not at the secret link. */
export function signerForm({ found, language }: SignerContext, action: SignerAction, body: Html): Html {
  const { petition } = found.petition;
  return html`<form method="post" action="${sharedPath(petition, found.signature.partner)}">
    <input type="hidden" name="token" value="${found.token}" />
    <input type="hidden" name="language" value="${language}" />
    <input type="hidden" name="action" value="${action}" />
    <input type="hidden" name="seen" value="${fingerprint(found.signature)}" />
    ${body}
  </form>`;
}
