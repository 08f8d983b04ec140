import { count, somebody } from './signing.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the fallback leads to the hosted page, which signs', async ({ page, site }) => {
  const before = await count(site);
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await page.getByRole('link', { name: 'Sign the petition' }).click();
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
  await expect(page.getByRole('link', { name: 'ចុះហត្ថលេខាលើញត្តិ' })).toBeVisible();
});
