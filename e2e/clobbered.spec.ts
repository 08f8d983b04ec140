// Other people write into a partner's page, in comments for example. Names that they give to their elements become
// properties of the document, of the window and of forms; none of them may stop our elements.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { count, somebody } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const dist = join(import.meta.dirname, '../packages/embed/dist');
const scripts = ['embed.js', ...readdirSync(join(dist, 'embed')).map((name) => `embed/${name}`)];
const built = scripts
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(dist, name), 'utf8'));

/** Every word of the scripts as they are built, so every name that they could ask for. */
const WORDS = [...new Set(built.join('\n').match(/[A-Za-z_$][\w$]+/g))];

const each = (write: (word: string) => string) => WORDS.map(write).join('');
/** Markup of the page, in place before our script runs. */
const CLOBBERED =
  each((word) => `<img name="${word}" alt="">`) + each((word) => `<a id="${word}" name="${word}"></a>`);
/** A form that looks like anything but a form, around what we find. */
const inForm = (html: string) =>
  `<form lang="en">${each((word) => `<input type="hidden" name="${word}">`)}${html}</form>`;

const COUNTER = '<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>';
const LINK = '<a data-samleng="petition-form" data-petition="right-to-vote" href="/p">Sign</a>';

/** A page can define globals that this browser lacks: our script must not take them for its own. */
const LACKING = ['trustedTypes', 'requestIdleCallback', 'BroadcastChannel', 'scheduler', 'navigation'];

test.beforeEach(async ({ page }) => {
  await page.addInitScript((lacking) => {
    for (const name of lacking) delete (window as unknown as Record<string, unknown>)[name];
  }, LACKING);
});

/**
 * The page stands in a frame, since Playwright's own scripts would stop as well. It is asked from outside, through the
 * prototypes of its window.
 */
const framed = (html: string) => `<iframe srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`;

const textOf = (page: Page, tag: string, part: string) =>
  page.evaluate(
    ([tag, part]) => {
      const inside = frames[0] as Window & typeof globalThis;
      const element = inside.Document.prototype.querySelector.call(inside.document, tag!);
      return element?.shadowRoot?.querySelector(part!)?.textContent?.trim() ?? '';
    },
    [tag, part],
  );

async function fillIn(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  const form = 'samleng-petition-form';
  await expect.poll(() => textOf(page, form, 'option[value=FR]')).toBe('France');
  await page.evaluate(
    ([form, values]) => {
      const inside = frames[0] as Window & typeof globalThis;
      const { shadowRoot } = inside.Document.prototype.querySelector.call(inside.document, form)!;
      for (const [field, value] of Object.entries(values)) {
        const input = shadowRoot!.querySelector<HTMLInputElement>(`#${field}`)!;
        input.focus();
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      shadowRoot!.querySelector<HTMLElement>('[part=sign]')!.click();
    },
    [form, { name, email, country: 'FR' }] as const,
  );
}

async function expectWorking(page: Page, site: Site): Promise<void> {
  await expect.poll(() => textOf(page, 'samleng-signature-counter', '[part=count]')).toMatch(/^\d,\d{3}$/);
  const before = await count(site);
  await fillIn(page, somebody());
  await expect.poll(() => textOf(page, 'samleng-petition-form', '.outcome h3')).toContain('Thank you');
  expect(await count(site)).toBe(before + 1);
}

const tag = (site: Site, script = 'embed.js') =>
  `<script type="module" src="${site.server}/${script}"></script>`;

test.describe('on a page where every name that we could ask for is an element', () => {
  test('one can sign, by a link inside a form of such names', async ({ page, site, madeUp, complaints }) => {
    await madeUp.open(framed(CLOBBERED + inForm(COUNTER + LINK) + tag(site)));
    await expectWorking(page, site);
    expect(complaints).toEqual([]);
  });

  test('one can sign, where such a form comes later', async ({ page, site, madeUp, complaints }) => {
    await madeUp.open(framed(`${CLOBBERED}<main></main>${tag(site)}`));
    await expect
      .poll(() => page.evaluate(() => Symbol.for('samleng.embed') in frames[0]!.document))
      .toBe(true);
    await page.evaluate(
      (html) => {
        const template = Object.assign(document.createElement('template'), { innerHTML: html });
        const inside = frames[0] as Window & typeof globalThis;
        inside.Document.prototype.querySelector.call(inside.document, 'main')!.append(template.content);
      },
      inForm(COUNTER + LINK),
    );
    await expectWorking(page, site);
    expect(complaints).toEqual([]);
  });

  test('one can sign with the pinned module', async ({ page, site, madeUp, complaints }) => {
    const pinned = scripts.find((name) => /^embed\/\d.*\.js$/.test(name));
    const form = '<samleng-petition-form petition="right-to-vote"></samleng-petition-form>';
    await madeUp.open(framed(CLOBBERED + inForm(COUNTER + form) + tag(site, pinned)));
    await expectWorking(page, site);
    expect(complaints).toEqual([]);
  });
});

test('the names are all taken, so that the tests above can fail', async ({ page, madeUp }) => {
  await madeUp.open(framed(CLOBBERED));
  const names = ['createElement', 'querySelectorAll', 'adoptedStyleSheets', 'visibilityState', 'nodeType'];
  const taken = await page.evaluate((asked) => {
    const inside = frames[0] as Window & typeof globalThis;
    const found = [inside['trustedTypes' as never], ...asked.map((name) => inside.document[name as never])];
    return found.map((value) => Object.prototype.toString.call(value));
  }, names);
  expect(taken.filter((name) => !name.startsWith('[object HTML'))).toEqual([]);
});
