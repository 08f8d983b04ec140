// An email as mail programs show it: narrow, dark, and without what many of them drop.
import type { Page } from '@playwright/test';
import { axeFindings, WCAG } from './axe.ts';
import type { Mailbox } from './mailbox.ts';
import type { Site } from './site.ts';
import { somebody } from './signing.ts';
import { expect, test } from './test.ts';

/** Somebody signs in this language on the form without JavaScript, and gets an email. */
async function emailIn(language: string, site: Site, mailbox: Mailbox): Promise<string> {
  const address = `${site.server}/p/polling-abroad`;
  const form = await (await fetch(`${address}?lang=${language}`)).text();
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const { name, email } = somebody();
  const body = new URLSearchParams({ ...fields, name, email, country: 'FR' });
  expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
  return (await mailbox.emailTo(email)).html ?? '';
}

const WITHOUT = {
  'a style sheet': (html: string) => html.replace(/<style>.*?<\/style>/s, ''),
  gradients: (html: string) => html.replaceAll(/background-image:[^;]*;/g, ''),
};

async function expectWhole(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  const { width, inView } = await page.evaluate(() => ({
    width: document.querySelector('.sheet')!.getBoundingClientRect().width,
    inView: document.documentElement.scrollWidth <= innerWidth,
  }));
  expect(inView).toBe(true);
  expect(width).toBeLessThanOrEqual(600);
  for (const button of await page.locator('.button a').all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(56);
    expect(box?.width).toBeGreaterThan(width - 48);
  }
  expect(await axeFindings(page, WCAG)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('an email is one column with a button as wide as it, in each language', async ({
      page,
      postedSite: site,
      mailbox,
    }) => {
      for (const language of ['km', 'en', 'fr']) {
        const html = await emailIn(language, site, mailbox);
        for (const width of [320, 360, 900]) {
          await page.setViewportSize({ width, height: 740 });
          await expectWhole(page, html);
        }
      }
    });

    for (const [what, drop] of Object.entries(WITHOUT)) {
      test(`it can be read in a program that drops ${what}`, async ({ page, postedSite: site, mailbox }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await expectWhole(page, drop(await emailIn('en', site, mailbox)));
      });
    }
  });
}
