import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { PARTNER_PAGES } from './partner-pages.ts';

type Shift = { value: number; at: number; moved: string[] };

/** Records layout shifts as browsers report them: movement that no user input caused. */
function noteShifts(): void {
  const shifts: Shift[] = [];
  const noted = { shifts, from: Infinity };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[]) {
      const moved = entry.sources.map(({ node }) => (node as Element | null)?.localName ?? 'text');
      shifts.push({ value: entry.value, at: entry.startTime, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // Before its run the script can keep no room. What it keeps is there once the next frame has been drawn.
  const ran = () => {
    if (noted.from < Infinity) return;
    const drawn = () => setTimeout(() => (noted.from = Math.min(noted.from, performance.now())));
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  };
  const { defineProperty } = Object;
  Object.defineProperty = (object, key, descriptor) => {
    if (key === Symbol.for('samleng.embed')) ran();
    return defineProperty(object, key, descriptor);
  };
  // The pinned module has no loader.
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this`
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function defineNoted(...given) {
    ran();
    define.apply(this, given);
  };
}

const shiftsOn = (page: Page) =>
  page.evaluate(() => {
    const { shifts, from } = Reflect.get(globalThis, 'noted') as { shifts: Shift[]; from: number };
    return { from, shifts: shifts.filter(({ at }) => at >= from) };
  });

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
      const { from, shifts } = await shiftsOn(page);
      expect(from).toBeLessThan(Infinity);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(total, JSON.stringify({ from, shifts })).toBeLessThan(0.02);
    });
  }
}
