import { expect, test } from './test.ts';

test('a closed petition shows its final count and its last day, and no form', async ({
  page,
  site,
  madeUp,
}) => {
  await madeUp.open(`<script type="module" src="${site.server}/embed.js"></script>
    <samleng-petition-form petition="right-to-vote-2014"></samleng-petition-form>
    <samleng-signature-counter petition="right-to-vote-2014"></samleng-signature-counter>`);

  const form = page.locator('samleng-petition-form');
  await expect(form.getByRole('heading', { name: 'Closed on 9 March 2016' })).toBeVisible();
  await expect(form.getByText('101 people signed.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign the petition' })).toHaveCount(0);
  await expect(page.locator('samleng-signature-counter').getByText('Closed on 9 March 2016')).toBeVisible();
});

test('its hosted page says the same', async ({ page, site }) => {
  await page.goto(`${site.server}/p/right-to-vote-2014`);
  await expect(
    page
      .getByText(/9 March 2016/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign the petition' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Sign: The right to vote for Khmer citizens overseas' }).click();
  await expect(page).toHaveURL(`${site.server}/p/right-to-vote?lang=en`);
});
