import type { Language, LocalizedText, Summary } from '@samleng/contract';
import { html } from 'hono/html';
import type { Found } from './signer.ts';
import type { Html } from '../html/shell.ts';

/** What the signer's own page is drawn from. */
export type SignerContext = {
  token: string;
  found: Found;
  summary: Summary;
  partnerName: LocalizedText | undefined;
  language: Language;
  publicUrl: string;
};

/** What became of a form of the page that was sent. */
export type Filling = {
  /** Choices were saved. */
  saved?: boolean;
  /** What was to be confirmed is not what was looked at. */
  changed?: boolean;
  /** What was typed for news, when it is not the signer's address. */
  otherEmail?: string;
  showName?: boolean;
};

/** What a form of the page does; anything else is refused. */
export type SignerAction = 'confirm' | 'not-me' | 'change' | 'withdraw';

export function signerHref({ token }: SignerContext, language: Language): string {
  return `/s/${token}?lang=${language}`;
}

export function signerForm(context: SignerContext, action: SignerAction, body: Html): Html {
  return html`<form method="post" action="${signerHref(context, context.language)}">
    <input type="hidden" name="action" value="${action}" />
    ${body}
  </form>`;
}
