// Accessibility: every state of every element, in every language and both color schemes.
import type { Page } from '@playwright/test';
import { axeFindings, WCAG } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { sign, somebody } from './signing.ts';
import { openStates, setWidth, spaceOut } from './states.ts';
import { expect, test } from './test.ts';

/** Parts that stick out of their element. */
const WIDE = () =>
  [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('samleng-'))
    .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((inner) => ({ host, inner })))
    .filter(({ inner }) => inner.checkVisibility() && !inner.closest('.unseen, .trap, dialog'))
    .filter(({ host, inner }) => {
      const [outer, box] = [host.getBoundingClientRect(), inner.getBoundingClientRect()];
      return box.width > 0 && (box.right > outer.right + 1 || box.left < outer.left - 1);
    })
    .map(({ inner }) => inner.outerHTML.slice(0, 90));

const SMALL_TARGETS = () =>
  [...document.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll(
        'button, select, textarea, input:not([type=checkbox], [name=website]), label.consent, a.quiet',
      ) ?? []),
    ])
    .filter((target) => target.checkVisibility())
    .map((target) => ({ what: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
    .map(({ what, box }) => `${what} ${box.width}×${box.height}`);

/** A column on a telephone of 320 px, and a telephone of 360 px at 200 %, with the text spacing that some readers need. */
async function expectNoFaults(page: Page): Promise<void> {
  const expectNone = async (what: string) => expect.soft(await layoutFaults(page), what).toEqual([]);
  await expectNone('280 px');
  await setWidth(page, 180);
  await expectNone('180 px');
  await spaceOut(page);
  await expectNone('180 px, spaced out');
  await setWidth(page, 280);
  await expectNone('280 px, spaced out');
}

for (const element of ['petition-form', 'signature-counter', 'thank-you-wall']) {
  for (const lang of ['km', 'en', 'fr']) {
    // The colours are the same in each language.
    const scheme = lang === 'en' ? undefined : 'light';
    test(`in every state of ${element} in ${lang} axe finds nothing, targets are 44 px, nothing sticks out or is cut`, async ({
      page,
      site,
    }) => {
      await openStates(page, site.partners, { element, lang, width: 280, scheme });
      expect((await page.evaluate(WIDE)).slice(0, 5)).toEqual([]);
      expect([...new Set(await page.evaluate(SMALL_TARGETS))]).toEqual([]);
      expect((await axeFindings(page, WCAG)).slice(0, 5)).toEqual([]);
      if (lang === 'fr') {
        await setWidth(page, 640);
        expect((await page.evaluate(WIDE)).slice(0, 5), '640 px').toEqual([]);
      }
      if (element === 'petition-form') await expectNoFaults(page);
    });
  }
}

test("screen readers get a field's hint, its error, and the outcome", async ({ page, site }) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const form = page.locator('samleng-petition-form');
  const email = form.getByRole('textbox', { name: 'E-mail' });
  await expect(email).toHaveAccessibleDescription('So that you are counted once. It is never shown.');
  const progress = form.getByRole('progressbar', { name: /^Next step: [\d,]+\. On the way to 54,000\.$/ });
  await expect(progress).toHaveAttribute('aria-valuetext', /^[\d,]+ people have signed$/);
  await expect(form.getByRole('group', { name: 'Language' }).getByRole('button')).toHaveText([
    'ខ្មែរ',
    'Français',
  ]);

  await form.getByRole('textbox', { name: 'Full name' }).fill('Sok Dara');
  await email.fill('sok.dara');
  await form.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(email).toHaveAccessibleDescription(
    /It is never shown\. This does not look like an e-mail address/,
  );
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await expect(form.getByRole('combobox')).toHaveAccessibleDescription(/Please choose the country/);
});

test('read out, the form makes sense from top to bottom: in English, with errors, and when it is done', async ({
  page,
  site,
}) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const form = page.locator('samleng-petition-form');
  await expect(form).toMatchAriaSnapshot(`
    - paragraph: Committee for the Right to Vote Overseas
    - group "Language":
      - button "ខ្មែរ"
      - button "Français"
    - heading "The right to vote for Khmer citizens overseas" [level=2]
    - paragraph: /[\\d,]+ people have signed/
    - progressbar /On the way to 54,000/
    - paragraph: /On the way to 54,000/
    - text: "To:"
    - list "To:":
      - listitem: United Nations
    - paragraph: /We ask that every Khmer citizen/
    - button "Read the whole text"
    - textbox "Full name"
    - paragraph: So that you are counted once. It is never shown.
    - textbox "E-mail"
    - combobox "Country where you live"
    - button "Add a city or a comment"
    - checkbox /Show my name/
    - checkbox /Send me news/
    - button "Sign the petition"
    - paragraph:
      - link "What we do with your data"
  `);
  await form.getByRole('textbox', { name: 'Full name' }).fill('ក្');
  await form.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(form).toMatchAriaSnapshot(`
    - paragraph: /not written in full/
    - textbox "Full name" [invalid]
    - paragraph: Please write your e-mail address.
    - textbox "E-mail" [invalid]
    - paragraph: Please choose the country where you live.
    - combobox "Country where you live" [invalid]
  `);
  await sign(page, somebody());
  await expect(form).toMatchAriaSnapshot(`
    - heading "The right to vote for Khmer citizens overseas" [level=2]
    - progressbar /On the way to 54,000/
    - heading "Thank you for signing." [level=3]
    - paragraph: /You are one of [\\d,]+/
    - link "Facebook"
    - button "Copy link"
    - link "A picture to send"
    - heading "Three people to ask" [level=3]
    - status: Three places are free.
  `);
});

test('read out, form, counter and wall make sense in Khmer', async ({ page, site }) => {
  await page.goto(`${site.partners}/youth-newmarket.html`);
  await expect(page.locator('samleng-petition-form')).toMatchAriaSnapshot(`
    - group "ភាសា":
      - button "English"
    - heading "សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរនៅក្រៅប្រទេស" [level=2]
    - progressbar /ដំណាក់កាលបន្ទាប់៖ [\\d,]+។ គោលដៅ៖ 54,000។/
    - list "ជូនចំពោះ៖":
      - listitem: អង្គការសហប្រជាជាតិ
    - button "អានអត្ថបទទាំងមូល"
    - textbox "នាមត្រកូល និងនាមខ្លួន"
    - textbox "អ៊ីមែល"
    - combobox "ប្រទេសដែលអ្នករស់នៅ"
    - button "ចុះហត្ថលេខាលើញត្តិ"
  `);
  await expect(page.locator('samleng-signature-counter')).toMatchAriaSnapshot(`
    - text: /[\\d,]+ នាក់បានចុះហត្ថលេខា/
  `);
  await expect(page.locator('samleng-thank-you-wall')).toMatchAriaSnapshot(`
    - region "សូមថ្លែងអំណរគុណដល់សប្បុរសជន":
      - heading "សូមថ្លែងអំណរគុណដល់សប្បុរសជន" [level=2]
      - list:
        - listitem:
          - blockquote
          - heading [level=3]
          - paragraph:
            - text: /€|\\$|៛/
            - time
      - button "បង្ហាញបន្ថែម"
  `);
});

test('at twice the size of type, and with the spacing that WCAG 1.4.12 names, nothing is cut', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await page.addStyleTag({ content: ':root { --samleng-font-size: 32px }' });
  await page.locator('samleng-petition-form #name').focus();
  await spaceOut(page);
  expect((await page.evaluate(WIDE)).slice(0, 5)).toEqual([]);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button, label, h2, h3, p') ?? [])])
      .filter((box) => box.checkVisibility() && !box.matches('.unseen'))
      .filter(
        (box) => box.scrollHeight > box.clientHeight + 2 && getComputedStyle(box).overflow !== 'visible',
      )
      .map((box) => box.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
});
