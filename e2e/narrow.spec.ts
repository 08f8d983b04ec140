// A whole page on the smallest phone, and enlarged; each state of the form: everyone.spec.ts.
import { spaceOut } from './states.ts';
import { expect, test } from './test.ts';

for (const lang of ['km', 'en', 'fr']) {
  test(`${lang}: a page 320 or 180 px wide does not scroll sideways`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.server}/p/right-to-vote?lang=${lang}`);
    await expect(page.locator('samleng-petition-form').getByRole('textbox').first()).toBeVisible();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const expectNone = async () => {
      for (const width of [320, 180]) {
        await page.setViewportSize({ width, height: 640 });
        expect.soft(await sideways(), `${width} px`).toBeLessThanOrEqual(0);
      }
    };
    await expectNone();
    await spaceOut(page);
    await expectNone();
  });
}
