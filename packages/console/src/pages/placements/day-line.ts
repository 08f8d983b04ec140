import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { count, day } from '../../words/shown.ts';
import { words } from '../../words/words.ts';

const WIDTH = 112;
const HEIGHT = 30;
const STROKE = 2;
const DAY_MS = 86_400_000;

/** Views a day as a small line; `today` is the day of the last number. Styled by `dayLineStyles`. */
export function dayLine(days: readonly number[], today: string): TemplateResult {
  const most = Math.max(...days);
  const points = days.map((views, at) => {
    const x = (at / (days.length - 1)) * (WIDTH - STROKE) + STROKE / 2;
    const y = HEIGHT - STROKE - (most === 0 ? 0 : (views / most) * (HEIGHT - 2 * STROKE));
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const line = points.join(' ');
  return html`<svg
    class="day-line ${most === 0 ? 'none' : ''}"
    preserveAspectRatio="none"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${labelOf(days, today, most)}
  >
    ${
      most === 0
        ? nothing
        : svg`<polygon points=${`${STROKE / 2},${HEIGHT} ${line} ${WIDTH - STROKE / 2},${HEIGHT}`} />`
    }
    <polyline points=${line} />
  </svg>`;
}

function labelOf(days: readonly number[], today: string, most: number): string {
  const { chart, noViews } = words().placements;
  if (most === 0) return noViews;
  const ago = days.length - 1 - days.indexOf(most);
  const when = new Date(Date.parse(today) - ago * DAY_MS).toISOString().slice(0, today.length);
  return chart(count(days.reduce((sum, views) => sum + views, 0)), day(when));
}

export const dayLineStyles = css`
  .day-line {
    flex: none;
    width: 112px;
    height: 30px;
    overflow: visible;
  }
  .day-line polyline {
    fill: none;
    stroke: var(--action);
    stroke-width: 1.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .day-line.none polyline {
    stroke: var(--line-strong);
    stroke-dasharray: 2 4;
  }
  .day-line polygon {
    fill: color-mix(in oklab, var(--action) 12%, transparent);
  }
`;
