import { expect, test } from './test.ts';

test('the wall shows a letter large, and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const wall = page.locator('samleng-thank-you-wall');
  const card = wall.getByRole('listitem').filter({ hasText: 'CNRP Minnesota' });
  await expect(card).toContainText('$400');
  const open = card.getByRole('button', { name: 'Read the letter' });
  await open.click();

  const dialog = page.getByRole('dialog', { name: 'Letter of thanks' });
  const letter = dialog.getByRole('img', { name: /Letter of thanks to CNRP Minnesota/ });
  await expect(letter).toBeVisible();
  await expect.poll(() => letter.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  const atFirst = (await letter.boundingBox())!.width;
  await dialog.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(async () => (await letter.boundingBox())!.width).toBeGreaterThan(atFirst * 1.8);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('the wall shows the first page of a letter that is a PDF, and links to the file', async ({
  page,
  site,
}) => {
  await page.goto(`${site.partners}/youth-newmarket.html`);
  const wall = page.locator('samleng-thank-you-wall');
  const card = wall.getByRole('listitem').filter({ hasText: 'ញូវម៉ាឃីត' });
  const more = wall.locator('button.more');
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    await expect(card).toBeVisible({ timeout: 1000 });
  }).toPass();
  await card.locator('button.letter').click();
  const letter = page.getByRole('dialog').getByRole('img');
  // As wide as the screen, or a fraction of a pixel less.
  await expect.poll(() => letter.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(1190);
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('link').click();
  expect((await download).suggestedFilename()).toBe('letter.pdf');
});

test('an anonymous donor is thanked without a name', async ({ page, site }) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const wall = page.locator('samleng-thank-you-wall');
  const anonymous = wall.getByRole('listitem').filter({ hasText: 'A friend who wants no name shown' });
  const more = wall.getByRole('button', { name: 'Show more' });
  await expect(wall.getByRole('listitem').first()).toBeVisible();
  const shownAtFirst = await wall.getByRole('listitem').count();
  await more.click();
  await expect(
    wall.getByRole('listitem').nth(shownAtFirst),
    'reading goes on at the first new card',
  ).toBeFocused();
  while (await more.isVisible()) await more.click();
  await expect(anonymous).toHaveCount(1);
  await expect(wall.getByRole('listitem')).toHaveCount(12);
});

test('printed, the wall is a list of cards that no page tears apart, without buttons', async ({
  page,
  site,
}) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const wall = page.locator('samleng-thank-you-wall');
  await expect(wall.getByRole('listitem').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(wall.getByRole('button', { name: 'Show more' })).toBeHidden();
  await expect(wall.locator('.card').first()).toHaveCSS('break-inside', 'avoid');
  await expect(wall.getByText('CNRP Minnesota')).toBeVisible();
});
