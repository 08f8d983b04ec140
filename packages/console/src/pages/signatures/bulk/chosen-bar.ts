import { css, html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';

type Shown = {
  /** How many are chosen one by one; undefined for all that are found. */
  number: number | undefined;
  /** Chooses all that are found; undefined where that cannot be. */
  chooseAll: (() => void) | undefined;
  remove: () => void;
  /** Undefined where none is held. */
  release: (() => void) | undefined;
  clear: () => void;
};

/** What is chosen in the list, and what can be done with it: stays in sight. Styled by `chosenBarStyles`. */
export function chosenBar({ number, chooseAll, remove, release, clear }: Shown): TemplateResult {
  const bulk = words().signatureBulk;
  return html`<div class="chosen-bar" role="region" aria-label=${bulk.concerns}>
    <div class="row">
      <b role="status">${number === undefined ? bulk.allFoundChosen : bulk.chosen(number, count(number))}</b>
      ${chooseAll ? link(bulk.allFound, chooseAll) : nothing} ${link(bulk.clear, clear)}
    </div>
    <div class="row">
      ${
        release
          ? html`<wa-button size="s" variant="brand" appearance="outlined" @click=${release}
              >${bulk.release}</wa-button
            >`
          : nothing
      }
      <wa-button size="s" variant="danger" @click=${remove}>${bulk.remove}</wa-button>
    </div>
  </div>`;
}

const link = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" class="link-button small" @click=${act}>${label}</button>`;

export const chosenBarStyles = css`
  .chosen-bar {
    position: sticky;
    z-index: 2;
    bottom: 12px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 24px;
    padding: 10px 16px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--wa-shadow-l);
  }
  .chosen-bar .row {
    gap: 4px 16px;
  }
`;
