// Contrast by the pixels that a visitor sees, whatever the browser made of the colours that we declare.
import type { CDPSession, Page } from '@playwright/test';
import sharp from 'sharp';
import { type Box, type Place, placesInView } from './places.ts';

/** WCAG 2.2: 1.4.3 for texts, 1.4.11 for what shows a control or a state. */
const AT_LEAST = { text: 4.5, outline: 3, fill: 3 };
/** Smoothed edges are between the colours of text and ground; so many of a text's pixels have its own colour. */
const TEXT_PART = 0.01;
/** A krama's check has pale squares too; so much of it has to stand out. */
const FILL_PART = 0.2;

type Picture = { data: Buffer; width: number; height: number; scale: number };
/** 0xRRGGBB */
type Colour = number;

export type Measured = Place & { contrast: number };

/** Texts and controls in view whose contrast is too low, one line for each. */
export async function faint(page: Page, session: CDPSession): Promise<string[]> {
  const measured = await contrasts(page, session);
  if (measured.length === 0) return ['nothing is in view'];
  return measured
    .filter(({ kind, contrast }) => contrast < AT_LEAST[kind])
    .map(({ kind, what, contrast }) => `${kind} ${contrast.toFixed(2)}: ${what}`);
}

/** The contrast of everything in view. */
export async function contrasts(page: Page, session: CDPSession): Promise<Measured[]> {
  const places = await page.evaluate(placesInView);
  const picture = await take(page, session);
  return places.map((place) => ({ ...place, contrast: contrastOf(place, picture) }));
}

async function take(page: Page, session: CDPSession): Promise<Picture> {
  // Playwright's own screenshots take several times as long.
  const { data: png } = await session.send('Page.captureScreenshot', { optimizeForSpeed: true });
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data, width, height, scale: width / page.viewportSize()!.width };
}

function contrastOf({ kind, box, rest }: Place, picture: Picture): number {
  if (kind === 'outline') return outlineContrast(box, picture);
  const colours = coloursIn(box, picture);
  const ground = mostFrequent(rest ? coloursIn(rest, picture) : colours);
  const pixels = [...colours.values()].reduce((sum, count) => sum + count, 0);
  let wanted = Math.max(4, pixels * (kind === 'fill' ? FILL_PART : TEXT_PART));
  const contrasts = [...colours].map(([colour, count]) => [contrast(colour, ground), count] as const);
  for (const [reached, count] of contrasts.sort(([one], [other]) => other - one))
    if ((wanted -= count) <= 0) return reached;
  return 0;
}

/** By border or ground, against what is around; on one side something else may be near. */
function outlineContrast({ x, y, width, height }: Box, picture: Picture): number {
  const across = [0.3, 0.4, 0.5, 0.6, 0.7];
  const sides = [
    across.map((part) => [x, y + height * part, -1, 0] as const),
    across.map((part) => [x + width, y + height * part, 1, 0] as const),
    across.map((part) => [x + width * part, y, 0, -1] as const),
    across.map((part) => [x + width * part, y + height, 0, 1] as const),
  ];
  const contrasts = sides.map((points) => {
    const each = points.map(([left, top, right, down]) => {
      const at = (outwards: number) => pixel(left + right * outwards, top + down * outwards, picture);
      return Math.max(...[1, 0, -0.5, -1, -1.5, -2, -3, -4].map((step) => contrast(at(step), at(4))));
    });
    return each.sort((a, b) => a - b)[2]!;
  });
  return contrasts.sort((a, b) => a - b)[1]!;
}

function pixel(x: number, y: number, { data, width, height, scale }: Picture): Colour {
  const column = Math.min(width - 1, Math.max(0, Math.round(x * scale)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y * scale)));
  const at = (row * width + column) * 3;
  return (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
}

/** How many pixels have each colour. */
function coloursIn({ x, y, width, height }: Box, picture: Picture): Map<Colour, number> {
  const counts = new Map<Colour, number>();
  const step = 1 / picture.scale;
  for (let row = y; row < y + height; row += step)
    for (let column = x; column < x + width; column += step) {
      const colour = pixel(column, row, picture);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  return counts;
}

function mostFrequent(colours: Map<Colour, number>): Colour {
  return [...colours].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** @see WCAG 2.2, contrast ratio */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((bits) => {
    const part = ((colour >> bits) & 255) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
