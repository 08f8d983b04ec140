import { count, shownCount, written } from './signing.ts';
import { expect, test } from './test.ts';

test('a form in a page’s own words asks the page before it sends, and is handed to the next signer', async ({
  page,
  site,
  complaints,
}) => {
  const before = await count(site);
  await page.goto(`${site.partners}/made-to-measure.html`);
  const form = page.locator('samleng-petition-form');
  const name = form.locator('#name');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'We live in Seoul. Let us vote from Seoul.',
  );
  await expect(form.getByRole('link', { name: 'Sign: The right' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign now' }).click();
  await expect(name).toBeFocused();

  // Korean is not one of ours: its words are the page's, and the rest is English.
  await form.getByRole('button', { name: '한국어' }).click();
  await form.getByRole('textbox', { name: '이름' }).fill('Chan Sophea');
  await form.getByRole('textbox', { name: '이메일' }).fill(`sophea-${crypto.randomUUID()}@example.org`);
  await form.getByRole('combobox', { name: '거주 국가' }).selectOption('KR');
  const press = form.getByRole('button', { name: '서명하기' }).first();
  await press.click();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(press).toHaveAttribute('aria-disabled', 'false');
  await expect(name).toHaveValue('Chan Sophea');
  expect(await count(site)).toBe(before);

  await press.click();
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(form.getByRole('heading', { name: '서명해 주셔서 감사합니다.' })).toBeFocused();
  await expect(page.getByText('Your name stands beside ours now.')).toBeVisible();
  await expect(page.getByText('You have signed. See you on Sunday')).toBeVisible();
  await expect(shownCount(page)).toHaveText(written(before + 1));

  await page.getByRole('button', { name: 'Hand the phone on' }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('');
  await form.getByRole('button', { name: 'English' }).click();
  await expect(form.getByRole('button', { name: 'Add my name' }).first()).toBeVisible();
  await expect(page.getByText('Your name stands beside ours now.')).toBeHidden();
  expect(complaints).toEqual([]);
});
