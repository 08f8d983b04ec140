import uPlot from 'uplot';
import { count } from '../../../words/shown.ts';
import type { Colours } from './colours.ts';
import { drawMarks } from './draw-marks.ts';
import type { Happened } from './events.ts';
import type { Period, Step } from './periods.ts';
import { ticksOf } from './ticks.ts';

export type Shown = 'each' | 'total';

export type Curve = {
  step: Step;
  shown: Shown;
  periods: readonly Period[];
  happened: readonly Happened[];
  timeZone: string;
};

/** In CSS pixels. */
type Size = { width: number; height: number };
type Look = { size: Size; colours: () => Colours; pointed: (at: number | null) => void };

const FONT = '13px "Samleng Khmer", system-ui, sans-serif';
/** Whole numbers only: half a signature cannot be given. */
const Y_STEPS = [1, 2, 5].flatMap((step) => Array.from({ length: 8 }, (_, zeros) => step * 10 ** zeros));

/** Draws a curve into an element: bars for what is new, a line for all together. */
export function drawCurve(into: HTMLElement, curve: Curve, look: Look): uPlot {
  const { colours } = look;
  const axis = { font: FONT, stroke: () => colours().inkSoft };
  const grid = { stroke: () => colours().line, width: 1 };
  const options: uPlot.Options = {
    ...look.size,
    legend: { show: false },
    cursor: { y: false, drag: { setScale: false, x: false, y: false }, points: { size: 9 } },
    padding: [26, 8, 0, 0],
    scales: {
      x: { time: false, range: (_, from, to) => [from - 0.6, to + 0.6] },
      y: { range: (_, _from, to) => [0, Math.max(to * 1.06, 4)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        ticks: { ...grid, size: 6 },
        size: 38,
        splits: (plot, _at, from, to) => ticksIn(plot, from, to, curve).map(({ x }) => x),
        values: (plot) => {
          const { min = 0, max = 0 } = plot.scales['x']!;
          return ticksIn(plot, min, max, curve).map(({ label }) => label);
        },
      },
      {
        ...axis,
        grid,
        ticks: { show: false },
        incrs: Y_STEPS.sort((one, other) => one - other),
        size: (_, labels) => Math.max(...(labels ?? []).map((label) => label.length), 1) * 8 + 16,
        values: (_, splits) => splits.map((split) => count(split)),
      },
    ],
    series: [{}, seriesOf(curve.shown, colours)],
    hooks: {
      draw: [(plot) => drawMarks(plot, curve.happened, colours())],
      setCursor: [(plot) => look.pointed(plot.cursor.idx ?? null)],
    },
  };
  return new uPlot(options, dataOf(curve), into);
}

export const dataOf = ({ periods, shown }: Curve): uPlot.AlignedData => [
  periods.map(({ x }) => x),
  periods.map((period) => period[shown]),
];

function seriesOf(shown: Shown, colours: () => Colours): uPlot.Series {
  const stroke = () => colours().action;
  if (shown === 'total') return { stroke, width: 2, fill: () => colours().wash, points: { show: false } };
  const paths = uPlot.paths.bars!({ size: [0.78, 34], radius: 0.12 });
  return { stroke, width: 0, fill: () => colours().bar, paths, points: { show: false } };
}

function ticksIn(plot: uPlot, from: number, to: number, { step, timeZone }: Curve) {
  // Before the first drawing the plot has no inner width yet.
  const width = (plot.bbox.width || plot.width * devicePixelRatio) / devicePixelRatio;
  return ticksOf(step, { from, to, width }, timeZone);
}
