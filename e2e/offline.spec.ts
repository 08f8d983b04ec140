import { count, openForm, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

test('a signature given offline waits on the phone, and is sent once when the line is back', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);

  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();
  expect(await count(site)).toBe(before);

  await context.setOffline(false);
  await expect(thanks(page)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('it waits even when the page is closed meanwhile', async ({ page, context, site }) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${site.partners}/link-only.html`);
  await expect.poll(() => count(site)).toBe(before + 1);
});

test('country names that do not come are not asked for on and on, but again when the line is back', async ({
  page,
  site,
}) => {
  let asked = 0;
  await page.route(/countries/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const form = page.locator('samleng-petition-form');
  await form.getByLabel('Full name').fill('Sok Dara');
  await page.waitForTimeout(500);
  expect(asked).toBeLessThan(5);

  await page.unroute(/countries/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(form.getByRole('option', { name: 'Cambodia' })).toBeAttached();
});
