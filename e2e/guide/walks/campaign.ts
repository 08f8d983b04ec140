import { asked, dialog, go, press, scrollUp } from '../hands.ts';
import { DEMO_CAMPAIGN, DEMO_PETITION } from '../sample.ts';
import type { Studio } from '../studio.ts';

/** Partners, paper, donations, and the campaign as a file. */
export async function campaign(studio: Studio): Promise<void> {
  const { site, words, picture } = studio;
  const desk = await studio.desk();
  await go(desk, site.server, `/campaigns/${DEMO_CAMPAIGN}/partners`);
  await desk.getByText(words.partners.lead).waitFor();
  await picture(desk, 'partners');
  await paper(studio);
  await donation(studio);

  const { phone } = studio;
  await go(phone, site.server, `/campaigns/${DEMO_CAMPAIGN}/file`);
  await phone.getByText(words.campaignFile.upload.title).waitFor();
  await picture(
    phone,
    'file',
    phone.locator('campaign-file-page .page-head'),
    phone.locator('campaign-file-page .sheet').first(),
  );
}

async function paper({ site, phone, words: { batches: words }, picture }: Studio): Promise<void> {
  await go(phone, site.server, `/campaigns/${DEMO_CAMPAIGN}/batches`);
  await press(phone, words.add);
  const form = asked(phone);
  await form.locator('#petition').selectOption(DEMO_PETITION);
  await form.locator('#signatures').fill('120');
  await picture(phone, 'paper', dialog(phone));
}

async function donation(studio: Studio): Promise<void> {
  const { site, phone, sample, language, picture } = studio;
  const { donations: words } = studio.words;
  await go(phone, site.server, `/campaigns/${DEMO_CAMPAIGN}/donations`);
  await press(phone, words.add);
  const form = asked(phone);
  await form.locator(`[id="donor.name.${language}"]`).fill(sample.people.partner);
  await form.locator('[id="amount.minor"]').fill('25');
  await scrollUp(phone);
  await picture(phone, 'donation', dialog(phone));
}
