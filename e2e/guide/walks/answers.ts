import { LANGUAGES } from '@samleng/contract/languages';
import { asked, dialog, go, press, scrollUp } from '../hands.ts';
import { ASKING_EMAIL, DEMO_PETITION } from '../sample.ts';
import type { Studio } from '../studio.ts';

/** Signers are answered: one asks to be deleted, the words of another are chosen. */
export async function answers(studio: Studio): Promise<void> {
  const { site, words, phone, picture } = studio;
  await go(phone, site.server, '/erasure');
  await phone.getByLabel(words.erasure.email).fill(ASKING_EMAIL);
  await press(phone, words.erasure.find);
  await phone.getByText(words.erasure.found('2')).waitFor();
  await picture(phone, 'deletion', phone.locator('erasure-page section'));
  await comments(studio);
}

async function comments({ site, words, sample, phone, picture }: Studio): Promise<void> {
  const { signers } = sample;
  const [first] = signers.speaking;
  await go(phone, site.server, `/petitions/${DEMO_PETITION}/comments`);
  await phone.getByText(first!.comment).waitFor();
  await picture(phone, 'comments');
  await phone.getByRole('article').filter({ hasText: first!.name }).getByRole('button').click();
  for (const each of LANGUAGES)
    await asked(phone).locator(`[id="text.${each}"]`).fill(signers.in[each].words);
  await scrollUp(phone);
  await picture(phone, 'words', dialog(phone));
  await press(phone, words.shell.cancel);
}
