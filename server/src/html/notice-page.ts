import type { Language } from '@samleng/contract';
import { html } from 'hono/html';
import { type Html, pageShell } from './shell.ts';

/** A page of a heading and a sentence, such as for links that lead nowhere. `more` follows them. */
export function noticePage(
  language: Language,
  { heading, text }: { heading: string; text?: string },
  more: Html | '' = '',
): Html {
  return pageShell(
    { language, title: heading },
    html`<div class="sheet">
      <h1>${heading}</h1>
      ${text === undefined ? '' : html`<p>${text}</p>`} ${more}
    </div>`,
  );
}
