import { css, html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../words/words.ts';
import { copyText } from './copy-text.ts';

/** A text to be copied from here, such as a link or a command; it wraps, so that all of it can be seen. */
export function toCopy(label: string, text: string): TemplateResult {
  const { copy, copied } = words().secondFactor.keep;
  return html`<div class="to-copy">
    <h3>${label}</h3>
    <code translate="no">${text}</code>
    <wa-button appearance="outlined" @click=${() => copyText(text, copied)}>
      <wa-icon slot="start" name="document-duplicate"></wa-icon>${copy}
    </wa-button>
  </div>`;
}

export const toCopyStyles = css`
  .to-copy {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 8px;
  }
  .to-copy code {
    width: 100%;
    padding: 10px 14px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--rice);
    font-family: var(--wa-font-family-code);
    font-size: 15px;
    line-height: 1.65;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
