import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import type { Page } from '@playwright/test';
import { asked, dialog, go, press } from '../hands.ts';
import type { Studio } from '../studio.ts';

/** A new petition in two languages. */
export async function write(studio: Studio): Promise<void> {
  const { site, phone, words, sample, picture } = studio;
  const { slug } = sample.petition;
  await go(phone, site.server, '/petitions');
  await picture(phone, 'petitions');
  await press(phone, words.petitions.make);
  await asked(phone).locator('#slug').fill(slug);
  await picture(phone, 'new-petition', dialog(phone));
  await press(asked(phone), words.petitions.create.button);
  await phone.waitForURL(`**/petitions/${slug}`);

  const desk = await studio.desk();
  await desk.goto(phone.url());
  await texts(studio, desk);
  await rest(studio, desk);
  await previewed(studio, desk);
  await picture(desk, 'texts');
  await press(desk, words.petitionEditor.review);
  await press(asked(desk), words.petitionReview.save);
  await desk.getByText(words.petitionEditor.allSaved).waitFor({ state: 'attached' });
}

async function texts({ words: { petitionEditor: words }, sample }: Studio, page: Page): Promise<void> {
  const { languages, in: texts } = sample.petition;
  await page.locator('[id="title.km"]').waitFor();
  for (const language of LANGUAGES)
    if (!languages.includes(language)) await press(page, words.texts.remove(OWN_NAMES[language]));
  for (const language of languages)
    for (const part of ['title', 'lead', 'text'] as const)
      await fillText(page, `${part}.${language}`, texts[language][part]);
}

async function rest({ sample }: Studio, page: Page): Promise<void> {
  const { languages, in: texts } = sample.petition;
  for (const language of languages)
    await fillText(page, `targets[0].name.${language}`, texts[language].target);
}

/** Until the preview has followed the typing; then from the top. */
async function previewed({ sample, language }: Studio, page: Page): Promise<void> {
  const { target } = sample.petition.in[language];
  await page.frameLocator('petition-preview iframe').getByText(target).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

const fillText = (page: Page, id: string, text: string): Promise<void> =>
  page.locator(`[id="${id}"]`).fill(text);
