// A frame that may run scripts and nothing else: no forms, no storage of its own, no windows, no downloads.
import { count, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

test('in a frame that may only run scripts one can sign by Enter and by click, and share by hand', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  const inside = `<samleng-signature-counter petition='right-to-vote'></samleng-signature-counter>
    <samleng-petition-form petition='right-to-vote' no-sticky></samleng-petition-form>
    <script type='module' src='${site.server}/embed.js'></script>`;
  await madeUp.open(
    `<iframe sandbox="allow-scripts" srcdoc="${inside}" style="width: 800px; height: 1600px"></iframe>`,
  );
  const before = await count(site);
  const frame = page.frameLocator('iframe');
  const { name, email } = somebody();
  await frame.getByRole('textbox', { name: 'Full name' }).fill(name);
  await frame.getByRole('combobox').selectOption('FR');
  await frame.getByRole('textbox', { name: 'Full name' }).press('Enter');
  await expect(frame.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await expect(frame.getByText('Please write your e-mail address.')).toBeVisible();
  await frame.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await frame.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(thanks(frame)).toBeFocused();
  expect(await count(site)).toBe(before + 1);
  await expect(frame.locator('samleng-signature-counter [part=count]')).toHaveText(
    (before + 1).toLocaleString('en'),
  );
  await frame.getByRole('button', { name: 'Copy link' }).click();
  await expect(frame.getByRole('status').filter({ hasText: '/p/right-to-vote' })).toBeVisible();
  // Chromium's own words on the clipboard, which such a frame may not use.
  expect(complaints.filter((text) => !text.includes('Clipboard API'))).toEqual([]);
});
