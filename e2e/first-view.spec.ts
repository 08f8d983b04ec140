// A shared link on a small telephone: what is seen first, how far it is to the button, and how many taps.
import type { Locator, Page } from '@playwright/test';
import { setInRoboto } from './phone-face.ts';
import { somebody } from './signing.ts';
import { expect, test } from './test.ts';

const FIRST_SCREEN = 740;

test.use({
  viewport: { width: 360, height: FIRST_SCREEN },
  hasTouch: true,
  // A zone of one country, so that it is guessed.
  timezoneId: 'America/Los_Angeles',
});

const form = (page: Page) => page.locator('samleng-petition-form');
const input = (page: Page, name: string) => form(page).locator(`[part=input][name=${name}]`);
const button = (page: Page) => form(page).locator('form [part=sign]');

/** Where a box ends, from the top of the page. */
const end = (box: Locator) =>
  box.evaluate((element) => Math.round(element.getBoundingClientRect().bottom + scrollY));

async function openHosted(page: Page, server: string, lang: string): Promise<void> {
  await setInRoboto(page);
  await page.route(`${server}/v1/petitions/right-to-vote?*`, withoutVoices);
  await page.route(`${server}/v1/petitions/right-to-vote`, withoutVoices);
  await page.goto(`${server}/p/right-to-vote?lang=${lang}`);
  await expect(input(page, 'country')).toHaveValue('US');
  await page.evaluate(() => document.fonts.ready);
}

const withoutVoices: Parameters<Page['route']>[1] = async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), voices: [] } });
};

for (const [lang, name, sign] of [
  ['en', 560, 1180],
  ['fr', 560, 1180],
  ['km', 660, 1360],
] as const) {
  test(`${lang}: the field for the name ends within ${name} px, the button within ${sign}`, async ({
    page,
    site,
  }) => {
    await openHosted(page, site.server, lang);
    const families = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(families).toEqual(expect.arrayContaining(lang === 'km' ? ['Phone', 'Samleng Khmer'] : ['Phone']));
    expect(await end(input(page, 'name'))).toBeLessThanOrEqual(name);
    expect(await end(button(page))).toBeLessThanOrEqual(sign);
  });
}

test('the first screen has who asks, what for, how many, and both fields to write in', async ({
  page,
  site,
}) => {
  await openHosted(page, site.server, 'en');
  for (const words of [
    /^Committee for the Right/,
    /^The right to vote/,
    /people have signed/,
    /^We ask that/,
  ]) {
    expect(await end(page.getByText(words).locator('visible=true').first())).toBeLessThan(FIRST_SCREEN);
  }
  expect(await end(input(page, 'email'))).toBeLessThanOrEqual(FIRST_SCREEN);
});

test('three taps sign, and two more confirm', async ({ page, postedSite: site, mailbox }) => {
  await page.goto(`${site.server}/p/polling-abroad`);
  await expect(input(page, 'country')).toHaveValue('US');
  const person = somebody();
  let taps = 0;
  const tap = async (target: Locator) => {
    await target.tap();
    taps += 1;
  };
  await tap(input(page, 'name'));
  await page.keyboard.type(person.name);
  await tap(input(page, 'email'));
  await page.keyboard.type(person.email);
  await tap(button(page));
  await expect(form(page).locator('[part=outcome]')).toBeVisible();
  expect(taps).toBe(3);
  // The link in the email is one.
  await page.goto((await mailbox.emailTo(person.email)).link);
  taps += 1;
  await tap(page.getByRole('button', { name: 'Confirm my signature' }));
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  expect(taps).toBe(5);
});

for (const lang of ['en', 'km']) {
  test(`${lang}: on half a screen, over a keyboard, a field is seen with its label, hint and error`, async ({
    page,
    site,
  }) => {
    await openHosted(page, site.server, lang);
    await input(page, 'country').selectOption('');
    await button(page).tap();
    await expect(input(page, 'name')).toHaveAttribute('aria-invalid', 'true');
    const height = FIRST_SCREEN / 2;
    await page.setViewportSize({ width: 360, height });
    for (const name of ['name', 'email', 'country']) {
      for (const from of [0, 10_000]) {
        await page.evaluate((top) => scrollTo(0, top), from);
        await input(page, name).evaluate((field: HTMLElement) => (field.blur(), field.focus()));
        const field = form(page)
          .locator('[part=field]')
          .filter({ has: page.locator(`#${name}`) });
        const { top, bottom } = await field.evaluate((box) => box.getBoundingClientRect().toJSON());
        expect(top, `${name}: the label`).toBeGreaterThanOrEqual(0);
        expect(bottom, `${name}: the field`).toBeLessThanOrEqual(height);
      }
    }
  });
}
