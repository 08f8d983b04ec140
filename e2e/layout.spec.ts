import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { PARTNER_PAGES } from './partner-pages.ts';

/** Records layout shifts as browsers report them: movement that no user input caused. */
function noteShifts(): void {
  const shifts: { value: number; moved: string[] }[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[]) {
      const moved = entry.sources.map(({ node }) => (node as Element | null)?.localName ?? 'text');
      shifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftsOn = (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'shifts') as { value: number; moved: string[] }[]);

/** A bad connection: answers of the petition's server come late, one after the other. */
async function slowLine(page: Page, server: string): Promise<void> {
  await page.route(`${server}/**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
}

/**
 * Phones sold in Cambodia have a Khmer typeface; the test machine has none, so the page's own would load late and
 * move the page's text. That movement is not caused by the elements.
 */
function haveKhmerFace(faces: Record<string, string>): void {
  for (const [weight, base64] of Object.entries(faces)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = new FontFace('Noto Sans Khmer', bytes.buffer, { weight, unicodeRange: 'U+1780-17FF' });
    document.fonts.add(face);
  }
}

async function khmerFaces(server: string): Promise<Record<string, string>> {
  const face = async (weight: number) => {
    const response = await fetch(`${server}/embed/noto-sans-khmer-${weight}.woff2`);
    return [weight, Buffer.from(await response.arrayBuffer()).toString('base64')];
  };
  return Object.fromEntries(await Promise.all([400, 700].map(face)));
}

const PAGES = [...PARTNER_PAGES, 'hostile-theme'];

for (const name of PAGES) {
  for (const width of [360, 1280]) {
    test(`nothing moves on ${name}.html when the elements come, ${width} px wide`, async ({ page, site }) => {
      await page.addInitScript(noteShifts);
      await page.addInitScript(haveKhmerFace, await khmerFaces(site.server));
      await page.setViewportSize({ width, height: 800 });
      await slowLine(page, site.server);
      await page.goto(`${site.partners}/${name}.html`, { waitUntil: 'networkidle' });
      await expect(page.locator('[aria-busy=true]:not(form)')).toHaveCount(0);
      const shifts = await shiftsOn(page);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(total, JSON.stringify(shifts)).toBeLessThan(0.02);
    });
  }
}
