// Mistakes in tags: warnings on the console, and the panel that `?samleng=check` opens.
import { expect, test } from './test.ts';
import type { Site } from './site.ts';

const tag = ({ server }: Site) => `<script type="module" src="${server}/embed.js"></script>`;
const counter = (attributes: string) =>
  `<samleng-signature-counter ${attributes}></samleng-signature-counter>`;

test('mistakes are told on the console, once each, and the page stays as it is', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  await madeUp.open(
    `${counter('petition="rigth-to-vote"')}${counter('petition="rigth-to-vote"')}
    ${counter('petition="right-to-vote" partner="cnrp-minesota"')}${counter('petition=“right-to-vote”')}
    <samleng-petition-form><a href="/p">Sign there</a></samleng-petition-form>`,
    tag(site),
  );
  const told = () => complaints.filter((text) => text.startsWith('Samleng')).length;
  await expect.poll(told).toBe(4);
  const all = complaints.join('\n');
  expect(all).toContain('Did you mean petition="right-to-vote"?');
  expect(all).toContain('Did you mean partner="cnrp-minnesota"?');
  expect(all).toContain('Type it anew, with straight quotation marks: petition="right-to-vote"');
  expect(all).toContain('petition is missing');
  await expect(page.getByText('This partner could not be found.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign there' })).toBeVisible();
  expect(await page.locator('html > *').count()).toBe(2);
});

test('a tag that was not closed swallows nothing', async ({ page, site, madeUp, complaints }) => {
  await madeUp.open(
    `${counter('petition="right-to-vote"').replace(/><.*/, ' />')}<h2>Come and help</h2>
    <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall><footer>Our chapter</footer>`,
    tag(site),
  );
  await expect(page.getByText('Our chapter')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Come and help' })).toBeVisible();
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem').first()).toBeVisible();
  await expect.poll(() => complaints).toContainEqual(expect.stringContaining('is not closed'));
});

test('?samleng=check shows on the page what stands where, under a strict policy too', async ({
  page,
  site,
  complaints,
}) => {
  await page.goto(`${site.partners}/strict-csp.html?samleng=check`);
  const panel = page.getByRole('region', { name: 'Samleng check' });
  await expect(panel).toContainText('Everything is in order.');
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await expect(panel).toContainText(`Script from ${site.server}, version `);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  expect(complaints).toEqual([]);
});
