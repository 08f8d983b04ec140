import { count, expectFollowing, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

test('a React page has the elements as components: properties go in, events come out', async ({
  page,
  site,
  complaints,
}) => {
  const before = await count(site);
  await page.goto(`${site.partners}/react.html`);
  await expectFollowing(page, before);
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem')).toHaveCount(2);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thank you for raising your voice.' })).toBeVisible();
  await expectFollowing(page, before + 1);
  const counter = page.locator('samleng-signature-counter');
  await page.getByRole('checkbox', { name: 'Follow the count' }).uncheck();
  expect(await counter.evaluate((element) => Reflect.get(element, 'live') as boolean)).toBe(false);
  expect(complaints).toEqual([]);
});

test('properties set before the script loads are kept', async ({ page, site, madeUp }) => {
  await madeUp.open('<main></main>');
  await page.evaluate((server) => {
    const counter = document.createElement('samleng-signature-counter');
    Object.assign(counter, { petition: 'right-to-vote', layout: 'plain', digits: 'khmr', server });
    document.querySelector('main')!.append(counter);
    const script = Object.assign(document.createElement('script'), { src: `${server}/embed.js` });
    document.body.append(script);
  }, site.server);
  const counter = page.locator('samleng-signature-counter');
  await expect(counter.locator('[part=count]')).toHaveText(/^[០-៩]\.[០-៩]{3}$/);
  await expect(counter.locator('.plain')).toBeVisible();
});
