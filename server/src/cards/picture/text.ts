import sharp, { type CreateText, type OverlayOptions } from 'sharp';
import { FAMILY } from './fonts.ts';
import { markup } from './markup.ts';

/** `size` and `width` in pixels. */
export type Text = { text: string; size: number; width: number; colour: string; isBold?: boolean };

/** A text as a picture, cut close around its ink. */
export type DrawnText = { width: number; height: number; at: (left: number, top: number) => OverlayOptions };

/** A text that may be drawn smaller, until it fits into the height. */
export type FittedText = Omit<Text, 'size'> & { sizes: readonly number[]; height: number };

const NOTHING: DrawnText = { width: 0, height: 0, at: () => ({}) };
/** Drawn larger, then shrunk: Pango puts letters on whole pixels, which would space them unevenly. */
const FINENESS = 2;
/** Khmer stacks marks above and below its letters: lines need room between them. */
const LEADING = { latin: 0.02, khmer: 0.14 };
/** Narrowings that are tried to make lines alike. */
const HALVINGS = 4;
/** In sizes of the text; two lines are higher. */
const ONE_LINE_HEIGHT_MAX = 1.7;

export async function drawText(text: Text): Promise<DrawnText> {
  const { width, height } = await sizeOf(text);
  if (width === 0) return NOTHING;
  const shrunk = sharp({ text: optionsOf(text) }).resize(width, height, { fit: 'fill' });
  const input = await shrunk.raw().toBuffer();
  const raw = { width, height, channels: 4 } as const;
  return { width, height, at: (left, top) => ({ input, raw, left: Math.round(left), top: Math.round(top) }) };
}

/** The text in the largest of the sizes that fits, else in the smallest. */
export async function drawToFit(text: FittedText): Promise<DrawnText> {
  return drawText(await fitted(text));
}

/** The same with lines about as long as each other: no single word is left on the last one. */
export async function drawBalanced(text: FittedText): Promise<DrawnText> {
  return drawText(await balanced(await fitted(text)));
}

async function fitted({ sizes, height, ...text }: FittedText): Promise<Text> {
  for (const size of sizes) if ((await sizeOf({ ...text, size })).height <= height) return { ...text, size };
  return { ...text, size: sizes.at(-1)! };
}

async function balanced(text: Text): Promise<Text> {
  const whole = await sizeOf(text);
  if (whole.height < text.size * ONE_LINE_HEIGHT_MAX) return text;
  let [tooNarrow, narrowest] = [whole.width / 2, text.width];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const width = (tooNarrow + narrowest) / 2;
    const drawn = await sizeOf({ ...text, width });
    const hasAsManyLines = drawn.width <= width && drawn.height < whole.height + text.size / 2;
    if (hasAsManyLines) narrowest = width;
    else tooNarrow = width;
  }
  return { ...text, width: narrowest };
}

async function sizeOf(text: Text): Promise<{ width: number; height: number }> {
  // Pango draws no picture of nothing.
  if (!/[^\s\p{C}]/u.test(text.text)) return { width: 0, height: 0 };
  const { width, height } = await sharp({ text: optionsOf(text) }).metadata();
  return { width: Math.ceil(width / FINENESS), height: Math.ceil(height / FINENESS) };
}

function optionsOf({ text, size, width, colour, isBold = false }: Text): CreateText {
  const leading = /\p{Script=Khmer}/u.test(text) ? LEADING.khmer : LEADING.latin;
  return {
    text: markup(text, colour),
    font: `${FAMILY} ${isBold ? 'Bold ' : ''}${size * FINENESS}`,
    // A point is then a pixel.
    dpi: 72,
    rgba: true,
    width: Math.floor(width * FINENESS),
    wrap: 'word-char',
    spacing: Math.round(size * leading * FINENESS),
  };
}
