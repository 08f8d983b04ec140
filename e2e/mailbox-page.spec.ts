// The page on which the reader of a mailbox stops all emails to it, and the one behind the link in news.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newsToken } from '@samleng/server/domain/secrets/news-token';
import { axeFindings, WCAG } from './axe.ts';
import { sign, somebody } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const never = (page: Page) => page.getByRole('button', { name: 'Never write to this address again' });
const allow = (page: Page) => page.getByRole('button', { name: 'Allow e-mail again' });
const linkIn = (text = '') => /https?:\/\/\S+\/mailbox\/\S+/.exec(text)?.[0] ?? '';

async function signByEmail(page: Page, site: Site, person: { name: string; email: string }): Promise<void> {
  await page.goto(`${site.partners}/long-beach.html`);
  await sign(page, person);
  await expect(page.getByRole('heading', { name: /^One step left/ })).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page, WCAG)).toEqual([]);
}

test('a mailbox gets no more emails, after one last, until that one’s link allows them again', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const person = somebody();
  await signByEmail(page, site, person);
  const first = await mailbox.emailTo(person.email);
  await page.goto(linkIn(first.text));
  await expectAccessible(page);
  await never(page).click();
  await expectAccessible(page);
  await never(page).click();
  await expect(page.getByRole('heading', { name: 'We do not write to this address any more' })).toBeVisible();
  const last = await mailbox.emailTo(person.email, 2);
  expect(last.subject).toBe('This is our last e-mail to you');

  // The answer is as before; of the two that sign, only the other gets an email.
  const other = somebody();
  await signByEmail(page, site, person);
  await signByEmail(page, site, other);
  await mailbox.emailTo(other.email);
  expect(mailbox.emailsTo(person.email)).toHaveLength(2);

  await page.goto(linkIn(last.text));
  await allow(page).click();
  await expectAccessible(page);
  await allow(page).click();
  await expect(page.getByRole('heading', { name: 'We write to this address again' })).toBeVisible();
  await signByEmail(page, site, person);
  expect((await mailbox.emailTo(person.email, 3)).link).toBe(first.link);
});

test('the page behind the link in news stops them by one button', async ({ page, postedSite: site }) => {
  const pepper = await readFile(join(site.dataDir, 'pepper'));
  // Of no signature: all links that the server has made lead to the same page.
  await page.goto(`${site.server}/news/${newsToken(pepper, randomUUID())}?lang=en`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send me no more news' }).click();
  await expect(page.getByRole('heading', { name: 'We send you no more news' })).toBeVisible();
  await expectAccessible(page);
});
