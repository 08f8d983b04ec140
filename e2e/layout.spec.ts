import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { PARTNER_PAGES } from './partner-pages.ts';

/** Adds up what moves without anybody's doing, as browsers report it. */
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

/** A bad line: what comes from the petition's server comes late, and one after the other. */
async function slowLine(page: Page, server: string): Promise<void> {
  await page.route(`${server}/**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
}

const PAGES = [...PARTNER_PAGES, 'hostile-theme'];

for (const name of PAGES) {
  for (const width of [360, 1280]) {
    test(`nothing moves on ${name}.html when the elements come, ${width} px wide`, async ({ page, site }) => {
      await page.addInitScript(noteShifts);
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
