import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html } from 'hono/html';
import type { Html } from '../../html/shell.ts';
import type { CurvePoint } from './curve-points.ts';

const WIDTH = 640;
const HEIGHT = 160;
/** Otherwise the line would be cut off at the top. */
const LINE_HALF = 2;

/** The signatures as they rose, over the check of the krama. The page's style has its colours. */
export function curve(points: readonly CurvePoint[], label: string): Html {
  const last = points.at(-1)!;
  const x = scaleLinear([points[0]!.at, last.at], [0, WIDTH]);
  const y = scaleLinear([0, last.total], [HEIGHT, LINE_HALF]);
  const along = line<CurvePoint>(
    ({ at }) => x(at),
    ({ total }) => y(total),
  );
  const risen = along.digits(1)(points as CurvePoint[])!;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <pattern id="check" width="16" height="16" patternUnits="userSpaceOnUse">
      <path d="M0 0h8v16H0z" />
      <path d="M0 0h16v8H0z" />
    </pattern>
    <g fill="url(#check)"><path d="${risen}V${HEIGHT}H0z" /></g>
    <path class="risen" d="${risen}" />
  </svg>`;
}
