import type { DayPeriod, Days, Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatCount, formatDay } from '@samleng/locales/format';
import { html } from 'hono/html';
import type { Html } from '../../html/shell.ts';
import { curve } from './curve.ts';
import { type CurvePoint, curvePoints } from './curve-points.ts';

const WAYS = ['online', 'paper', 'carriedOver'] as const;
/** Rows for each way: the open data have all periods. */
const ROWS_MAX = 12;
/** With fewer the curve would be one straight line from a day to itself. */
const POINTS_MIN = 3;

// The public cache keeps the days for some seconds, in which a page may be asked for often.
const views = new WeakMap<Days, Map<Language, Html>>();

/** How the signatures came in, as a curve, as a table and as open data; nothing while there is only one period. */
export function daysView(days: Days | undefined, language: Language): Html | '' {
  if (days === undefined || curvePoints(days).length < POINTS_MIN) return '';
  const known = views.get(days) ?? new Map<Language, Html>();
  views.set(days, known);
  const view = known.get(language) ?? viewOf(days, language);
  known.set(language, view);
  return view;
}

function viewOf(days: Days, language: Language): Html {
  const words = CATALOGUE[language].petitionPage.days;
  const points = curvePoints(days);
  const ends = endsOf(points, language);
  return html`<div class="sheet days">
    <h2>${words.heading}</h2>
    <div>
      ${curve(points, words.curve(ends))}
      <p class="hint ends">
        <span>${ends.first}<br /><b>${ends.before}</b></span>
        <span>${ends.last}<br /><b>${ends.total}</b></span>
      </p>
    </div>
    <details>
      <summary>${words.table}</summary>
      ${table(days, language)}
      <p class="hint">${words.few}</p>
      ${openData(days, language)}
    </details>
  </div>`;
}

function endsOf(points: readonly CurvePoint[], language: Language) {
  const [first, last] = [points[0]!, points.at(-1)!];
  const dayOf = (at: number) => formatDay(new Date(at).toISOString(), language);
  const countOf = ({ total }: CurvePoint) => formatCount(Math.round(total), language);
  // The last period ends where its last day does.
  return { first: dayOf(first.at), before: countOf(first), last: dayOf(last.at - 1), total: countOf(last) };
}

function table(days: Days, language: Language): Html {
  const { columns } = CATALOGUE[language].petitionPage.days;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${columns.day}</th>
        <th scope="col">${columns.count}</th>
      </tr>
    </thead>
    ${WAYS.filter((way) => days[way].length > 0).map((way) => wayRows(days, way, language))}
  </table>`;
}

function wayRows(days: Days, way: (typeof WAYS)[number], language: Language): Html {
  const name = CATALOGUE[language].petitionPage.days.ways[way];
  return html`<tbody>
    <tr>
      <th colspan="2" scope="rowgroup">${name}</th>
    </tr>
    ${joined(days[way]).map((period) => row(period, language))}
  </tbody>`;
}

function row({ from, to, count }: DayPeriod, language: Language): Html {
  const { period } = CATALOGUE[language].petitionPage.days;
  const [first, last] = [from, to].map((day) => unbroken(formatDay(day, language)));
  const when = from === to ? first : period(first!, last!);
  return html`<tr>
    <td>${when}</td>
    <td>${formatCount(count, language)}</td>
  </tr>`;
}

const unbroken = (day: string): string => day.replaceAll(' ', '\u00a0');

function joined(periods: readonly DayPeriod[]): DayPeriod[] {
  const each = Math.ceil(periods.length / ROWS_MAX);
  const rows = Math.ceil(periods.length / each);
  return Array.from({ length: rows }, (_, at) => {
    const some = periods.slice(at * each, (at + 1) * each);
    const count = some.reduce((sum, period) => sum + period.count, 0);
    return { from: some[0]!.from, to: some.at(-1)!.to, count };
  });
}

function openData({ petition }: Days, language: Language): Html {
  const { data } = CATALOGUE[language].petitionPage.days;
  const path = `/v1/petitions/${petition}/days`;
  return html`<p>
    ${data}
    <a href="${path}.csv" type="text/csv">CSV</a>,
    <a href="${path}" type="application/json">JSON</a>
  </p>`;
}
