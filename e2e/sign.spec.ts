import { count, expectFollowing, shownCount, sign, somebody, thanks, written } from './signing.ts';
import { expect, test } from './test.ts';

test('signing moves the count here, and on another origin, which need not ask for it', async ({
  page,
  context,
  site,
}) => {
  const before = await count(site);
  const elsewhere = await context.newPage();
  const following = elsewhere.waitForRequest(/\/live$/);
  await elsewhere.goto(`${site.otherPartners}/hostile-theme.html`);
  await expectFollowing(elsewhere, before);
  await following;
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await expectFollowing(page, before);

  const asked: string[] = [];
  elsewhere.on('request', (request) => void asked.push(request.url()));
  await page.bringToFront();
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  const after = written(before + 1);
  await Promise.all([page, elsewhere].map((shown) => expect(shownCount(shown)).toHaveText(after)));
  const forCount = asked.filter((url) => url.includes('/summary'));
  expect(forCount, 'its stream has told it').toEqual([]);
  await expect(page.getByText(`You are one of ${after} people.`)).toBeVisible();
});

test('the count moves even when the code that animates it cannot be loaded', async ({ page, site }) => {
  await page.route(/\/embed\/count-changes-/, (route) => route.abort());
  const before = await count(site);
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await expectFollowing(page, before);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await expectFollowing(page, before + 1);
});

test('the signature is credited to the partner whose page it was', async ({ page, site }) => {
  const ofPartner = async (): Promise<number> => {
    const answer = await fetch(`${site.server}/v1/petitions/right-to-vote/partners/cnrp-minnesota/summary`);
    return ((await answer.json()) as { count: number }).count;
  };
  const before = await ofPartner();
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  expect(await ofPartner()).toBe(before + 1);
});

test('a signer who signs twice is thanked twice and counted once', async ({ page, site }) => {
  const before = await count(site);
  const person = somebody();
  for (const place of [`${site.partners}/chapter-minnesota.html`, `${site.otherPartners}/link-only.html`]) {
    await page.goto(place);
    await sign(page, person);
    await expect(thanks(page)).toBeVisible();
  }
  expect(await count(site)).toBe(before + 1);
});

test('a missing value is reported at its field, which takes the focus', async ({ page, site }) => {
  await page.goto(`${site.partners}/chapter-minnesota.html`);
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  const name = page.getByRole('textbox', { name: 'Full name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Please write your name.');
});
