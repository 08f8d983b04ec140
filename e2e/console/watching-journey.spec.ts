// A petition is watched while people sign: the figures rise, a tag with a misspelt name is mended, an oddity explained.
import { join } from 'node:path';
import { openStore } from '@samleng/server/database';
import type { Page } from '@playwright/test';
import { count, sign, somebody, thanks } from '../signing.ts';
import type { Site } from '../site.ts';
import { expect, test } from '../test.ts';
import { expectAtEase, LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner } from './console-moves.ts';
import {
  expectPage,
  expectTableAsFile,
  expectToday,
  explainCountry,
  letNameCredit,
} from './watching-steps.ts';

const PARTNER = 'cnrp-minnesota';
const MISSPELT = 'cnrp-minesota';
const NAME = { en: 'CNRP Minnesota', km: 'គណបក្សសង្គ្រោះជាតិ រដ្ឋមីនីសូតា' };

const misspeltTag = ({ server }: Site): string =>
  `<script type="module" src="${server}/embed.js"></script>
  <samleng-petition-form petition="right-to-vote" partner="${MISSPELT}"></samleng-petition-form>`;

/** As if the campaign had counted one person in France, where all sign in these tests. */
async function countCommunity({ dataDir }: Site): Promise<void> {
  const store = await openStore({ kind: 'sqlite', path: join(dataDir, 'samleng.sqlite') });
  const communities = JSON.stringify({ people: { FR: 1 } });
  await store.db.updateTable('campaigns').set({ communities }).execute();
  await store.close();
}

async function brought({ server }: Site): Promise<number> {
  const answer = await fetch(`${server}/v1/petitions/right-to-vote/partners/${PARTNER}/summary`);
  return ((await answer.json()) as { count: number }).count;
}

/** Opens a page and signs there; leaves it only once the tag has told where it stands. */
async function signsOn(visitor: Page, open: () => Promise<unknown>): Promise<void> {
  const told = visitor.waitForRequest((request) => request.url().endsWith('/v1/placements'));
  await open();
  await told;
  await sign(visitor, somebody());
  await expect(thanks(visitor)).toBeVisible();
}

for (const look of LOOKS) {
  test(`figures rise as people sign; a misspelt tag is found and credits, an oddity is explained: ${titleOf(look)}`, async ({
    browser,
    page: visitor,
    madeUp,
    ownSite: site,
  }) => {
    await countCommunity(site);
    const before = await count(site);
    const credited = await brought(site);
    const console_ = await openConsole(browser, look);
    await enterAsOwner(console_, site);
    await expectToday(console_, before);
    const chapter = `${site.partners}/chapter-minnesota.html`;
    await signsOn(visitor, () => visitor.goto(chapter));
    await signsOn(visitor, () => madeUp.open(misspeltTag(site)));
    await expectToday(console_, before + 2);
    await expectAtEase(console_.page);
    await expectTableAsFile(console_, 'partner', before + 2);

    await expectPage(console_, chapter, 1);
    await expectPage(console_, visitor.url(), 1);
    expect(await brought(site)).toBe(credited + 1);
    const name = MISSPELT;
    await letNameCredit(console_, { address: visitor.url(), name, partner: NAME[look.language] });
    await signsOn(visitor, () => madeUp.open(misspeltTag(site)));
    await expect.poll(() => brought(site)).toBe(credited + 2);

    await explainCountry(console_, 'FR', 'សន្និបាតនៅប៉ារីស · a congress in Paris');
    expect(console_.complaints).toEqual([]);
    await console_.page.context().close();
  });
}
