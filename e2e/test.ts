import { type ConsoleMessage, type Page, test as base } from '@playwright/test';
import { type MadeUpPage, madeUpPage } from './made-up-page.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openSite, type Site } from './site.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** A partner's page of this test's own. */
  madeUp: MadeUpPage;
  /** A server of this test's own, for tests that end it or wait for what nobody else may change. */
  ownSite: Site;
  /** What the page's console has said so far, and errors nobody caught. */
  complaints: string[];
};

type Workers = {
  site: Site;
  /** A server that sends its emails to `mailbox`. */
  postedSite: Site;
  mailbox: Mailbox;
};

export const test = base.extend<Fixtures, Workers>({
  // One a worker: a worker runs one test at a time, so counts move only by the test that looks at them.
  site: [
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
  mailbox: [
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: 'worker' },
  ],
  postedSite: [
    async ({ mailbox }, use) => {
      const site = await openSite({ SMTP_URL: mailbox.url });
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
  ownSite: async ({}, use) => {
    const site = await openSite();
    await use(site);
    await site.remove();
  },
  madeUp: async ({ page }, use) => {
    const madeUp = await madeUpPage(page);
    await use(madeUp);
    madeUp.close();
  },
  complaints: async ({ page }, use) => {
    await use(complaintsOf(page));
  },
});

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
