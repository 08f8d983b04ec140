import { formatMonth, formatShortDay } from '@samleng/locales/formats/short-day';
import { language } from '../../../words/words.ts';
import { momentOf } from '../../../words/zoned.ts';
import { DAY_MS, dayOfX, hourOfX, type Step } from './periods.ts';

type Tick = { x: number; label: string };
type Drawn = { from: number; to: number; /** In pixels. */ width: number };

/** Khmer months are long words. */
const LABEL_PX = { km: 104, en: 72, fr: 80 };
const DAY_STEPS = [1, 2, 3, 7, 14, 28];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** What stands below the curve: days or months, as many as there is room for. */
export function ticksOf(step: Step, drawn: Drawn, timeZone: string): Tick[] {
  const labels = Math.max(Math.floor(drawn.width / LABEL_PX[language()]), 1);
  return step === 'days' ? dayTicks(drawn, labels) : midnights(drawn, labels, timeZone);
}

function dayTicks({ from, to }: Drawn, labels: number): Tick[] {
  const days = DAY_STEPS.find((step) => (to - from) / step <= labels);
  if (days === undefined) return monthTicks({ from, to }, labels);
  const first = Math.ceil(from);
  const ticks = Array.from({ length: Math.floor((to - first) / days) + 1 }, (_, at) => first + at * days);
  return ticks.map((x) => ({ x, label: formatShortDay(dayOfX(x), language()) }));
}

function monthTicks({ from, to }: Pick<Drawn, 'from' | 'to'>, labels: number): Tick[] {
  const start = new Date(from * DAY_MS);
  const months = (to - from) / 30.4;
  const step = MONTH_STEPS.find((one) => months / one <= labels) ?? MONTH_STEPS.at(-1)!;
  const ticks: Tick[] = [];
  for (let month = step === 1 ? start.getUTCMonth() + 1 : 0; ; month += step) {
    const x = Date.UTC(start.getUTCFullYear(), month) / DAY_MS;
    if (x > to) return ticks;
    if (x >= from) ticks.push({ x, label: formatMonth(dayOfX(x), language()) });
  }
}

/** By the clocks of the campaign: there, a day may begin in the middle of an hour. */
function midnights({ from, to }: Drawn, labels: number, timeZone: string): Tick[] {
  const days = [1, 2, 3, 7].find((step) => (to - from) / 24 / step <= labels) ?? 14;
  const hours = Array.from({ length: Math.floor(to - from) + 1 }, (_, at) => Math.ceil(from) + at);
  const begins = hours
    .map((x) => ({ x, ...momentOf(hourOfX(x), timeZone) }))
    .filter(({ time }) => time.startsWith('00:'));
  return begins
    .filter((_, at) => at % days === 0)
    .map(({ x, day }) => ({ x, label: formatShortDay(day, language()) }));
}
