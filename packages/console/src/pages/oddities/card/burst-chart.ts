import { css, html, svg, type TemplateResult } from 'lit';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { momentOf, zonedText } from '../../../words/zoned.ts';
import { instantOf } from './moments.ts';
import type { OddityOf } from '../types.ts';

const HEIGHT = 96;
const MINUTE_MS = 60 * 1000;
const MINUTES_AN_HOUR = 60;

/** What the minutes around a burst look like, a bar a step, with a line for what is usual. Styled by `burstChartStyles`. */
export function burstChart({ chart, usual }: OddityOf<'burst'>, timeZone: string): TemplateResult {
  const { counts, from, stepMinutes } = chart;
  const most = Math.max(1, ...counts);
  const heightOf = (number: number) => Math.round((number / most) * HEIGHT * 10) / 10;
  const start = Date.parse(instantOf(from));
  const end = new Date(start + counts.length * stepMinutes * MINUTE_MS).toISOString();
  const line = HEIGHT - heightOf(((usual ?? 0) * stepMinutes) / MINUTES_AN_HOUR);
  const { chart: label, usualLine } = words().oddities;
  return html`<figure class="chart">
    <span class="most" aria-hidden="true">${count(most)}</span>
    <svg
      viewBox="0 0 ${counts.length} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label(zonedText(instantOf(from), timeZone), momentOf(end, timeZone).time)}
    >
      ${counts.map((number, at) =>
        number === 0
          ? ''
          : svg`<rect x=${at + 0.1} width="0.8" y=${HEIGHT - heightOf(number)} height=${heightOf(number)} />`,
      )}
      ${usual === null ? '' : svg`<line x1="0" x2=${counts.length} y1=${line} y2=${line} />`}
    </svg>
    <figcaption aria-hidden="true">
      <span>${momentOf(instantOf(from), timeZone).time}</span>
      ${usual === null ? '' : html`<span class="usual">${usualLine}</span>`}
      <span>${momentOf(end, timeZone).time}</span>
    </figcaption>
  </figure>`;
}

export const burstChartStyles = css`
  .chart {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 10px;
    max-width: 560px;
    color: var(--ink-soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .chart svg {
    width: 100%;
    height: 96px;
    border-bottom: 1px solid var(--line-strong);
  }
  .chart rect {
    fill: var(--action);
  }
  .chart line {
    stroke: var(--lotus);
    stroke-width: 1.5px;
    stroke-dasharray: 4 4;
    vector-effect: non-scaling-stroke;
  }
  .chart figcaption {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
  }
  .chart .usual {
    color: var(--lotus);
  }
  .chart .usual::before {
    content: '';
    display: inline-block;
    width: 22px;
    margin-inline-end: 6px;
    border-top: 2px dashed currentColor;
    vertical-align: middle;
  }
`;
