// The steps after the signatures: comments, and a request for deletion.
import type { Browser } from '@playwright/test';
import type { Petition } from '@samleng/contract';
import { voiceOfDay } from '@samleng/contract/voices';
import type { Site } from '../site.ts';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { goTo, press, told } from './console-moves.ts';
import { turnTo } from './signature-steps.ts';

const DAY_MS = 86_400_000;

type Comment = { name: string; comment: string };

/** Reads all comments, and chooses one of those that may be shown. */
export async function chooseComment(console_: ConsolePage, chosen: Comment, hidden: Comment): Promise<void> {
  const { page, words } = console_;
  const { comments } = words;
  await turnTo(console_, 'comments');
  await expect(page.getByText(chosen.comment)).toBeVisible();
  await expect(page.getByText(hidden.comment)).toBeHidden();
  await page.getByRole('radio', { name: comments.which.all, exact: true }).check();
  await expect(page.getByRole('article').filter({ hasText: hidden.comment })).toContainText(
    comments.marks.notAgreed,
  );
  await expectAtEase(page);
  await page.getByRole('article').filter({ hasText: chosen.name }).getByRole('button').click();
  const asked = page.locator('word-voice');
  for (const language of ['km', 'en', 'fr'])
    await asked.locator(`[id="text.${language}"]`).fill(`${chosen.comment} (${language})`);
  await expectAtEase(page);
  await press(asked, comments.word.button);
  await told(page, comments.word.done);
}

/** Reads these words on the petition's own page, on a day when it is their turn. */
export async function expectVoice(browser: Browser, site: Site, words: string): Promise<void> {
  const petition = `${site.server}/v1/petitions/right-to-vote`;
  const { voices } = (await (await fetch(petition)).json()) as Petition;
  const days = voices.map((_, at) => Date.now() + at * DAY_MS);
  const itsDay = days.find((day) => voiceOfDay(voices, day)?.text.en === words);
  const reader = await browser.newPage({ locale: 'en-GB' });
  await reader.clock.setFixedTime(itsDay!);
  await reader.goto(`${site.server}/p/right-to-vote?lang=en`);
  await expect(reader.getByText(words)).toBeVisible();
  await reader.close();
}

/** A signer asks to be deleted; `petitions` is how many they have signed. */
export async function eraseSigner(console_: ConsolePage, email: string, petitions: number): Promise<void> {
  const { page, words } = console_;
  const { erasure } = words;
  await goTo(console_, 'erasure');
  await find(console_, email);
  await expect(page.getByText(erasure.found(String(petitions)))).toBeVisible();
  await expectAtEase(page);
  await press(page, erasure.erase);
  await press(page.locator('confirm-dialog'), erasure.sure.button);
  await expect(page.getByRole('heading', { name: erasure.done.title })).toBeVisible();
  await expectAtEase(page);
  await press(page, erasure.done.other);
  await find(console_, email);
  await expect(page.getByRole('heading', { name: erasure.none.title })).toBeVisible();
}

async function find({ page, words: { erasure } }: ConsolePage, email: string): Promise<void> {
  await page.getByLabel(erasure.email).fill(email);
  await press(page, erasure.find);
}
