import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samleng } from './samleng.ts';
import { count, openForm, sign, somebody, thanks } from './signing.ts';
import { expect, test } from './test.ts';
import { serverAhead, setClock, settableClock } from './clocks.ts';
import { day, openForms, refuseSignatures, saved, signAndLeave, waits } from './unsent.ts';

const inPhnomPenh = (time: Date): string =>
  new Date(time.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 19);
const CAMPAIGN = join(import.meta.dirname, '../examples/ceroc/campaign.json');

// Whichever worker is free takes the next: together they take longer than any other file.
test.describe.configure({ mode: 'parallel' });

test('a signature given offline waits on the phone, and is sent once when the connection is back', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);

  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();
  expect(await count(site)).toBe(before);

  await context.setOffline(false);
  await expect(thanks(page)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('it is sent once, however the clock of the phone is set meanwhile', async ({ page, context, site }) => {
  const sent: string[] = [];
  page.on('request', (request) => request.url().endsWith('/signatures') && sent.push(request.url()));
  await settableClock(page);
  for (const days of [-10, 10]) {
    const [before, sentBefore] = [await count(site), sent.length];
    await openForm(page, `${site.partners}/chapter-minnesota.html`);
    await setClock(page, days);
    await context.setOffline(true);
    await sign(page, somebody());
    await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();
    await setClock(page, 0);
    const sentOffline = sent.length;
    await context.setOffline(false);
    await expect(thanks(page)).toBeVisible();
    expect(await count(site)).toBe(before + 1);
    expect([sent.length - sentOffline, sentOffline - sentBefore]).toEqual([1, 1]);
  }
});

test('it waits even when the page is closed', async ({ page, context, site }) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Saved on this phone' })).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${site.partners}/link-only.html`);
  await expect.poll(() => count(site)).toBe(before + 1);
});

test('it says until which day it is kept', async ({ page, context, site }) => {
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByText(`It is kept here until ${day(7)} at most.`)).toBeVisible();
});

test('when the browser cannot save it, the form says to keep the page open', async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await expect(page.getByRole('heading', { name: 'Keep this page open' })).toBeVisible();
  await expect(page.getByText(/this browser cannot save it/)).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
});

test('it can be withdrawn where it was given, even offline, and the form is empty again', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('Withdrawn. Nothing of it is kept on this phone.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused();

  await context.setOffline(false);
  await page.reload();
  await page.getByRole('textbox', { name: 'Full name' }).focus();
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('a later page of the site says that it waits, and shows the name only when unfolded', async ({
  page,
  context,
  site,
}) => {
  await signAndLeave(context, site);
  await refuseSignatures(context);
  await openForms(page, site, 'right-to-vote-2014', 'polling-abroad');
  await expect(waits(page), 'once, though there are two forms').toHaveCount(1);
  await expect(page.getByText('Chan Sophea')).toHaveCount(0);

  await waits(page).click();
  await expect(page.getByText('Chan Sophea')).toBeVisible();
  await expect(page.getByText(/right to vote/i).first()).toBeVisible();
  await expect(page.getByText(`Given on ${day()}. Kept on this phone until ${day(7)}.`)).toBeVisible();
  await expect(page.getByText(/@example\.org/)).toHaveCount(0);
});

test('the code that shows it is loaded only where something waits', async ({ page, context, site }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/unsent-view-')) fetched.push(request.url());
  });
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);

  // Leave this page: it would send the signature as soon as the connection is back.
  await page.goto('about:blank');
  await signAndLeave(context, site);
  await refuseSignatures(context);
  await openForms(page, site, 'right-to-vote-2014');
  await expect(waits(page)).toBeVisible();
  expect(fetched).toHaveLength(1);
});

test('from there it can be sent, once', async ({ page, context, site }) => {
  const before = await count(site);
  await signAndLeave(context, site);
  await refuseSignatures(context);
  await openForms(page, site, 'right-to-vote-2014');
  await waits(page).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('It could not be sent just now.')).toBeVisible();

  await context.unroute('**/v1/petitions/*/signatures');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('A signature that waited on this phone has been sent.')).toBeVisible();
  await expect(waits(page)).toHaveCount(0);
  expect(await count(site)).toBe(before + 1);
});

test('from there it can be withdrawn, in every tab, and is never sent', async ({ page, context, site }) => {
  const before = await count(site);
  await signAndLeave(context, site);
  await refuseSignatures(context);
  const other = await context.newPage();
  await openForms(other, site, 'polling-abroad');
  await expect(waits(other)).toBeVisible();
  await openForms(page, site, 'right-to-vote-2014');
  await waits(page).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('Withdrawn. Nothing of it is kept on this phone.')).toBeVisible();
  await expect(waits(page)).toHaveCount(0);
  await expect(waits(other)).toHaveCount(0);

  await context.unroute('**/v1/petitions/*/signatures');
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await openForm(other, `${site.partners}/chapter-minnesota.html`);
  await sign(other, somebody());
  await expect(thanks(other)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
  expect(asked.filter((request) => /^POST .*\/signatures$/.test(request))).toHaveLength(1);
});

test('withdrawing it while another tab sends it shows that it was sent already', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  await signAndLeave(context, site);
  await refuseSignatures(context);
  await openForms(page, site, 'right-to-vote-2014');
  await waits(page).click();

  const { promise: passing, resolve: letPass } = Promise.withResolvers<void>();
  const other = await context.newPage();
  // The first page goes on being refused: else it may be the one that sends.
  await other.route('**/v1/petitions/*/signatures', async (route) => {
    await passing;
    await route.continue();
  });
  const sending = other.waitForRequest('**/v1/petitions/*/signatures');
  await openForms(other, site, 'polling-abroad');
  await sending;
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('One moment…')).toBeVisible();
  letPass();
  await expect(page.getByText('It was sent already, so it cannot be withdrawn here.')).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

test('two tabs send it once', async ({ context, site }) => {
  const before = await count(site);
  await signAndLeave(context, site);
  const sent: string[] = [];
  context.on('request', (request) => request.url().endsWith('/signatures') && sent.push(request.url()));
  const [one, two] = [await context.newPage(), await context.newPage()];
  await Promise.all([openForms(one, site, 'right-to-vote-2014'), openForms(two, site, 'polling-abroad')]);
  const told = 'A signature that waited on this phone has been sent.';
  await expect
    .poll(async () => (await one.getByText(told).count()) + (await two.getByText(told).count()))
    .toBeGreaterThan(0);
  // Open both again: either would send the signature at once if it were still there.
  await Promise.all([openForms(one, site, 'right-to-vote-2014'), openForms(two, site, 'polling-abroad')]);
  for (const tab of [one, two]) await tab.waitForLoadState('networkidle');
  expect(sent).toHaveLength(1);
  expect(await count(site)).toBe(before + 1);
});

test('after seven days, by the clock of the server, it is deleted unsent, which is shown once', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  await signAndLeave(context, site);
  await serverAhead(context, 7 * 24 * 60 * 60 * 1000 + 60_000);
  await openForms(page, site, 'right-to-vote-2014');
  const told = page.getByText(
    `A signature from ${day()} was not sent in time and has been deleted from this phone. Please sign again.`,
  );
  await expect(told).toBeVisible();
  await openForms(page, site, 'right-to-vote-2014');
  await expect(page.getByRole('heading', { name: /Closed on/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(told).toHaveCount(0);
  expect(await count(site)).toBe(before);
});

test('when its petition has closed, the title and the last day are shown', async ({
  page,
  context,
  ownSite: site,
}) => {
  await signAndLeave(context, site);
  const campaign = JSON.parse(await readFile(CAMPAIGN, 'utf8')) as {
    petitions: { slug: string; closesAt?: string }[];
  };
  const closed = campaign.petitions.find(({ slug }) => slug === 'right-to-vote')!;
  closed.closesAt = `${inPhnomPenh(new Date(Date.now() - 1000))}+07:00`;
  const file = join(site.dataDir, 'closed.json');
  await writeFile(
    file,
    JSON.stringify({
      ...campaign,
      petitions: campaign.petitions.map((one) => ({ ...one, voices: [] })),
      donations: [],
    }),
  );
  await samleng(site, 'apply', file);
  await openForms(page, site, 'polling-abroad');
  await expect(
    page.getByText(/Closed on .+, before a signature that waited on this phone arrived/),
  ).toBeVisible();
  await expect(page.locator('[part=unsent] b')).toContainText(/right to vote/i);
});

test('all forms and counters of a page take the new count', async ({ page, site }) => {
  await openForms(page, site, 'right-to-vote', 'right-to-vote');
  const [first, second] = [0, 1].map((at) => page.locator('samleng-petition-form').nth(at));
  await first!.getByRole('textbox', { name: 'Full name' }).focus();
  await expect(first!.locator('option[value=FR]')).toBeAttached();
  const before = await count(site);
  await first!.getByRole('textbox', { name: 'Full name' }).fill('Chan Sophea');
  await first!.getByRole('textbox', { name: 'E-mail' }).fill(somebody().email);
  await first!.getByRole('combobox').selectOption('FR');
  await first!.getByRole('button', { name: 'Sign the petition' }).click();
  const now = `${(before + 1).toLocaleString('en')} people have signed`;
  await expect(first!.getByText(now)).toBeVisible();
  await expect(second!.getByText(now)).toBeVisible();
});

test('country names that fail to load are not requested endlessly, but again when the connection is back', async ({
  page,
  site,
}) => {
  let asked = 0;
  await page.route(/countries/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  const form = page.locator('samleng-petition-form');
  await form.getByLabel('Full name').fill('Sok Dara');
  await page.waitForTimeout(500);
  expect(asked).toBeLessThan(5);

  await page.unroute(/countries/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(form.getByRole('option', { name: 'Cambodia' })).toBeAttached();
});
