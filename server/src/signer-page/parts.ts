import type { Language, LocalizedText, Summary } from '@samleng/contract';
import { html } from 'hono/html';
import type { Found } from './signer.ts';
import type { Html } from '../html/shell.ts';

/** The data that the signer's own page is made from. */
export type SignerContext = {
  token: string;
  found: Found;
  summary: Summary;
  partnerName: LocalizedText | undefined;
  language: Language;
  publicUrl: string;
};

/** The result of a form that was sent, for the page that answers it. */
export type Filling = {
  /** Choices were saved. */
  saved?: boolean;
  /** The data changed after they were shown, so nothing was confirmed. */
  changed?: boolean;
  /** An address typed for news that is not the signer's. */
  otherEmail?: string;
  showName?: boolean;
};

/** The actions of the page's forms; any other is refused. */
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
