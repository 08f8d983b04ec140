import { DEMO_CAMPAIGN, DEMO_PETITION } from '../sample.ts';
import type { Studio } from '../studio.ts';

/** A partner's own page, without an account. */
export async function partner({ site, stranger, language, words, partnerPicture }: Studio): Promise<void> {
  const phone = await stranger();
  await phone.goto(`${site.server}/partners/${DEMO_CAMPAIGN}/cnrp-minnesota?lang=${language}`);
  await phone.locator('tag-generator #petition').selectOption(DEMO_PETITION);
  await partnerPicture(phone, 'choose', phone.locator('tag-generator .fields'));
  await phone.locator('tag-generator #place').selectOption('wordpress-block');
  const heading = phone.locator('tag-generator .result h2');
  const steps = phone.locator('tag-generator .result ol');
  await steps.getByText(words.tag.places['wordpress-block'].steps[0]!).waitFor();
  await partnerPicture(phone, 'paste', heading, steps);
}
