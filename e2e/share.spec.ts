// After signing: on to the mailbox, or on to three people.
import type { Page } from '@playwright/test';
import { openHostedForm, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

type Sent = { type: string; begins: string; text: string | undefined };

/** Gives the page a share sheet, as phones have; it keeps what was handed to it. */
async function withSheet(page: Page): Promise<() => Promise<Sent[]>> {
  await page.addInitScript(() => {
    const sent: object[] = [];
    const share = async ({ files = [], text }: ShareData): Promise<void> => {
      for (const file of files) sent.push({ type: file.type, begins: (await file.text()).slice(1, 4), text });
    };
    Object.defineProperties(navigator, { share: { value: share }, canShare: { value: () => true } });
    Object.assign(window, { sent });
  });
  return () => page.evaluate(() => (window as unknown as { sent: Sent[] }).sent);
}

test('the mailbox opens in a new tab, and its provider learns neither whose it is nor from where', async ({
  page,
  site,
  context,
}) => {
  const asked: Array<Promise<Record<string, string>>> = [];
  await context.route('https://mail.google.com/**', (route) => {
    asked.push(route.request().allHeaders());
    return route.fulfill({ contentType: 'text/html', body: '<title>Mailbox</title>' });
  });
  await openHostedForm(page, `${site.server}/p/polling-abroad?lang=en`);
  await sign(page, { ...somebody(), email: `sophea.${crypto.randomUUID()}@gmail.com` });
  await expect(page.getByRole('heading', { name: 'One step left' })).toBeFocused();
  const [mailbox] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open Gmail' }).click(),
  ]);
  await expect(mailbox).toHaveTitle('Mailbox');
  expect(mailbox.url()).toBe('https://mail.google.com/');
  expect(await mailbox.evaluate(() => window.opener as unknown)).toBe(null);
  expect(await asked[0]).not.toHaveProperty('referer');
});

for (const place of ['strict-csp.html', '/p/right-to-vote?lang=en']) {
  test(`the picture that names nobody is handed to the share sheet: ${place}`, async ({
    page,
    site,
    complaints,
  }) => {
    const sent = await withSheet(page);
    if (place.startsWith('/')) await openHostedForm(page, site.server + place);
    else await page.goto(`${site.partners}/${place}`);
    await sign(page, somebody());
    await expect(thanks(page)).toBeVisible();
    await page.getByRole('button', { name: 'A picture to send' }).click();
    await expect(page.getByText('One invited.')).toBeVisible();
    const [picture] = await sent();
    expect(picture).toMatchObject({ type: 'image/png', begins: 'PNG' });
    expect(picture!.text).toContain(`${site.server}/p/right-to-vote`);
    expect(complaints).toEqual([]);
  });
}
