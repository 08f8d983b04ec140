import { asked, go, press } from '../hands.ts';
import { DEMO_CAMPAIGN, DEMO_PETITION } from '../sample.ts';
import type { Studio } from '../studio.ts';

/** Where those of `signedBefore` signed. */
const SITE = 'https://families.example.org';
const VIEWS = 23;
/** Later than the demo's own, so that it is not shown as an older one. */
const VERSION = '1.0.0';

/** The figures of a petition, where its tag stands, and what looks odd. */
export async function watching(studio: Studio): Promise<void> {
  const { site, words, phone, picture } = studio;
  await seeTag(studio, '/sign', 'khmers-pariss');
  await addPaper(studio);
  const desk = await studio.desk();
  await go(desk, site.server, `/petitions/${DEMO_PETITION}/today`);
  await desk.getByText(words.today.line.live, { exact: true }).waitFor();
  await picture(desk, 'today');

  await go(phone, site.server, `/petitions/${DEMO_PETITION}/pages`);
  const page = phone.locator('placements-page .pages > li').filter({ hasText: 'families.example.org' });
  // Placements are stored some seconds after they were sent.
  while (!(await page.getByText(words.placements.actions.credit).isVisible())) {
    await go(phone, site.server, `/petitions/${DEMO_PETITION}/pages`);
  }
  await picture(phone, 'pages', page);

  await go(phone, site.server, `/petitions/${DEMO_PETITION}/oddities`);
  const card = phone.locator('oddity-card').first();
  await card.getByText(words.oddityKinds.jump.title).waitFor();
  await picture(phone, 'look-closer', card);

  await go(desk, site.server, `/campaigns/${DEMO_CAMPAIGN}/partners/cnrp-minnesota/tag`);
  await desk.frameLocator('tag-preview iframe').locator('[part=sign]').waitFor();
  await picture(desk, 'tag');
}

/** Readers open a page whose tag names a partner. */
async function seeTag({ site }: Studio, path: string, partner: string): Promise<void> {
  const tag = { element: 'petition-form', petition: DEMO_PETITION, partner, trouble: 'partner-not-found' };
  for (let views = 0; views < VIEWS; views += 1) {
    const answer = await fetch(`${site.server}/v1/placements`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: SITE },
      body: JSON.stringify({ path, version: VERSION, tags: [tag] }),
    });
    if (!answer.ok) throw new Error(`The tag could not be seen: ${await answer.text()}`);
  }
}

/** Many at once, which looks odd from outside. */
async function addPaper({ site, phone, words }: Studio): Promise<void> {
  await go(phone, site.server, `/campaigns/${DEMO_CAMPAIGN}/batches`);
  await press(phone, words.batches.add);
  const form = asked(phone);
  await form.locator('#petition').selectOption(DEMO_PETITION);
  await form.locator('#signatures').fill('950');
  await press(form, words.campaign.save);
  await press(form, words.campaign.saveMoved);
  await phone.getByText(words.campaign.saved).waitFor();
}
