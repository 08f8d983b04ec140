import { css, html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../words/words.ts';
import { copyText } from './copy-text.ts';
import { saveFile } from './save-file.ts';

/** Recovery codes, with the ways to keep them. */
export function keptCodes(codes: readonly string[]): TemplateResult {
  const { keep } = words().secondFactor;
  return html`<ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <div class="row no-print">
      <wa-button appearance="outlined" @click=${() => copyText(codes.join('\n'), keep.copied)}>
        <wa-icon slot="start" name="document-duplicate"></wa-icon>${keep.copy}
      </wa-button>
      <wa-button appearance="outlined" @click=${() => save(codes, keep.fileName)}>
        <wa-icon slot="start" name="arrow-down-tray"></wa-icon>${keep.download}
      </wa-button>
      <wa-button appearance="outlined" @click=${() => print()}>
        <wa-icon slot="start" name="printer"></wa-icon>${keep.print}
      </wa-button>
    </div>`;
}

function save(codes: readonly string[], fileName: string): void {
  saveFile(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }), fileName);
}

export const keptCodesStyles = css`
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 8px 16px;
    padding: 16px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--rice);
    list-style: none;
  }
  .codes code {
    font-size: 17px;
    overflow-wrap: anywhere;
  }
  @media print {
    .no-print {
      display: none;
    }
  }
`;
