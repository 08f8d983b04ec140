// The loader keeps room for the form, from its own run until the form is there.
import type { Page } from '@playwright/test';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const link = '<a href="/p">Sign: The right to vote</a>';
const form = (inside = link) =>
  `<samleng-petition-form petition="right-to-vote">${inside}</samleng-petition-form><p>Below</p>`;
const tag = (site: Site) => `<script type="module" src="${site.server}/embed.js"></script>`;
const CHUNK = /\/embed\/petition-form-/;

const heightOf = (page: Page) =>
  page.locator('samleng-petition-form').evaluate((element: HTMLElement) => element.offsetHeight);
const styleOf = (page: Page) =>
  page.locator('samleng-petition-form').evaluate((element: HTMLElement) => element.style.cssText);

/** Holds the form's code back until it is told to go on. */
async function held(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(CHUNK, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

for (const width of [320, 376, 520, 800]) {
  test(`it keeps as much as the form’s own placeholder takes, ${width} px wide`, async ({
    page,
    site,
    madeUp,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.route('**/v1/petitions/**', () => undefined);
    const go = await held(page);
    await madeUp.open(form(), tag(site));
    await expect.poll(() => heightOf(page)).toBeGreaterThan(600);
    const kept = await heightOf(page);
    await expect(page.getByRole('link', { name: 'Sign: The right to vote' })).toBeVisible();
    go();
    await expect(page.locator('samleng-petition-form [aria-busy=true]')).toBeVisible();
    expect(Math.abs((await heightOf(page)) - kept)).toBeLessThanOrEqual(16);
    await expect(page.getByRole('link', { name: 'Sign: The right to vote' })).toBeVisible();
  });
}

test('it keeps none once the form is there', async ({ page, site, madeUp }) => {
  await madeUp.open(form(), tag(site));
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();
  expect(await styleOf(page)).toBe('min-height: 0px !important;');
});

test('it leaves nothing empty when the form does not come', async ({ page, site, madeUp, complaints }) => {
  await page.route(CHUNK, (route) => route.abort());
  await madeUp.open(form(), tag(site));
  await expect.poll(() => complaints).toContainEqual(expect.stringContaining('did not load'));
  await expect.poll(() => styleOf(page)).toBe('');
  expect((await page.getByText('Below').boundingBox())!.y).toBeLessThan(100);
});

test('it leaves the room alone that the page keeps itself', async ({ page, site, madeUp }) => {
  await held(page);
  const style = '<style>samleng-petition-form { display: block; min-height: 321px }</style>';
  await madeUp.open(form(), style + tag(site));
  await expect.poll(() => page.evaluate(() => Object.getOwnPropertySymbols(document).length)).toBe(1);
  expect(await heightOf(page)).toBe(321);
  expect(await styleOf(page)).toBe('');
});

test('it shows nothing that the page hides', async ({ page, site, madeUp }) => {
  await held(page);
  await madeUp.open(form(), `<style>samleng-petition-form { display: none }</style>${tag(site)}`);
  await expect.poll(() => page.evaluate(() => Object.getOwnPropertySymbols(document).length)).toBe(1);
  expect(await heightOf(page)).toBe(0);
});
