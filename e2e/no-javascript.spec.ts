import { PARTNER_PAGES } from './partner-pages.ts';
import { count, somebody } from './signing.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the fallback leads to the hosted page, which signs', async ({ page, site }) => {
  const before = await count(site);
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await page.getByRole('link', { name: 'Sign: The right to vote for Khmer citizens overseas' }).click();
  await expect(page).toHaveURL(`${site.server}/p/right-to-vote?partner=cnrp-minnesota`);

  const { name, email } = somebody();
  await page.getByRole('textbox', { name: 'Full name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('combobox', { name: /Country/ }).selectOption('FR');
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(page.getByText(/Thank you/).first()).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('without JavaScript a Khmer page shows its own fallback', async ({ page, site }) => {
  await page.goto(`${site.partners}/youth-newmarket.html`);
  await expect(page.getByRole('link', { name: /^ចុះហត្ថលេខា៖ សិទ្ធិបោះឆ្នោត/ })).toBeVisible();
});

for (const name of [...PARTNER_PAGES, 'link-only']) {
  test(`without JavaScript the fallback of ${name}.html is a button as high as a finger is wide`, async ({
    page,
    site,
    complaints,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${site.partners}/${name}.html`);
    const links = page.locator('samleng-petition-form > a, a[data-samleng]');
    for (const link of await links.all()) {
      await expect(link).toHaveCSS('background-color', 'rgb(45, 58, 140)');
      await expect(link).toHaveCSS('color', 'rgb(255, 255, 255)');
      const box = (await link.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(54);
      expect(box.width).toBeGreaterThan(240);
    }
    expect(await links.count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
}
