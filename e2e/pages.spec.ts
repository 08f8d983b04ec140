import { GROUND } from '@samleng/contract/palette';
import { axeFindings } from './axe.ts';
import { count, expectFollowing, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

test('a hostile theme changes nothing about the counter', async ({ page, site, complaints }) => {
  await page.goto(`${site.partners}/hostile-theme.html`);
  await expectFollowing(page, await count(site));
  const number = page.locator('samleng-signature-counter [part=count]');
  await expect(number).toHaveCSS('text-transform', 'none');
  const label = page.locator('samleng-signature-counter').getByText('signed');
  await expect(label).toHaveCSS('letter-spacing', 'normal');
  const size = await number.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size, 'the count is the largest thing in the counter').toBeGreaterThan(24);
  expect(complaints).toEqual([]);
});

test('the hosted page is light on a light screen, and dark on a dark one', async ({ page, site }) => {
  await page.goto(`${site.server}/p/right-to-vote?lang=en`);
  for (const [at, colorScheme] of (['light', 'dark'] as const).entries()) {
    await page.emulateMedia({ colorScheme });
    const [red, green, blue] = GROUND[at]!.match(/[0-9a-f]{2}/g)!.map((pair) => Number.parseInt(pair, 16));
    await expect(page.locator('body')).toHaveCSS('background-color', `rgb(${red}, ${green}, ${blue})`);
  }
});

test('a strict content security policy breaks nothing', async ({ page, site, complaints }) => {
  const before = await count(site);
  await page.goto(`${site.partners}/strict-csp.html`);
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem')).toHaveCount(2);
  await expectFollowing(page, before);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await expectFollowing(page, before + 1);
  expect(complaints).toEqual([]);
});

test('elements follow the language of the page around them', async ({ page, site, complaints }) => {
  await page.goto(`${site.partners}/two-languages.html`);
  const khmer = page.getByRole('region', { name: 'ភាសាខ្មែរ' });
  const english = page.getByRole('region', { name: 'English' });
  await expect(english.getByRole('button', { name: 'Sign the petition' })).toBeVisible();
  await expect(khmer.getByRole('button', { name: 'ចុះហត្ថលេខាលើញត្តិ', exact: true })).toBeVisible();
  await expect(khmer.locator('[part=count]')).toHaveText(/^[០-៩]\.[០-៩]{3}$/);
  await expect(english.locator('[part=count]')).toHaveText(/^\d,\d{3}$/);
  expect(complaints).toEqual([]);
});

test('a link becomes the petition form', async ({ page, site, complaints }) => {
  await page.goto(`${site.partners}/link-only.html`);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const name of ['index', 'chapter-minnesota', 'youth-newmarket', 'paris']) {
  test(`${name}.html fits a small phone and complains about nothing`, async ({ page, site, complaints }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.partners}/${name}.html`);
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
}

test('axe finds nothing on the hosted page', async ({ page, site, complaints }) => {
  await page.goto(`${site.server}/p/right-to-vote`);
  await page.waitForLoadState('networkidle');
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the hosted page has one first heading, the petition's title, and a progress bar", async ({
  page,
  site,
}) => {
  await page.goto(`${site.server}/p/right-to-vote`);
  await expect(page.locator('samleng-petition-form [part=sign]')).toBeVisible();
  const title = 'The right to vote for Khmer citizens overseas';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);
  await expect(page.getByRole('progressbar')).toHaveCount(1);
});

test('the hosted page offers each language once, and changes as a whole', async ({ page, site }) => {
  await page.goto(`${site.server}/p/right-to-vote?partner=cnrp-minnesota`);
  const form = page.locator('samleng-petition-form');
  await expect(form.getByRole('textbox', { name: 'Full name' })).toBeVisible();
  await expect(page.getByText('Français')).toHaveCount(1);
  await expect(page.getByText('Committee for the Right to Vote Overseas')).toHaveCount(1);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(form.getByRole('textbox', { name: 'Prénom et nom' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(form).toHaveAttribute('partner', 'cnrp-minnesota');
});

test('Khmer is set in a Khmer typeface as soon as it has loaded, whatever typeface the page has', async ({
  page,
  site,
  madeUp,
}) => {
  await madeUp.open(
    `<samleng-signature-counter petition="right-to-vote" lang="km"></samleng-signature-counter>
     <script type="module" src="${site.server}/embed.js"></script>`,
    '<style>body { font: 16px/1.5 Georgia, serif }</style>',
  );
  const label = page.locator('samleng-signature-counter').getByText('នាក់').first();
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family.includes('Samleng Khmer') && status === 'loaded'),
  );
  const width = () => label.evaluate((text) => text.getBoundingClientRect().width);
  await label.evaluate((text) => (text.style.fontSize = '18px'));
  const small = await width();
  // Chromium may keep boxes that were laid out before the typeface loaded; a size not used before shows the new one.
  await label.evaluate((text) => (text.style.fontSize = '54px'));
  expect((await width()) / small).toBeCloseTo(3, 1);
});
