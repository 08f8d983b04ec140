import type { Summary } from '@samleng/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { stateBadge } from '../../petition/parts/state-badge.ts';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import type { LiveLine } from '../model/live-line.ts';
import type { TodayFigures } from '../model/today-types.ts';
import { reachText } from './reach-words.ts';
import { shareText } from './share-text.ts';

type Head = {
  figures: TodayFigures;
  /** The whole petition's count, where it is newer. */
  summary: Summary | undefined;
  line: LiveLine['state'];
  /** The last time that the figures were asked for, nobody answered. */
  isCutOff: boolean;
};

/** The count, how far it is on its way to the goal, its pace, and when the goal will be reached. */
export function countHead({ figures, summary, line, isCutOff }: Head): TemplateResult {
  const { goal } = figures;
  const isPart = figures.whole !== undefined;
  const whole = newest(figures, summary);
  const counted = isPart ? figures.count : whole;
  return html`<section class="sheet head">
    <div class="above">${stateBadge(figures.status)} ${lineNote(line, isCutOff)}</div>
    <div class="count">
      <p class="number">${count(counted)}</p>
      <p class="of">
        ${isPart ? nothing : html`${words().today.head.of(count(goal))} · ${shareText(counted, goal)}`}
      </p>
    </div>
    ${isPart ? html`<p class="soft small">${words().today.head.whole}: ${words().petitions.count(count(whole), count(goal))}</p>` : nothing}
    <div class="track"><div class="krama" style=${styleMap({ width: `${Math.min((whole / goal) * 100, 100)}%` })}></div></div>
    ${isPart ? nothing : html`<p class="reach">${reachText(figures)}</p>`} ${pace(figures)}
    ${isCutOff || line === 'gone' ? goneNote(figures) : nothing}
  </section>`;
}

function newest({ count: read, updatedAt, whole }: TodayFigures, summary: Summary | undefined): number {
  if (summary && (whole || summary.updatedAt > updatedAt)) return summary.count;
  return whole?.count ?? read;
}

function pace({ today, rate }: TodayFigures): TemplateResult {
  const { head } = words().today;
  const figures = [
    [head.today, today.count],
    [head.lastHour, rate.lastHour],
    [head.lastDay, rate.last24Hours],
    [head.perDay, rate.perDay],
  ] as const;
  return html`<dl class="pace">
    ${figures.map(
      ([label, number]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${count(number)}</dd>
        </div>`,
    )}
  </dl>`;
}

function lineNote(line: LiveLine['state'], isCutOff: boolean): unknown {
  if (line !== 'open' || isCutOff) return nothing;
  return html`<span class="live">${words().today.line.live}</span>`;
}

function goneNote({ now, timeZone }: TodayFigures): TemplateResult {
  return html`<p class="alert" role="status">${words().today.line.gone(zonedText(now, timeZone))}</p>`;
}
