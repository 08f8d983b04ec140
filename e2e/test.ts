import { type ConsoleMessage, type Page, test as base } from '@playwright/test';
import { type MadeUpPage, madeUpPage } from './made-up-page.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openSite, type Site } from './site.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** A partner's page for this test alone. */
  madeUp: MadeUpPage;
  /** A server for this test alone: because the test stops it, or waits for something no other test may change. */
  ownSite: Site;
  /** Messages on the page's console so far, and uncaught errors. */
  complaints: string[];
};

type Workers = {
  site: Site;
  /** A server that sends its emails to `mailbox`. */
  postedSite: Site;
  mailbox: Mailbox;
};

export const test = base.extend<Fixtures, Workers>({
  // One for each worker, which runs one test at a time: so only the running test changes the counts.
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
