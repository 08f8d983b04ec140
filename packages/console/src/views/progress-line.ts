import { css, html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

type Progress = { done: number; total: number; text: string };

/** How far long work is. `total` may be a guess: it is never told to be over before it is. Styled by `progressLineStyles`. */
export function progressLine({ done, total, text }: Progress): TemplateResult {
  const percent = total === 0 ? 0 : Math.min((done / total) * 100, 99);
  return html`<div class="progress">
    <div
      class="track"
      role="progressbar"
      aria-label=${text}
      aria-valuenow=${total === 0 ? nothing : Math.floor(percent)}
      aria-valuemin="0"
      aria-valuemax="100"
    >
      <div style=${styleMap({ width: `${percent}%` })}></div>
    </div>
    <span>${text}</span>
  </div>`;
}

export const progressLineStyles = css`
  .progress {
    display: grid;
    flex: 1 1 200px;
    gap: 4px;
    color: var(--ink-soft);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .progress .track {
    height: 6px;
    border-radius: 3px;
    background: var(--line);
    overflow: hidden;
  }
  .progress .track > div {
    min-width: 6px;
    height: 100%;
    border-radius: 3px;
    background: var(--action);
    transition: width 200ms;
  }
  @media (prefers-reduced-motion: reduce) {
    .progress .track > div {
      transition: none;
    }
  }
`;
