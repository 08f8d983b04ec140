import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';

/** The main thing to do on a page with a list. */
export function addButton(label: string, add: () => void): TemplateResult {
  return html`<wa-button variant="brand" @click=${add}>
    <wa-icon slot="start" name="plus"></wa-icon>${label}
  </wa-button>`;
}
