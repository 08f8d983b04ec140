import { expect } from '@open-wc/testing';
import { changeLanguage, loadInside } from '../../../words/words.ts';
import { todayFigures } from '../../../testing/today-figures.ts';
import { happenedIn } from './events.ts';
import { dayOfX, type Period, periodsOf } from './periods.ts';
import { ticksOf } from './ticks.ts';

const figures = todayFigures();
const days = periodsOf('days', figures);
const last = (periods: readonly Period[]) => periods.at(-1)!;

describe('the curve', () => {
  before(async () => {
    await changeLanguage('km');
    await loadInside();
  });

  it('ends with today, at the count that stands above it', () => {
    expect(dayOfX(last(days).x)).to.equal('2026-11-28');
    expect(last(days)).to.include({ each: 12, total: figures.count });
    expect(days.map(({ each, others }) => each + others).filter((number) => number > 0)).to.deep.equal([
      20, 30, 12,
    ]);
    const hours = periodsOf('hours', figures);
    expect(hours).to.have.lengthOf(14 * 24);
    expect(last(hours)).to.include({ each: 2, total: figures.online });
  });

  it('begins shortly before the first signature on a page, whatever was counted years before', () => {
    const sheets = { day: '2014-03-09', kind: 'paper' as const, signatures: 7, partner: null };
    const { curve } = figures;
    const longAgo = { ...figures, curve: { ...curve, batches: [...curve.batches, sheets] } };
    const [first] = periodsOf('days', longAgo);
    expect(dayOfX(first!.x)).to.equal('2026-11-15');
    const happened = happenedIn('days', longAgo, periodsOf('days', longAgo));
    expect(happened.map(({ number }) => number)).to.deep.equal([3, 2, 1, undefined]);
    expect(happened.at(-1)!.events).to.have.lengthOf(1);
  });

  it('has as many days or months below it as there is room for, in Khmer where that is read', () => {
    const narrow = ticksOf('days', { from: days[0]!.x, to: last(days).x, width: 280 }, figures.timeZone);
    expect(narrow.map(({ label }) => label)).to.deep.equal(['15 វិច្ឆិកា', '22 វិច្ឆិកា']);
    const years = ticksOf('days', { from: last(days).x - 700, to: last(days).x, width: 800 }, 'UTC');
    expect(years.map(({ label }) => label)).to.include('មករា 2026');
    const hours = periodsOf('hours', figures);
    const [midnight] = ticksOf('hours', { from: hours[0]!.x, to: last(hours).x, width: 800 }, 'Asia/Kolkata');
    expect(midnight!.label).to.equal('15 វិច្ឆិកា');
  });
});
