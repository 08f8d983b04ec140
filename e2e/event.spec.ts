// A stand at a festival: a partner's staff link, one tablet, many people.
import type { Page } from '@playwright/test';
import { samleng } from './samleng.ts';
import { confirmBy, count, openHostedForm, sign } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

async function staffLink(site: Site): Promise<string> {
  const said = await samleng(site, 'event', 'polling-abroad', 'khmer-families-long-beach', '--hours', '2');
  return /https?:\/\/\S+/.exec(said)![0];
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const country = (page: Page) => page.getByRole('combobox', { name: 'Country where you live' });
const next = (page: Page) => page.getByRole('button', { name: 'Next person' });

test('one after the other signs on one tablet, and finds nothing of the previous one', async ({
  page,
  context,
  postedSite: site,
  mailbox,
}) => {
  const challenges: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/challenge')) challenges.push(request.url());
  });
  const before = await count(site, 'polling-abroad');
  await openHostedForm(page, await staffLink(site));
  const people = ['Keo Rathana', 'Pich Sopheap', 'Ly Davin'].map((name) => ({
    name,
    email: `${crypto.randomUUID()}@example.org`,
  }));
  for (const person of people) {
    await sign(page, person);
    await next(page).click();
    await expect(field(page, 'Full name')).toBeFocused();
    await expect(field(page, 'Full name')).toHaveValue('');
    await expect(field(page, 'E-mail')).toHaveValue('');
    await expect(country(page)).toHaveValue('');
    await expect(page.getByText(person.name)).toHaveCount(0);
  }
  expect(challenges, 'nobody waits for proof of work').toEqual([]);
  const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept.length + (await context.cookies()).length).toBe(0);

  for (const { email } of people) {
    await confirmBy(page, (await mailbox.emailTo(email)).link);
  }
  expect(await count(site, 'polling-abroad')).toBe(before + 3);
});

test('offline signatures wait in memory only, and are sent when the connection is back', async ({
  page,
  context,
  postedSite: site,
  mailbox,
}) => {
  await openHostedForm(page, await staffLink(site));
  await field(page, 'Full name').focus();
  await expect(country(page).locator('option[value=FR]')).toBeAttached();
  await context.setOffline(true);
  const people = ['Keo Rathana', 'Pich Sopheap'].map((name) => ({
    name,
    email: `${crypto.randomUUID()}@example.org`,
  }));
  for (const person of people) {
    await sign(page, person);
    await next(page).click();
  }
  const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept).toEqual([]);
  await context.setOffline(false);
  for (const { email } of people) await mailbox.emailTo(email);
});

test('once the staff have ended the link, the form says so and still signs', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  await openHostedForm(page, await staffLink(site));
  await samleng(site, 'event', 'polling-abroad', 'khmer-families-long-beach', '--end');
  const email = `${crypto.randomUUID()}@example.org`;
  await sign(page, { name: 'Keo Rathana', email });
  await expect(next(page)).toBeVisible();
  await expect(page.getByText(/staff link has ended/)).toBeVisible();
  await mailbox.emailTo(email);
});
