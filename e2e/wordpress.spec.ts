// The tags survive what WordPress does to them: with the script on the page, and without it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { LINK, PRINTED, TAG } from './wordpress.ts';

const WORDS = 'Sign: The right to vote for Khmer citizens overseas';
const SCRIPT = /<script.*?<\/script>/g;
const pages = Object.entries(PRINTED);

/** @param server Its script is on the page already: an administrator has put it there. */
const articles = (server: string) =>
  pages
    .map(([, html]) => `<article>${html.replace(SCRIPT, '')}</article>`)
    .join('')
    .replaceAll('https://sign.example.org', server);

const read = (name: string) => readFile(join(import.meta.dirname, '..', name), 'utf8');

test('README and docs give the tags that were tried', async () => {
  expect(await read('README.md')).toContain(TAG);
  expect(await read('docs/elements.md')).toContain(LINK.replace('cnrp-minnesota', 'khmer-youth-newmarket'));
});

test('where the script does not run, visitors see a link that credits the partner, and no other word', async ({
  page,
  site,
  madeUp,
}) => {
  await madeUp.open(articles(site.server));
  for (const [at, [what]] of pages.entries()) {
    const article = page.locator('article').nth(at);
    expect((await article.innerText()).trim(), what).toBe(WORDS);
    await expect(article.getByRole('link', { name: WORDS })).toHaveAttribute(
      'href',
      `${site.server}/p/right-to-vote?partner=cnrp-minnesota`,
    );
    // No room is kept for what does not come.
    expect((await article.boundingBox())!.height, what).toBeLessThan(120);
  }
});

test('where an administrator has put the script on the site, each becomes the form, and credits the partner', async ({
  page,
  site,
  madeUp,
}) => {
  const script = `<script type="module" src="${site.server}/embed.js"></script>`;
  await madeUp.open(articles(site.server), script);
  for (const [at, [what]] of pages.entries()) {
    const form = page.locator('article').nth(at).locator('samleng-petition-form');
    await expect(form, what).toHaveCount(1);
    await expect(form.getByRole('textbox', { name: 'Full name' }), what).toBeVisible();
    await expect(form, what).toHaveAttribute('petition', 'right-to-vote');
    await expect(form, what).toHaveAttribute('partner', 'cnrp-minnesota');
  }
});
