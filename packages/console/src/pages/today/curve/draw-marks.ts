import type uPlot from 'uplot';
import type { Colours } from './colours.ts';
import type { Happened } from './events.ts';

const RADIUS = 10;

/** A line for each mark, with its number above the curve where it has room. */
export function drawMarks(plot: uPlot, happened: readonly Happened[], { turmeric, paper }: Colours): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  ctx.save();
  ctx.font = `700 ${12 * scale}px system-ui, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  let free = Infinity;
  // The latest first, so that of several close to each other the latest has its number.
  for (const { x, number } of happened) {
    if (number === undefined) continue;
    const left = Math.round(plot.valToPos(x, 'x', true));
    ctx.strokeStyle = turmeric;
    ctx.lineWidth = scale;
    ctx.setLineDash([3 * scale, 3 * scale]);
    ctx.beginPath();
    ctx.moveTo(left, bbox.top - 4 * scale);
    ctx.lineTo(left, bbox.top + bbox.height);
    ctx.stroke();
    if (left + RADIUS * scale > free) continue;
    free = left - RADIUS * scale;
    const top = bbox.top - (RADIUS + 4) * scale;
    ctx.fillStyle = turmeric;
    ctx.beginPath();
    ctx.arc(left, top, RADIUS * scale, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = paper;
    ctx.fillText(String(number), left, top + scale / 2);
  }
  ctx.restore();
}
