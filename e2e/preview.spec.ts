import { count } from './signing.ts';
import { expect, test } from './test.ts';

/** As crawlers ask: without scripts, and without a language of their own. */
test('a link that is shared has a preview in its language, with a picture', async ({
  request,
  page,
  site,
}) => {
  const petition = `${site.server}/p/right-to-vote`;
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${petition}?lang=km&partner=cnrp-minnesota`);
  const content = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');

  expect(await content('og:title')).toBe('សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរនៅក្រៅប្រទេស');
  expect(await content('og:locale')).toBe('km_KH');
  expect(await content('og:url')).toBe(`${petition}?lang=km&partner=cnrp-minnesota`);
  const said = (await count(site)).toLocaleString('en');
  expect(await content('og:description')).toContain(said);
  expect(await content('description')).toBe(await content('og:description'));
  expect(await content('twitter:card')).toBe('summary_large_image');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${petition}?lang=km`);

  const address = (await content('og:image'))!;
  const picture = await request.get(address);
  expect(picture.headers()['content-type']).toBe('image/png');
  const again = await request.get(address, { headers: { 'If-None-Match': picture.headers()['etag']! } });
  expect(again.status()).toBe(304);
});

test('a site of others shows the picture, at the size that the link says', async ({ page, site, madeUp }) => {
  const address = `${site.server}/p/right-to-vote/card.png?lang=fr&kind=voice`;
  await madeUp.open(`<img src="${address}" alt="" />`);
  const size = () =>
    page.locator('img').evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
  await expect.poll(size).toEqual([1200, 630]);
  const fetched = await page.evaluate(async (url) => (await (await fetch(url)).blob()).type, address);
  expect(fetched).toBe('image/png');
});
