import { html, type TemplateResult } from 'lit';
import { words } from '../../words/words.ts';
import { answers } from './answers.ts';
import type { Found } from './types.ts';

/** Nobody has signed with the address: what may be the reason, and what can be sent back. */
export function noneView({ stopped }: Pick<Found, 'stopped'>): TemplateResult {
  const { none } = words().erasure;
  return html`<h2 tabindex="-1">${none.title}</h2>
    <p>${none.text}</p>
    <p class="soft">${none.imported}</p>
    <details>
      <summary>${none.answer}</summary>
      ${answers({ what: 'nothing', stopped, first: undefined })}
    </details>`;
}
