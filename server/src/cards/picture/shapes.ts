import { PALETTE } from '@samleng/contract';

export const SIZE = { width: 1200, height: 630 };
export const MARGIN = 72;
export const INNER_WIDTH = SIZE.width - 2 * MARGIN;
export const CLOTH_HEIGHT = 72;
/** Of one square of the check. */
const CHECK = 12;

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

/** The krama along the top, woven as far as the count has come; the rest is bare warp. */
export function cloth(woven: number): string {
  const { width } = SIZE;
  const squares = Math.round((width * woven) / (2 * CHECK));
  const end = squares * 2 * CHECK;
  const edge = end > 0 && end < width ? rect(end, 0, 4, CLOTH_HEIGHT, COLOURS.lotus) : '';
  return [
    rect(0, 0, width, CLOTH_HEIGHT, 'url(#warp)'),
    rect(0, 0, end, CLOTH_HEIGHT, 'url(#krama)'),
    edge,
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
  const { lotus, thread, rice, line } = COLOURS;
  const both = 2 * CHECK;
  const pattern = (id: string, content: string) =>
    `<pattern id="${id}" width="${both}" height="${both}" patternUnits="userSpaceOnUse">${content}</pattern>`;
  const stripes = [rect(0, 0, CHECK, both, thread), rect(0, 0, both, CHECK, thread)];
  const check = stripes.map((stripe) => stripe.replace('/>', ' fill-opacity=".62"/>')).join('');
  const warp = [3, 9, 15, 21].map((x) => rect(x, 0, 1.5, both, line)).join('');
  return (
    pattern('krama', rect(0, 0, both, both, lotus) + check) +
    pattern('warp', rect(0, 0, both, both, rice) + warp)
  );
}
