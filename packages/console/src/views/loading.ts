import { html, type TemplateResult } from 'lit';
import { words } from '../words/words.ts';

/** While something is on its way. */
export function loading(): TemplateResult {
  return html`<p class="loading" role="status">${words().shell.loading}</p>`;
}
