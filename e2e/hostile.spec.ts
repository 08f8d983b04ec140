// Themes that override everything on their page, compared pixel by pixel.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const ELEMENTS = {
  'petition-form': '<samleng-petition-form petition="right-to-vote"></samleng-petition-form>',
  'signature-counter':
    '<samleng-signature-counter petition="right-to-vote-2014"></samleng-signature-counter>',
  'thank-you-wall': '<samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>',
};
const tag = ({ server }: Site) => `<script type="module" src="${server}/embed.js"></script>`;

/**
 * Typeface, position and the colour outside of sheets are the page's to choose, so both sides of the comparison get
 * the same.
 */
const CALM = `*{font-family:'DejaVu Sans',sans-serif !important}
  body{margin:0 !important;padding:0 !important;max-width:none !important;background:#fff !important}
  #place{position:absolute !important;inset:0 auto auto 0 !important;width:600px !important}
  #place>*{margin:0 !important;color:#000 !important}`;
/** Rules of CSS resets, page builders and old templates, in addition to the example's theme. */
const MORE = `:not(head,head *,script){all:unset !important;display:block !important}
  *{float:left !important;text-indent:2em !important;word-spacing:1em !important;white-space:nowrap !important;
    font-weight:100 !important;font-style:italic !important;text-shadow:0 0 3px red !important;
    visibility:visible !important;direction:rtl !important;zoom:normal !important;cursor:wait !important}
  button,input,select,textarea,label,h2,h3,p,ul,li{background:#f0f !important;border:9px dotted #0f0 !important;
    border-radius:50% !important;min-height:200px !important;padding:40px !important}
  img{width:100% !important;height:auto !important}`;

const THEMES = {
  'the theme of the example': () =>
    readFile(join(import.meta.dirname, '../examples/hostile-theme.css'), 'utf8'),
  'a theme that resets everything': async () => MORE,
};

for (const [theme, read] of Object.entries(THEMES)) {
  for (const [element, html] of Object.entries(ELEMENTS)) {
    test(`${theme} changes no pixel of ${element}`, async ({ page, site, madeUp }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const open = async (style: string) => {
        await madeUp.open(`<div id="place">${html}</div>`, `<style>${style}${CALM}</style>${tag(site)}`);
        await expect(page.locator(`samleng-${element} .root`)).toBeVisible();
        await expect(page.locator('[aria-busy=true]:not(form)')).toHaveCount(0);
        // The day of closing comes after the count.
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
      };
      const picture = () => page.locator(`samleng-${element}`).screenshot({ animations: 'disabled' });
      await open('');
      const calm = await picture();
      await open(await read());
      await expect.poll(async () => differing(calm, await picture())).toBe(0);
    });
  }
}

/** Browsers round the smoothed edge of a round corner now and then by a few of 255. */
const ROUNDING = 4;

/** How many values of two pictures differ; all of them where they are not of one size. */
async function differing(calm: Buffer, wild: Buffer): Promise<number> {
  const [one, other] = await Promise.all([calm, wild].map((png) => sharp(png).raw().toBuffer()));
  if (one!.length !== other!.length) return one!.length;
  return one!.filter((value, at) => Math.abs(value - other![at]!) > ROUNDING).length;
}
