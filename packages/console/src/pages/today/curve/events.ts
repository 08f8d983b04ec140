import { count, day as dayText, inOwn } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { momentOf, zonedText } from '../../../words/zoned.ts';
import { type Batch, type Mark, partnersOf, type TodayFigures } from '../model/today-types.ts';
import { type Period, type Step, xOfDay, xOfHour } from './periods.ts';

/** Something that happened to a petition. */
export type TodayEvent = { x: number; when: string; text: string };
/** Those of one day or hour, with their number in the curve; without one they lie outside of it. */
export type Happened = { x: number; number?: number; events: TodayEvent[] };

/** In their order, the latest first. */
export function happenedIn(step: Step, figures: TodayFigures, periods: readonly Period[]): Happened[] {
  const { marks, curve } = figures;
  const fromMarks = marks.map((mark) => eventOf(mark, step, figures));
  const fromBatches = step === 'days' ? curve.batches.map(eventOfBatch) : [];
  const groups = new Map<number, TodayEvent[]>();
  for (const event of [...fromMarks, ...fromBatches])
    groups.set(event.x, [...(groups.get(event.x) ?? []), event]);
  const [first = Infinity, last = -Infinity] = [periods[0]?.x, periods.at(-1)?.x];
  let number = 0;
  const inOrder = [...groups].sort(([one], [other]) => one - other);
  const numbered = inOrder.map(([x, events]) =>
    x < first || x > last ? { x, events } : { x, events, number: (number += 1) },
  );
  // Two weeks of hours would be followed by all that happened in years.
  return numbered.filter((one) => step === 'days' || 'number' in one).toReversed();
}

function eventOf(mark: Mark, step: Step, figures: TodayFigures): TodayEvent {
  const { timeZone } = figures;
  const { at, kind, number = 0, until, partner } = mark;
  const { marks } = words().today;
  const known = marks[kind];
  const what = typeof known === 'function' ? known(count(number)) : known;
  const text = partner ? marks.by(what, nameOf(partner, figures)) : what;
  return {
    x: step === 'days' ? xOfDay(momentOf(at, timeZone).day) : xOfHour(at),
    when: zonedText(at, timeZone),
    text: until ? marks.until(text, zonedText(until, timeZone)) : text,
  };
}

function nameOf(partner: string, figures: TodayFigures): string {
  const name = partnersOf(figures)[partner];
  return name ? inOwn(name) : partner;
}

function eventOfBatch({ day, kind, signatures }: Batch): TodayEvent {
  return { x: xOfDay(day), when: dayText(day), text: words().today.marks[kind](count(signatures)) };
}
