// The form on the smallest phone, enlarged, and with the text spacing that some readers need.
import type { Page } from '@playwright/test';
import { openStates, spaceOut } from './states.ts';
import { expect, test } from './test.ts';

/** Layout faults of the forms on this page. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const told = new Set<string>();
    for (const host of document.querySelectorAll('samleng-petition-form')) {
      const outer = host.getBoundingClientRect();
      const things = [...host.shadowRoot!.querySelectorAll<HTMLElement>('*')]
        .filter((box) => box.checkVisibility() && !box.closest('.unseen, .trap, .far, option'))
        .map((box) => ({
          box,
          lies: box.getBoundingClientRect(),
          what: `${box.localName}.${box.className} “${box.textContent.trim().slice(0, 30)}”`,
        }));
      for (const { box, lies, what } of things) {
        if (lies.width > 0 && (lies.right > outer.right + 1 || lies.left < outer.left - 1))
          told.add(`sticks out: ${what}`);
        const { overflow, display } = getComputedStyle(box);
        const isHigh = overflow !== 'visible' && box.scrollHeight > box.clientHeight + 2;
        const isCut = isHigh || box.scrollWidth > box.clientWidth + 1;
        if (isCut && display !== 'inline' && box.matches('button, select, a, label, p, h2, h3'))
          told.add(`is cut: ${what}`);
        const isTarget = box.matches(
          'button, select, textarea, input:not([type=checkbox]), label.consent, a',
        );
        if (isTarget && (lies.width < 43.5 || lies.height < 43.5))
          told.add(`is small: ${what} ${lies.width}×${lies.height}`);
      }
      const blocks = things.filter(({ box }) =>
        box.matches('button, input:not([type=checkbox]), select, textarea, label, p, h2, h3, .way > *'),
      );
      for (const [at, one] of blocks.entries()) {
        for (const other of blocks.slice(at + 1)) {
          if (one.box.contains(other.box)) continue;
          const across =
            Math.min(one.lies.right, other.lies.right) - Math.max(one.lies.left, other.lies.left);
          const down = Math.min(one.lies.bottom, other.lies.bottom) - Math.max(one.lies.top, other.lies.top);
          if (across > 1 && down > 1) told.add(`overlaps: ${one.what} and ${other.what}`);
        }
      }
    }
    return [...told];
  });

for (const lang of ['km', 'en', 'fr']) {
  for (const [what, width] of [
    ['a column of 280 px, as on a telephone of 320', 280],
    ['a telephone of 360 px at 200 %', 180],
  ] as const) {
    test(`${lang}, ${what}: in every state nothing is cut or small, overlaps or sticks out`, async ({
      page,
      site,
    }) => {
      await openStates(page, site.partners, { element: 'petition-form', lang, width, scheme: 'light' });
      expect.soft(await faults(page)).toEqual([]);
      await spaceOut(page);
      expect.soft(await faults(page)).toEqual([]);
    });
  }
  for (const width of [320, 180]) {
    test(`${lang}: a page ${width} px wide does not scroll sideways`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(`${site.server}/p/right-to-vote?lang=${lang}`);
      await expect(page.locator('samleng-petition-form').getByRole('textbox').first()).toBeVisible();
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      await spaceOut(page);
      expect(await sideways()).toBeLessThanOrEqual(0);
    });
  }
}
