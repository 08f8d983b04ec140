import { PALETTE } from '@samleng/contract';
import type { Cloth } from '../card.ts';

export const SIZE = { width: 1200, height: 630 };
export const MARGIN = 72;
export const INNER_WIDTH = SIZE.width - 2 * MARGIN;
/** Where the lowest things end. */
export const FOOT = SIZE.height - 58;
export const CLOTH_HEIGHT = 72;
/** Of one square of the check. */
const CHECK = 12;
/** Of the band of a finished step. */
const FOLD = 16;

const light = (role: keyof typeof PALETTE) => PALETTE[role][0];
/** Pictures have one face: that of a light page. */
export const COLOURS = {
  ink: light('ink'),
  soft: light('ink-soft'),
  paper: light('paper'),
  rice: light('rice'),
  line: light('line'),
  action: light('action'),
  onAction: light('on-action'),
  lotus: light('lotus'),
  thread: light('thread'),
};

/** The sheet of paper, with shapes on it. Never `<text>`: it breaks Khmer. */
export function sheet(...shapes: string[]): Buffer {
  const { width, height } = SIZE;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>${patterns()}</defs>
    <rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>${shapes.join('')}</svg>`);
}

/** The krama along the top: finished steps folded into bands, then woven as far as the count has come to the next. */
export function cloth({ woven, folds }: Cloth): string {
  const { width } = SIZE;
  const start = folds * FOLD;
  const end = start + Math.round(((width - start) * woven) / (2 * CHECK)) * 2 * CHECK;
  const bands = Array.from({ length: folds }, (_, at) =>
    rect(at * FOLD, 0, FOLD - 2, CLOTH_HEIGHT, 'url(#fold)'),
  );
  return [
    rect(0, 0, width, CLOTH_HEIGHT, 'url(#threads)'),
    rect(0, 0, start, CLOTH_HEIGHT, COLOURS.paper),
    ...bands,
    rect(start, 0, Math.min(end, width) - start, CLOTH_HEIGHT, 'url(#krama)'),
    rect(0, CLOTH_HEIGHT, width, 2, COLOURS.line),
  ].join('');
}

/** The button of the form, drawn: a stitched seam on indigo. */
export function button(left: number, top: number, width: number, height: number): string {
  const seam = `x="${left + 6}" y="${top + 6}" width="${width - 12}" height="${height - 12}" rx="4"`;
  return `${rect(left, top, width, height, COLOURS.action, 8)}
    <rect ${seam} fill="none" stroke="${COLOURS.onAction}" stroke-opacity=".6" stroke-width="1.5" stroke-dasharray="6 4"/>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

function patterns(): string {
  const { lotus, rice, line } = COLOURS;
  const both = 2 * CHECK;
  return [
    pattern('krama', both, both, [rect(0, 0, both, both, lotus), thread(CHECK, both), thread(both, CHECK)]),
    pattern('fold', 4, both, [rect(0, 0, 4, both, lotus), thread(2, both), thread(4, CHECK)]),
    // They wait to be woven in.
    pattern('threads', both, 10, [rect(0, 0, both, 10, rice), rect(0, 0, both, 2, line)]),
  ].join('');
}

function pattern(id: string, width: number, height: number, shapes: string[]): string {
  const size = `width="${width}" height="${height}"`;
  return `<pattern id="${id}" ${size} patternUnits="userSpaceOnUse">${shapes.join('')}</pattern>`;
}

/** The second thread lets the first shine through, so that they make three colours. */
function thread(width: number, height: number): string {
  return rect(0, 0, width, height, COLOURS.thread).replace('/>', ' fill-opacity=".62"/>');
}
