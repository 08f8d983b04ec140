// A petition that is confirmed by email, through a real mail server.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { confirmBy, count, expectFollowing, sign, somebody } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const PETITION = 'polling-abroad';

const almost = (page: Page) => page.getByRole('heading', { name: /^One step left/ });
const confirm = (page: Page) => page.getByRole('button', { name: 'Confirm my signature' });

async function signByEmail(page: Page, site: Site, person: { name: string; email: string }): Promise<void> {
  await page.goto(`${site.partners}/long-beach.html`);
  await sign(page, person);
  await expect(almost(page)).toBeVisible();
}

/** Makes unconfirmed signatures look some hours older. */
function letTimePass(site: Site, hours: number): void {
  const database = new SQLite(join(site.dataDir, 'samleng.sqlite'));
  const earlier = "strftime('%Y-%m-%dT%H:%M:%fZ', expires_at, ?)";
  database
    .prepare(`update signatures set expires_at = ${earlier} where state = 'pending'`)
    .run(`-${hours} hours`);
  database.close();
}

// Whichever worker is free takes the next: together they take longer than any other file.
test.describe.configure({ mode: 'parallel' });

test('sign, email, confirm: only then it counts, on every page', async ({
  page,
  context,
  postedSite: site,
  mailbox,
}) => {
  const before = await count(site, PETITION);
  const person = somebody();
  await signByEmail(page, site, person);
  const { subject, text, html, link } = await mailbox.emailTo(person.email);
  expect(subject).not.toMatch(/embassy|vote|polling/i);
  expect(text).toContain('A polling station in every embassy');
  expect(html).toContain('ការិយាល័យបោះឆ្នោតនៅគ្រប់ស្ថានទូត');
  expect(await count(site, PETITION)).toBe(before);

  // Mail scanners and previews open links.
  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
  expect(await count(site, PETITION)).toBe(before);

  const signer = await context.newPage();
  await signer.goto(link);
  await expect(signer.getByText(person.name)).toBeVisible();
  await confirm(signer).click();
  await expect(signer.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  expect(await count(site, PETITION)).toBe(before + 1);
  await page.bringToFront();
  await expectFollowing(page, before + 1);

  await signer.bringToFront();
  await signer.goto(link);
  await expect(signer.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  await expect(confirm(signer)).toHaveCount(0);
  expect(await count(site, PETITION)).toBe(before + 1);
});

test('somebody who did not sign says so twice, and until it is erased the page says when', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const before = await count(site, PETITION);
  const person = somebody();
  await signByEmail(page, site, person);
  const { link } = await mailbox.emailTo(person.email);
  await page.goto(link);
  const notMe = page.getByRole('button', { name: 'I did not sign this' });
  await notMe.click();
  await expect(page.getByRole('heading', { name: 'You did not sign this?' })).toBeVisible();
  await notMe.click();
  await expect(page.getByRole('heading', { name: 'This signature will be erased' })).toBeVisible();
  await expect(page.getByText(/In (59|60) minutes, at \d\d:\d\d GMT/)).toBeVisible();
  await expect(notMe).toHaveCount(0);
  expect(await count(site, PETITION)).toBe(before);
});

test('three invented names on an address keep its owner from nothing', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const before = await count(site, PETITION);
  const { email } = somebody();
  for (const name of ['Aok Invented', 'Bun Invented', 'Chan Invented'])
    await signByEmail(page, site, { name, email });
  await signByEmail(page, site, { name: 'Sok Dara', email });
  const { link } = await mailbox.emailTo(email, 4);
  await page.goto(link);
  const erase = page.getByRole('button', { name: 'Erase this signature' });
  for (const left of [2, 1, 0]) {
    await erase.first().click();
    await expect(page.getByRole('heading', { name: 'Do you want to erase this signature?' })).toBeVisible();
    await erase.click();
    await expect(page.getByText('That signature is erased.')).toBeVisible();
    await expect(erase).toHaveCount(left);
  }
  await confirm(page).click();
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  expect(await count(site, PETITION)).toBe(before + 1);
});

test('a couple with one address: two emails, two links, two signatures', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const before = await count(site, PETITION);
  const { email } = somebody();
  const links: string[] = [];
  for (const [at, name] of ['Chan Sophea', 'Sok Dara'].entries()) {
    await signByEmail(page, site, { name, email });
    links.push((await mailbox.emailTo(email, at + 1)).link);
  }
  expect(new Set(links).size).toBe(2);
  for (const link of links) {
    await confirmBy(page, link);
  }
  expect(await count(site, PETITION)).toBe(before + 2);
});

test('a signer hides the name, then withdraws', async ({ page, postedSite: site, mailbox }) => {
  const before = await count(site, PETITION);
  const person = { ...somebody(), name: 'Keo Rathana' };
  await page.goto(`${site.partners}/long-beach.html`);
  await page.getByRole('checkbox', { name: 'Show my name' }).check();
  await sign(page, person);
  await expect(almost(page)).toBeVisible();
  const { link } = await mailbox.emailTo(person.email);
  await confirmBy(page, link);
  const signers = async () =>
    (await fetch(`${site.server}/v1/petitions/${PETITION}/signatures?limit=50`)).text();
  expect(await signers()).toContain('Keo Rathana');

  await page.goto(link);
  await page.getByRole('checkbox', { name: /name/i }).uncheck();
  await page.getByRole('button', { name: /Save/ }).click();
  await expect.poll(signers).not.toContain('Keo Rathana');

  await page.goto(link);
  await page.getByRole('button', { name: /Withdraw/ }).click();
  await page.getByRole('button', { name: /Withdraw/ }).click();
  expect(await count(site, PETITION)).toBe(before);
  expect((await fetch(link)).status).toBe(404);
});

test('after 72 hours the button is gone, and nothing counts', async ({ page, postedSite: site, mailbox }) => {
  const before = await count(site, PETITION);
  const person = somebody();
  await signByEmail(page, site, person);
  const { link } = await mailbox.emailTo(person.email);
  letTimePass(site, 73);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'The 72 hours are over' })).toBeVisible();
  await expect(confirm(page)).toHaveCount(0);
  const pressed = await fetch(link, { method: 'POST', body: new URLSearchParams({ action: 'confirm' }) });
  expect(await pressed.text()).toContain('72 hours are over');
  expect(await count(site, PETITION)).toBe(before);
});

test('an unknown link reveals nothing', async ({ page, postedSite: site }) => {
  const answer = await page.goto(`${site.server}/s/${'A'.repeat(43)}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('signing again gets the same answer, and an email says that the address has signed', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const person = somebody();
  await signByEmail(page, site, person);
  const first = await mailbox.emailTo(person.email);
  await page.goto(first.link);
  await confirm(page).click();
  const before = await count(site, PETITION);
  await signByEmail(page, site, person);
  const second = await mailbox.emailTo(person.email, 2);
  expect(second.text).toMatch(/already/);
  expect(new URL(second.link).pathname).toBe(new URL(first.link).pathname);
  expect(await count(site, PETITION)).toBe(before);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the hosted page signs, and says that an email is on its way', async ({
    page,
    postedSite: site,
    mailbox,
  }) => {
    const before = await count(site, PETITION);
    const { name, email } = somebody();
    await page.goto(`${site.server}/p/${PETITION}?lang=en`);
    await page.getByRole('textbox', { name: 'Full name' }).fill(name);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await page.getByRole('combobox', { name: /Country/ }).selectOption('FR');
    await page.getByRole('button', { name: 'Sign the petition' }).click();
    await expect(almost(page)).toBeVisible();
    await expect(page.getByText(email)).toBeVisible();
    const { link } = await mailbox.emailTo(email);
    await confirmBy(page, link);
    expect(await count(site, PETITION)).toBe(before + 1);
  });
});

test('in the demo, without a mail server, the page links to the email', async ({ page, ownSite: site }) => {
  const before = await count(site, PETITION);
  const person = somebody();
  await signByEmail(page, site, person);
  await page.getByRole('link', { name: /read it here/ }).click();
  const email = page.getByRole('link', { name: new RegExp(person.email) });
  // The list does not update itself, and the email is written a moment after the answer.
  await expect(async () => {
    await page.reload();
    await expect(email).toBeVisible({ timeout: 1000 });
  }).toPass();
  await email.click();
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Continue to confirm' }).first();
  await page.goto((await link.getAttribute('href'))!);
  await confirm(page).click();
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  expect(await count(site, PETITION)).toBe(before + 1);
});
