// Two people sign at one computer: the second presses Back, and writes over what the first had typed.
import type { Page } from '@playwright/test';
import { confirmBy, count, openHostedForm, sign, somebody } from './signing.ts';
import type { Mailbox } from './mailbox.ts';
import type { Site } from './site.ts';
import { expect, test as base } from './test.ts';

const PETITION = 'polling-abroad';

type Person = { name: string; email: string };

const first = (): Person => ({ ...somebody(), name: 'Sok Dara' });
const second = (): Person => ({ ...somebody(), name: 'Chan Sophea' });

// Playwright disables the back/forward cache by default. With it Chromium shows a page without scripts as it was, id
// included, also one that is `no-store`; without it the page is fetched anew, and what was typed is filled in again.
const withCache = base.extend({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
});

/** The browser's button. Playwright's own waits for a page load, and a page from the cache does not load. */
async function pressBack(page: Page, pathname: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await browser.send('Page.getNavigationHistory');
  await browser.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]!.id });
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathname);
}

const almost = (page: Page) => page.getByRole('heading', { name: /^One step left/ });
const usedBefore = (page: Page) => page.getByRole('alert').filter({ hasText: 'press the button once more' });

async function openWithoutScript(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.server}/p/${PETITION}?lang=en`);
}

/** Each gets one email, with a link of their own, and counts. */
async function expectBoth(
  people: Person[],
  { page, site, mailbox, before }: { page: Page; site: Site; mailbox: Mailbox; before: number },
): Promise<void> {
  const links = [];
  for (const { email } of people) links.push((await mailbox.emailTo(email)).link);
  expect(new Set(links).size).toBe(people.length);
  for (const { email } of people) expect(mailbox.emailsTo(email).length).toBe(1);
  for (const [at, link] of links.entries()) {
    await page.goto(link);
    await expect(page.getByText(people[at]!.name).first()).toBeVisible();
    await confirmBy(page, link);
  }
  expect(await count(site, PETITION)).toBe(before + people.length);
}

withCache.describe('without JavaScript', () => {
  withCache.use({ javaScriptEnabled: false });

  withCache(
    'the page as it was: the second person presses the button once more, and signs',
    async ({ page, postedSite: site, mailbox }) => {
      const before = await count(site, PETITION);
      const people = [first(), second()];
      await openWithoutScript(page, site);
      const id = await page.locator('input[name=id]').inputValue();
      await sign(page, people[0]!);
      await expect(almost(page)).toBeVisible();

      await pressBack(page, `/p/${PETITION}`);
      await expect(page.locator('input[name=id]')).toHaveValue(id);
      await sign(page, people[1]!);
      await expect(usedBefore(page)).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue(people[1]!.name);
      await expect(page.locator('input[name=id]')).not.toHaveValue(id);
      await page.getByRole('button', { name: 'Sign the petition' }).click();
      await expect(almost(page)).toBeVisible();
      await expectBoth(people, { page, site, mailbox, before });
    },
  );
});

base.describe('without JavaScript, where the browser fetches the page again', () => {
  base.use({ javaScriptEnabled: false });

  base(
    'what was typed comes back, the first person’s id does not',
    async ({ page, postedSite: site, mailbox }) => {
      const before = await count(site, PETITION);
      const people = [first(), second()];
      await openWithoutScript(page, site);
      const id = await page.locator('input[name=id]').inputValue();
      await sign(page, people[0]!);
      await expect(almost(page)).toBeVisible();

      await pressBack(page, `/p/${PETITION}`);
      await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue(people[0]!.name);
      await expect(page.locator('input[name=id]')).not.toHaveValue(id);
      await sign(page, people[1]!);
      await expect(almost(page)).toBeVisible();
      await expectBoth(people, { page, site, mailbox, before });
    },
  );
});

withCache.describe('with JavaScript', () => {
  withCache(
    'on the petition’s own page the second person finds an empty form',
    async ({ page, postedSite: site, mailbox }) => {
      const before = await count(site, PETITION);
      const people = [first(), second()];
      await openHostedForm(page, `${site.server}/p/${PETITION}?lang=en`);
      await sign(page, people[0]!);
      await expect(almost(page)).toBeVisible();
      await page.goto(`${site.server}/p/${PETITION}/privacy?lang=en`);

      await pressBack(page, `/p/${PETITION}`);
      await expect(page.locator('samleng-petition-form [part=sign]')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('');
      await sign(page, people[1]!);
      await expect(almost(page)).toBeVisible();
      await expectBoth(people, { page, site, mailbox, before });
    },
  );

  withCache(
    'on a partner’s page, which comes back as it was left, the second person signs as another',
    async ({ page, postedSite: site, mailbox }) => {
      const before = await count(site, PETITION);
      const people = [first(), second()];
      await page.goto(`${site.partners}/long-beach.html`);
      await sign(page, people[0]!);
      await expect(almost(page)).toBeVisible();
      await page.goto(`${site.server}/p/${PETITION}/privacy?lang=en`);

      await pressBack(page, '/long-beach.html');
      await expect(page.getByText(people[0]!.email)).toBeVisible();
      await page.getByRole('button', { name: 'Write another address' }).click();
      await sign(page, people[1]!);
      await expect(page.getByText(people[1]!.email)).toBeVisible();
      await expectBoth(people, { page, site, mailbox, before });
    },
  );
});
