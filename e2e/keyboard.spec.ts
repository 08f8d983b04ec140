import type { Page } from '@playwright/test';
import { count, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

/** Presses Tab until the focus is on an element of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`The Tab key does not reach ${name}.`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const labels = (focused as HTMLInputElement | null)?.labels;
    return (labels?.length ? labels[0]?.textContent : focused?.textContent)?.trim() ?? '';
  });
}

test('one can sign with the keyboard alone', async ({ page, site }) => {
  const before = await count(site);
  const person = somebody();
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();

  await tabTo(page, /^Full name$/);
  await page.keyboard.type(person.name);
  await tabTo(page, /^E-mail$/);
  await page.keyboard.type(person.email);
  await tabTo(page, /^Country where you live$/);
  await page.keyboard.type('Fran');
  await expect(page.getByRole('combobox')).toHaveValue('FR');
  await tabTo(page, /^Send me news/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Sign the petition$/);
  await page.keyboard.press('Enter');

  await expect(thanks(page)).toBeFocused();
  expect(await count(site)).toBe(before + 1);
});
