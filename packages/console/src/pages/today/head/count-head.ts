import type { Summary } from '@samleng/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { stateBadge } from '../../petition/parts/state-badge.ts';
import { count, inOwn, titleOf } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import { dayOfX, xOfDay } from '../curve/periods.ts';
import type { LiveLine } from '../model/live-line.ts';
import type { PartnerFigures, TodayFigures, WholeFigures } from '../model/today-types.ts';
import { paceText } from './pace-text.ts';
import { reachText } from './reach-words.ts';
import { shareText } from './share-text.ts';

type Head = {
  figures: TodayFigures;
  /** The whole petition's count, as it came over the line. */
  summary: Summary | undefined;
  line: LiveLine['state'];
  /** The last time that the figures were asked for, nobody answered. */
  isCutOff: boolean;
};

/** The count, how far it is on its way to the goal, its pace, and when the goal will be reached. */
export function countHead({ figures, summary, line, isCutOff }: Head): TemplateResult {
  const isLive = line === 'open' && !isCutOff;
  return html`<section class="sheet head">
    <div class="above">
      ${stateBadge(figures.status)}
      ${isLive ? html`<span class="live">${words().today.line.live}</span>` : nothing}
    </div>
    ${'whole' in figures ? partnerCount(figures, summary) : wholeCount(figures, summary)} ${pace(figures)}
    ${isCutOff || line === 'gone' ? goneNote(figures) : nothing}
  </section>`;
}

function wholeCount(figures: WholeFigures, summary: Summary | undefined): TemplateResult {
  const { goal, updatedAt } = figures;
  const counted = summary && summary.updatedAt > updatedAt ? summary.count : figures.count;
  return html`<div class="count">
      <p class="number">${count(counted)}</p>
      <p class="of">${words().today.head.of(count(goal))} · ${shareText(counted, goal)}</p>
    </div>
    ${goalTrack(counted, goal)}
    <p class="reach">${reachText(figures)}</p>`;
}

function partnerCount(
  { name, whole, title, petition, ...own }: PartnerFigures,
  summary: Summary | undefined,
): TemplateResult {
  const { head } = words().today;
  const all = summary?.count ?? whole.count;
  return html`<h2>${titleOf(title, petition)}</h2>
    <div class="count">
      <p class="number">${count(own.count)}</p>
      <p class="of">${head.through(inOwn(name))} · ${shareText(own.count, all)}</p>
    </div>
    <div class="whole">
      <p class="soft">${head.whole(words().petitions.count(count(all), count(whole.goal)))}</p>
      ${goalTrack(all, whole.goal)}
    </div>`;
}

function goalTrack(counted: number, goal: number): TemplateResult {
  const width = `${Math.min((counted / goal) * 100, 100)}%`;
  return html`<div class="track"><div class="krama" style=${styleMap({ width })}></div></div>`;
}

function pace(figures: TodayFigures): TemplateResult {
  const { head } = words().today;
  const { today, rate } = figures;
  return html`<dl class="pace">
    ${figure(head.today, count(today.count), yesterday(figures))}
    ${figure(head.lastHour, count(rate.lastHour))} ${figure(head.lastDay, count(rate.last24Hours))}
    ${figure(head.perDay, paceText(rate))}
  </dl>`;
}

function figure(label: string, number: string, beside?: string): TemplateResult {
  return html`<div>
    <dt>${label}${beside === undefined ? nothing : ` · ${beside}`}</dt>
    <dd>${number}</dd>
  </div>`;
}

/** What today is held against; nothing on the first day. */
function yesterday({ curve, today }: TodayFigures): string | undefined {
  const signed = curve.days.filter(({ online, day }) => online > 0 && day < today.day);
  if (signed.length === 0) return undefined;
  const before = dayOfX(xOfDay(today.day) - 1);
  return words().today.head.yesterday(count(signed.find(({ day }) => day === before)?.online ?? 0));
}

function goneNote({ now, timeZone }: TodayFigures): TemplateResult {
  return html`<p class="alert" role="status">${words().today.line.gone(zonedText(now, timeZone))}</p>`;
}
