import { LANGUAGES } from '@samleng/contract/languages';
import type { Page } from '@playwright/test';
import { asked, dialog, go, press } from '../hands.ts';
import { DEMO_PETITION } from '../sample.ts';
import type { Studio } from '../studio.ts';

/** A word is mended after somebody has signed. */
export async function correct(studio: Studio): Promise<void> {
  const { site, words, sample, language, picture } = studio;
  await sign(studio);
  const page = await studio.desk();
  await go(page, site.server, `/petitions/${DEMO_PETITION}`);
  const text = page.locator(`[id="text.${language}"]`);
  const { wrong, right, in: others } = sample.correction;
  await text.fill((await text.inputValue()).replace(wrong, right));
  await press(page, words.petitionEditor.review);
  for (const each of LANGUAGES) await asked(page).locator(`#reason-${each}`).fill(others[each].reason);
  await picture(page, 'correction', dialog(page));
  await press(asked(page), words.petitionReview.correction.save);
  await page.getByText(words.petitionEditor.allSaved).waitFor({ state: 'attached' });

  const { phone } = studio;
  await go(phone, site.server, `/petitions/${DEMO_PETITION}/versions`);
  await picture(phone, 'versions');
  await publicPage(studio, phone);
}

/** By the form without JavaScript, which needs no proof that a person fills it in. */
async function sign({ site, withoutScript, language }: Studio): Promise<void> {
  const page = await withoutScript();
  await page.goto(`${site.server}/p/${DEMO_PETITION}?lang=${language}`);
  await page.locator('[name=name]').fill('Chan Sophea');
  await page.locator('[name=email]').fill('sophea@example.org');
  await page.locator('[name=country]').selectOption('FR');
  await page.locator('form button').first().click();
}

async function publicPage({ site, language, picture }: Studio, page: Page): Promise<void> {
  await page.goto(`${site.server}/p/${DEMO_PETITION}?lang=${language}`);
  await picture(page, 'corrected');
}
