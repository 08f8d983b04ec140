// A partner finds their tag without an account, and pastes it: into any site, the signature is credited to them.
import { type TagChoices, tagSnippets } from '@samleng/contract/tag';
import type { Page } from '@playwright/test';
import { axeFindings, WCAG } from './axe.ts';
import { sign, somebody, thanks } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const PAGE = '/partners/ceroc/cnrp-minnesota';

const generated = (page: Page) => page.locator('tag-generator .result code').first();

/** How many the partner has brought, by the server. */
async function brought({ server }: Site): Promise<number> {
  const answer = await fetch(`${server}/v1/petitions/right-to-vote/partners/cnrp-minnesota/summary`);
  return ((await answer.json()) as { count: number }).count;
}

for (const [language, width] of [
  ['en', 1280],
  ['km', 360],
] as const)
  test(`a partner’s page can be used by everybody, in ${language} at ${width}px, with scripts and without`, async ({
    browser,
    site,
  }) => {
    for (const hasScript of [true, false]) {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      // Axe is a script itself, so that it cannot look where none runs.
      if (!hasScript)
        await context.route('**/console/assets/**', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: '' }),
        );
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(`${site.server}${PAGE}?lang=${language}`);
      await expect(page.locator('tag-generator img, tag-preview')).not.toHaveCount(0);
      await expect(page.locator('tag-generator code').first()).toContainText('partner="cnrp-minnesota"');
      if (hasScript) {
        const preview = page.frameLocator('tag-preview iframe');
        await expect(preview.locator('samleng-petition-form [part=sign]')).toBeVisible();
      }
      expect(await axeFindings(page, WCAG)).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, 'too wide').toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

test('what a partner chooses on their page is what they paste, and it signs for them', async ({
  page,
  site,
  madeUp,
}) => {
  await page.goto(`${site.server}${PAGE}?lang=en`);
  await page.getByLabel('Petition', { exact: true }).selectOption('right-to-vote');
  await page.getByLabel('Where it will stand').selectOption('wordpress-classic');
  await page.getByText('One that stays as it is').click();
  await page.getByText('Own colours').click();
  await page.getByLabel('Button').fill('#0a5c36');
  await expect(generated(page)).toContainText('--samleng-action: #0a5c36');
  const pasted = await generated(page).innerText();
  const before = await brought(site);
  // As WordPress prints it: in a paragraph.
  await madeUp.open(`<p>${pasted}</p>`);
  const button = page.getByRole('button', { name: 'Sign the petition' }).first();
  await expect(button).toHaveCSS('background-color', 'rgb(10, 92, 54)');
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  await expect.poll(() => brought(site)).toBe(before + 1);
});

test('the code for each kind of site shows the elements there, or a picture and a link that credit the partner', async ({
  page,
  site,
  madeUp,
}) => {
  const choices: TagChoices = {
    server: site.server,
    campaign: 'ceroc',
    petition: 'right-to-vote',
    partner: 'cnrp-minnesota',
    elements: 'form-and-counter',
    language: 'en',
    look: { kind: 'theme', theme: 'slate' },
    pinned: undefined,
    said: { language: 'en', title: 'The right to vote', lead: undefined, sign: 'Sign: The right to vote' },
  };
  const { byPlace, link } = tagSnippets(choices);
  for (const place of ['html', 'wordpress-block', 'blogger', 'squarespace', 'wix'] as const) {
    await madeUp.open(byPlace[place]);
    await expect(page.locator('samleng-petition-form [part=sign]'), place).toBeVisible();
    await expect(page.locator('samleng-signature-counter [part=count]'), place).toBeVisible();
    await expect(page.locator('samleng-petition-form'), place).toHaveAttribute('partner', 'cnrp-minnesota');
  }
  await madeUp.open(tagSnippets({ ...choices, elements: 'wall' }).byPlace.html);
  await expect(page.locator('samleng-thank-you-wall [part=card]').first()).toBeVisible();

  // WordPress takes nothing out of it: `e2e/wordpress.ts` has what it does to links, and it lets pictures through.
  await madeUp.open(byPlace['wordpress-link']);
  const picture = page.getByRole('img', { name: 'The right to vote' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  for (const leading of await page.getByRole('link').all())
    await expect(leading).toHaveAttribute('href', link);
  const script = `<script type="module" src="${site.server}/embed.js"></script>`;
  await madeUp.open(byPlace['wordpress-link'], script);
  await expect(page.locator('samleng-petition-form')).toHaveAttribute('partner', 'cnrp-minnesota');
});
