import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Thai letters and digits, without the baht sign, which other languages use too. */
const THAI = /[\u0e01-\u0e3a\u0e40-\u0e5b]/;

/** Every text that a visitor could read or hear in the elements, including country names and labels. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('samleng-'),
    );
    const inside = elements.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
    return inside.flatMap((node) => [
      ...[...node.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map((text) => text.nodeValue ?? ''),
      ...[...node.attributes].map(({ value }) => value),
    ]);
  });

/** Records the languages the page passes to `Intl`; `undefined` means the browser's default. */
function noteIntl(): void {
  const asked: Array<[name: string, locales: string]> = [];
  for (const name of [
    'NumberFormat',
    'DateTimeFormat',
    'RelativeTimeFormat',
    'ListFormat',
    'DisplayNames',
    'Collator',
    'PluralRules',
  ] as const) {
    const own = Intl[name] as new (...args: unknown[]) => object;
    const noting = new Proxy(own, {
      construct(target, args) {
        asked.push([name, String(args[0])]);
        return new target(...args);
      },
    });
    Object.defineProperty(Intl, name, { value: noting });
  }
  for (const [prototype, name] of [
    [Number.prototype, 'toLocaleString'],
    [Date.prototype, 'toLocaleDateString'],
    [Date.prototype, 'toLocaleString'],
    [String.prototype, 'localeCompare'],
  ] as const) {
    const own = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      value(this: unknown, ...args: unknown[]) {
        asked.push([name, 'undefined']);
        return own.apply(this, args);
      },
    });
  }
  Object.assign(globalThis, { askedIntl: asked });
}

test.describe('in a browser whose own language is Thai', () => {
  test.use({ locale: 'th-TH', timezoneId: 'Asia/Bangkok' });

  for (const lang of ['km', 'fr', 'en']) {
    test(`elements speak ${lang}, and nothing is in Thai`, async ({ page, site, madeUp }) => {
      await page.addInitScript(noteIntl);
      await madeUp.open(
        `<div lang="${lang}">
          <samleng-petition-form petition="right-to-vote"></samleng-petition-form>
          <samleng-petition-form petition="right-to-vote-2014"></samleng-petition-form>
          <samleng-signature-counter petition="right-to-vote-2014"></samleng-signature-counter>
          <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>
        </div>`,
        `<script type="module" src="${site.server}/embed.js"></script>`,
      );
      const month = await page.evaluate(() => {
        const inThai = new Date(0).toLocaleDateString(undefined, { month: 'long' });
        // This call is the test's own.
        (Reflect.get(globalThis, 'askedIntl') as unknown[]).pop();
        return inThai;
      });
      expect(month).toMatch(THAI);
      const form = page.locator('samleng-petition-form').first();
      await form.locator('#name').focus();
      await expect(form.locator('option[value=TH]')).toBeAttached();
      await expect(page.locator('samleng-thank-you-wall time').first()).toBeVisible();
      await expect(page.locator('samleng-signature-counter [part=count]')).toHaveText('101');
      await expect(page.locator('samleng-petition-form').nth(1).locator('.outcome')).toContainText('2016');
      const texts = await textsOf(page);
      expect(texts.length).toBeGreaterThan(400);
      expect(texts.filter((text) => THAI.test(text))).toEqual([]);
      // A year of the Buddhist calendar.
      expect(texts.filter((text) => text.includes('2559'))).toEqual([]);
      const asked = await page.evaluate(
        () => Reflect.get(globalThis, 'askedIntl') as Array<[string, string]>,
      );
      expect(asked.filter(([, locale]) => !/^(en|fr)\b/.test(locale))).toEqual([]);
    });
  }
});

test('two languages work side by side, and a change of lang relabels at once', async ({
  page,
  site,
  madeUp,
}) => {
  await madeUp.open(
    `<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>
    <div id="other" lang="km"><samleng-petition-form petition="right-to-vote"></samleng-petition-form></div>`,
    `<script type="module" src="${site.server}/embed.js"></script>`,
  );
  const counter = page.locator('samleng-signature-counter');
  const form = page.locator('samleng-petition-form');
  await expect(counter).toContainText('people have signed');
  await expect(form.getByRole('heading').first()).toHaveText('សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរនៅក្រៅប្រទេស');
  await form.getByRole('textbox', { name: 'នាមត្រកូល និងនាមខ្លួន' }).fill('ស្ត្រី');
  await page.locator('#other').evaluate((section) => section.setAttribute('lang', 'fr-CA'));
  await expect(form.getByRole('heading').first()).toHaveText(
    'Le droit de vote pour les citoyens khmers à l’étranger',
  );
  await expect(form.getByRole('textbox', { name: 'Prénom et nom' })).toHaveValue('ស្ត្រី');
  await expect(counter).toContainText('people have signed');
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await expect(counter).toContainText('personnes ont signé');
});

const facesOn = (page: Page) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) asked.push(new URL(request.url()).pathname);
  });
  return asked;
};
const counters = (lang: string) =>
  `<div lang="${lang}"><samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>
  <samleng-signature-counter petition="right-to-vote-2014"></samleng-signature-counter></div>`;

test.describe('the Khmer face', () => {
  test('is not fetched when nothing Khmer is shown', async ({ page, site, madeUp }) => {
    const asked = facesOn(page);
    await madeUp.open(counters('en'), `<script type="module" src="${site.server}/embed.js"></script>`);
    await expect(page.locator('[part=count]').last()).toHaveText('101');
    await page.evaluate(() => document.fonts.ready);
    expect(asked).toEqual([]);
  });

  test('is fetched once for all elements, unless the system has one', async ({ page, site, madeUp }) => {
    const asked = facesOn(page);
    await madeUp.open(counters('km'), `<script type="module" src="${site.server}/embed.js"></script>`);
    await expect(page.locator('[part=count]').last()).toHaveText('101');
    await page.evaluate(() => document.fonts.ready);
    const systemHasOne = await page.evaluate(() =>
      new FontFace('probe', 'local("Noto Sans Khmer"), local("Khmer OS Battambang"), local("Khmer UI")')
        .load()
        .then(
          () => true,
          () => false,
        ),
    );
    const regular = asked.filter((path) => path.includes('-400'));
    expect(regular).toEqual(systemHasOne ? [] : ['/embed/noto-sans-khmer-400.woff2']);
  });
});
