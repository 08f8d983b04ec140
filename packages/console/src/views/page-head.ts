import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { IconName } from '../look/icon-names.ts';

type Head = { heading: string; lead: string; action: TemplateResult };

/** The top of a page with a list: its name, one sentence, and the main thing to do. Styled by `listStyles`. */
export function pageHead({ heading, lead, action }: Head): TemplateResult {
  return html`<div class="page-head">
    <div>
      <h1>${heading}</h1>
      <p class="soft">${lead}</p>
    </div>
    ${action}
  </div>`;
}

/** The main thing to do on a page with a list. */
export function addButton(label: string, add: () => void, icon: IconName = 'plus'): TemplateResult {
  return html`<wa-button variant="brand" @click=${add}>
    <wa-icon slot="start" name=${icon}></wa-icon>${label}
  </wa-button>`;
}
