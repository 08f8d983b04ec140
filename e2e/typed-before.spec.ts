// On a slow line the hosted page's own form is there long before the element.
import type { Page } from '@playwright/test';
import { count, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

/** Holds the petition's data back until it is told to go on. */
async function heldPetition(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/v1\/petitions\/[\w-]+$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Fills in the form that works without JavaScript. */
async function typeBefore(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  const before = page.locator('samleng-petition-form form[method=post]');
  await before.locator('[name=country]').selectOption('KR');
  await before.locator('[name=city]').fill('Ansan');
  await before.locator('[name=news]').check();
  await before.locator('[name=name]').fill(name);
  await before.locator('[name=email]').fill(email);
}

test('what was typed into the hosted page before the element came is in its fields', async ({
  page,
  site,
}) => {
  const person = somebody();
  const before = await count(site);
  const go = await heldPetition(page);
  await page.goto(`${site.server}/p/right-to-vote?lang=en`);
  await page.waitForFunction(() => customElements.get('samleng-petition-form'));
  await typeBefore(page, person);
  go();
  await expect(page.locator('[part=sign]')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue(person.name);
  const email = page.getByRole('textbox', { name: 'E-mail' });
  await expect(email).toHaveValue(person.email);
  await expect(email).toBeFocused();
  await expect(page.getByRole('textbox', { name: /^City/ })).toHaveValue('Ansan');
  await expect(page.getByRole('checkbox', { name: /news/ })).toBeChecked();
  await expect(page.getByRole('combobox')).toHaveValue('KR');
  await expect(page.locator('form[method=post]')).toHaveCount(0);

  await page.locator('[part=sign]').click();
  await expect(thanks(page)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('what a partner’s page has ticked in a form of its own is not taken', async ({ page, site, madeUp }) => {
  await madeUp.open(`<script type="module" src="${site.server}/embed.js"></script>
    <samleng-petition-form petition="right-to-vote">
      <form><input name="name" value="Nobody" /><input type="checkbox" name="news" checked /></form>
    </samleng-petition-form>`);
  await expect(page.locator('[part=sign]')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /news/ })).not.toBeChecked();
});
