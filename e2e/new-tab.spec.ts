// Our pages keep other windows off, and still open and are opened in new tabs.
import type { Page } from '@playwright/test';
import { openHostedForm, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';

/** The tab that a press opens. */
async function opened(page: Page, press: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), press()]);
  await tab.waitForLoadState();
  return tab;
}

test('a partner’s link opens the petition in a new tab, where one signs, and the partner’s page has no hold of it', async ({
  page,
  site,
  madeUp,
}) => {
  const href = `${site.server}/p/right-to-vote?lang=en`;
  await madeUp.open(`<a href="${href}" target="_blank" rel="opener">sign</a>`);
  const tab = await opened(page, () => page.getByRole('link', { name: 'sign' }).click());
  expect(await tab.evaluate(() => window.opener as unknown)).toBe(null);
  await sign(tab, somebody());
  await expect(thanks(tab)).toBeVisible();
});

test('the links of a petition’s page open in new tabs: the privacy notice, and ways to share', async ({
  page,
  site,
  context,
  complaints,
}) => {
  await context.route('https://www.facebook.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Shared</title>' }),
  );
  await openHostedForm(page, `${site.server}/p/right-to-vote?lang=en`);
  const notice = await opened(page, () =>
    page
      .locator('samleng-petition-form')
      .getByRole('link', { name: 'What we do with your data' })
      .first()
      .click(),
  );
  await expect(notice.getByRole('heading', { level: 1 }).first()).toBeVisible();

  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  const shared = await opened(page, () => page.getByRole('link', { name: 'Facebook' }).click());
  await expect(shared).toHaveTitle('Shared');
  expect(new URL(shared.url()).searchParams.get('u')).toContain('/p/right-to-vote');
  expect(complaints).toEqual([]);
});
