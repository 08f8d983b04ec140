import { count, expectFollowing, openForm, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

test('a signer who was thanked is counted, even when the server loses its power right then', async ({
  page,
  ownSite: site,
}) => {
  const before = await count(site);
  const person = somebody();
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await sign(page, person);
  await expect(thanks(page)).toBeVisible();
  await site.kill();
  await site.startAgain();

  expect(await count(site)).toBe(before + 1);
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await expectFollowing(page, before + 1);
  await sign(page, person);
  await expect(thanks(page)).toBeVisible();
  expect(await count(site), 'the same person, known by the same key as before').toBe(before + 1);
});

test('a signature given while the server is away is sent when it is back', async ({
  page,
  ownSite: site,
}) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await site.kill();
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();

  await site.startAgain();
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await expect.poll(() => count(site)).toBe(before + 1);
});
