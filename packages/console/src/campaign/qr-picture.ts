import { css, html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';

/** A link to be scanned from the screen or from paper. */
export function qrPicture(url: string, label: string): TemplateResult {
  return html`<div class="qr">
    <wa-qr-code value=${url} label=${label} size="208" error-correction="M"></wa-qr-code>
  </div>`;
}

export const qrStyles = css`
  /* White in the dark too: many phones do not read light squares on dark. */
  .qr {
    justify-self: start;
    padding: 16px;
    border-radius: var(--radius);
    background: #fff;
    line-height: 0;
  }
  .qr wa-qr-code {
    --corner-color: #000;
    color: #000;
  }
`;
