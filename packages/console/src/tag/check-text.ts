import { html, type TemplateResult } from 'lit';

/** Opens the check of a page's tags. */
const CHECK = '?samleng=check';

/** How to check a page; what is to be added never breaks after its question mark. */
export function checkText(check: (added: string) => string): TemplateResult {
  const [before, after] = check(CHECK).split(CHECK);
  return html`${before}<code class="added" translate="no">${CHECK}</code>${after}`;
}
