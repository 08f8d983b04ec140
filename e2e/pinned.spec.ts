import { count, expectFollowing, sign, somebody, thanks } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

type Pin = { version: string; src: string; integrity: string };

const pinOf = async ({ server }: Site) => (await (await fetch(`${server}/embed/pinned.json`)).json()) as Pin;
const tag = (src: string, integrity: string) =>
  `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
const FORM =
  '<samleng-petition-form petition="right-to-vote"><a href="/p">Sign there</a></samleng-petition-form>';

test('a page that pins a version by its hash shows everything, and signs', async ({
  page,
  site,
  complaints,
}) => {
  const before = await count(site);
  await page.goto(`${site.partners}/pinned.html`);
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem')).toHaveCount(2);
  await expectFollowing(page, before);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await expectFollowing(page, before + 1);
  expect(complaints).toEqual([]);
});

test('one request brings every element in every language', async ({ page, site, madeUp }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  const { src, integrity, version } = await pinOf(site);
  expect(src).toContain(`${site.server}/embed/${version}-`);
  await madeUp.open(
    `<div lang="km">${FORM}</div><div lang="fr">${FORM}</div>
    <samleng-signature-counter petition="right-to-vote" live></samleng-signature-counter>
    <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>`,
    tag(src, integrity),
  );
  await expect(page.getByRole('button', { name: 'ចុះហត្ថលេខាលើញត្តិ', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Signer la pétition' })).toBeVisible();
  await page.locator('#name').first().focus();
  await expect(page.locator('option[value=FR]').first()).toBeAttached();
  expect(scripts).toEqual([new URL(src).pathname]);
});

test('a page may change its words, those that are fetched too', async ({ page, site, madeUp }) => {
  const { src, integrity } = await pinOf(site);
  await madeUp.open(FORM, tag(src, integrity));
  await page.evaluate(async () => {
    const Form = await customElements.whenDefined('samleng-petition-form');
    const words = { form: { privacyNotice: 'Your data' }, signing: { done: { title: 'You are with us.' } } };
    await (Form as unknown as { registerTranslation(given: object): Promise<void> }).registerTranslation({
      language: 'en',
      ...words,
    });
  });
  await expect(page.getByRole('link', { name: 'Your data' })).toBeVisible();
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'You are with us.' })).toBeVisible();
});

test('a module that does not match its hash does not run, and the fallback stays', async ({
  page,
  site,
  madeUp,
}) => {
  const { src } = await pinOf(site);
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await madeUp.open(FORM, tag(src, `sha384-${btoa('x'.repeat(48))}`));
  await refused;
  await expect(page.getByRole('link', { name: 'Sign there' })).toBeVisible();
  expect(await page.evaluate(() => customElements.get('samleng-petition-form'))).toBe(undefined);
});

test('a list of countries that was tampered with is not shown', async ({ page, site, madeUp }) => {
  const { src, integrity } = await pinOf(site);
  await page.route(/countries\.en-/, (route) =>
    route.fulfill({ body: 'XXNowhere', headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await madeUp.open(FORM, tag(src, integrity));
  await page.getByRole('textbox', { name: 'Full name' }).focus();
  await refused;
  await expect(page.locator('option[value=XX]')).toHaveCount(0);
});

test('it works beside the loader on the same page', async ({ page, site, madeUp, complaints }) => {
  const { src, integrity } = await pinOf(site);
  await madeUp.open(
    FORM,
    `${tag(src, integrity)}<script type="module" src="${site.server}/embed.js"></script>`,
  );
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  expect(complaints).toEqual([]);
});
