import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { leaveField, rewrite } from './disguise.ts';

const picturesOf = (guide: string) => join(import.meta.dirname, '../../docs', guide, 'pictures');

export const PICTURES = picturesOf('guide');
/** Of the guide for partners. */
export const PARTNER_PICTURES = picturesOf('partners');

const MARGIN_PX = 16;
const COLOURS = 16;

type Box = { x: number; y: number; width: number; height: number };

type Picture = {
  /** Ends with `.webp`. */
  file: string;
  /** The picture is cut to these, with a margin; an empty list takes the whole window. */
  parts: Locator[];
  /** Texts to replace on the page before the picture is taken, applied in this order. */
  replacements: readonly (readonly [string, string])[];
};

export async function takePicture(page: Page, { file, parts, replacements }: Picture): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await closeToasts(page);
  await page.evaluate(leaveField);
  await page.evaluate(rewrite, replacements);
  const png = await page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    ...(parts.length > 0 && { fullPage: true, clip: await around(page, parts) }),
  });
  await mkdir(dirname(file), { recursive: true });
  // Few colours, kept without loss: half as large as with loss, and letters stay sharp.
  const few = await sharp(png).png({ palette: true, colours: COLOURS, dither: 0 }).toBuffer();
  await sharp(few).webp({ lossless: true, effort: 6 }).toFile(file);
}

async function closeToasts(page: Page): Promise<void> {
  const buttons = page.locator('console-toasts button');
  while ((await buttons.count()) > 0) await buttons.first().click();
}

/** In pixels of the whole page; on a phone as wide as the phone. */
async function around(page: Page, parts: Locator[]): Promise<Box> {
  const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!));
  const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const { width: most } = page.viewportSize()!;
  const isPhone = most < 600;
  const left = isPhone ? 0 : Math.max(Math.min(...boxes.map(({ x }) => x)) - MARGIN_PX, 0);
  const right = isPhone
    ? most
    : Math.min(Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN_PX, most);
  const top = Math.max(Math.min(...boxes.map(({ y }) => y + scrolled.y)) - MARGIN_PX, 0);
  const bottom = Math.max(...boxes.map(({ y, height }) => y + scrolled.y + height)) + MARGIN_PX;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
