import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const signButton = (page: Page) => page.locator('samleng-petition-form [part=sign]');
const sheet = (page: Page) => page.locator('samleng-petition-form [part=sheet]');

for (const [name, action] of [
  ['slate', { light: 'rgb(15, 90, 138)', dark: 'rgb(166, 220, 255)' }],
  ['lotus', { light: 'rgb(161, 18, 88)', dark: 'rgb(255, 184, 216)' }],
] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the ${name} theme is a line on the page, ${scheme} as the page is`, async ({
      page,
      site,
      madeUp,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await madeUp.open(
        '<samleng-petition-form petition="right-to-vote"></samleng-petition-form>',
        `<style>:root { color-scheme: light dark }</style>
        <link rel="stylesheet" href="${site.server}/embed/theme-${name}.css" />
        <script type="module" src="${site.server}/embed.js"></script>`,
      );
      await expect(signButton(page)).toHaveCSS('background-color', action[scheme]);
      await expect(sheet(page)).toHaveCSS('border-top-left-radius', name === 'slate' ? '0px' : '14px');
    });
  }
}

test('in forced colours every control keeps a border, and errors stand out', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site.partners}/paris.html`);
  await signButton(page).click();
  const form = page.locator('samleng-petition-form');
  const email = form.getByRole('textbox', { name: 'Adresse électronique' });
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveCSS('border-top-width', '3px');
  for (const control of [form.getByRole('combobox'), signButton(page), form.getByRole('progressbar')])
    await expect(control).not.toHaveCSS('border-top-width', '0px');
});

test('printed, a page shows the petition and its count, dark ink on white, and no form', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${site.partners}/paris.html`);
  const form = page.locator('samleng-petition-form');
  await expect(form.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('samleng-signature-counter [part=count]')).toBeVisible();
  await expect(form.locator('form')).toBeHidden();
  await expect(form.getByText('/p/right-to-vote')).toBeVisible();
  const ink = await form.locator('h2').evaluate((heading) => getComputedStyle(heading).color);
  expect(ink).toBe('rgb(43, 33, 25)');
  // Browsers print no backgrounds, so the progress bar would look empty.
  const bars = page.getByRole('progressbar').locator('.krama');
  await expect(bars).not.toHaveCount(0);
  for (const bar of await bars.all()) await expect(bar).toHaveCSS('print-color-adjust', 'exact');
});
