// The browser's back/forward cache, which Playwright disables by default.
import { count, shownCount, sign, somebody, thanks } from './signing.ts';
import { expect, test as base } from './test.ts';

const test = base.extend({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
});

test('back from another page, the form is as it was left and the count is live again', async ({
  page,
  site,
  madeUp,
}) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await madeUp.open(
    `<samleng-petition-form petition="right-to-vote"></samleng-petition-form>
    <samleng-signature-counter petition="right-to-vote" live></samleng-signature-counter>
    <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>`,
    `<script type="module" src="${site.server}/embed.js"></script>`,
  );
  await page.getByRole('textbox', { name: 'Full name' }).fill('សុខ ដារ៉ា');
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem').first()).toBeVisible();
  const before = await count(site);
  await expect(shownCount(page)).toHaveText(before.toLocaleString('en'));

  await page.goto(`${site.otherPartners}/chapter-minnesota.html`);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  // Not `goBack`: it waits for a page load, and a page from the cache does not load.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'persisted') as boolean)).toBe(true);
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('សុខ ដារ៉ា');
  await expect(shownCount(page)).toHaveText((before + 1).toLocaleString('en'));
});
