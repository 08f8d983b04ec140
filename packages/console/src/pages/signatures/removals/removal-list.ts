import { css, html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import type { Known } from '../model/known.ts';
import type { Removal } from '../model/signature-types.ts';

type Shown = {
  removals: readonly Removal[];
  known: Known;
  /** Undefined where the reader may not. */
  undo: ((removal: Removal) => void) | undefined;
};

/** What was removed in the last day, each with a way back. Styled by `removalListStyles`. */
export function removalList({ removals, known, undo }: Shown): TemplateResult | typeof nothing {
  if (removals.length === 0) return nothing;
  const { title } = words().signatureBulk.removals;
  return html`<details class="removals">
    <summary>${title(removals.length, count(removals.length))}</summary>
    <ul>
      ${removals.map((removal) => row(removal, known, undo))}
    </ul>
  </details>`;
}

function row(removal: Removal, { timeZone }: Known, undo: Shown['undo']): TemplateResult {
  const { removals: texts, removing } = words().signatureBulk;
  const { removed, counted, reason, removedAt, undoneUntil } = removal;
  return html`<li>
    <div>
      <b>${texts.removed(removed, count(removed))}</b> · ${removing.reasons[reason]}
      <p class="soft small">
        ${zonedText(removedAt, timeZone)} · ${texts.counted(count(counted))} ·
        ${texts.until(zonedText(undoneUntil, timeZone))}
      </p>
    </div>
    ${
      undo
        ? html`<wa-button size="s" appearance="outlined" variant="brand" @click=${() => undo(removal)}
            >${texts.undo}</wa-button
          >`
        : nothing
    }
  </li>`;
}

export const removalListStyles = css`
  .removals {
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--paper) 60%, transparent);
  }
  .removals summary {
    padding: 10px 16px;
    cursor: pointer;
  }
  .removals ul {
    padding: 0 16px 8px;
    list-style: none;
  }
  .removals li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
`;
