// The steps of the petition's journey.
import type { ConsoleWords } from '@samleng/locales/console';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { button, dialog, heading, press, told } from './console-moves.ts';

export const TITLES = { en: 'Count every vote at home', km: 'រាប់គ្រប់សន្លឹកឆ្នោតនៅស្រុក' };
export const TEXTS = {
  en: 'We ask that every vote is counted where it was given, in front of everybody.',
  km: 'យើងស្នើឱ្យរាប់សន្លឹកឆ្នោតនៅកន្លែងបោះឆ្នោត នៅមុខប្រជាពលរដ្ឋ។',
};
const TARGETS = { en: 'National Election Committee', km: 'គណៈកម្មាធិការជាតិរៀបចំការបោះឆ្នោត' };
const NAMES = { en: 'English', km: 'ខ្មែរ' };
const LANGUAGES = ['en', 'km'] as const;

type Written = (typeof LANGUAGES)[number];
type Editor = ConsoleWords['petitionEditor'];

/** A field of a text, whose label names its language too. */
export const textField = (page: Page, label: string, language: Written): Locator =>
  page.getByRole('textbox', { name: `${label} ${NAMES[language]}`, exact: true });

/** The button that shows a language in the form, with what is missing in it. */
const languageTab = (page: Page, language: Written, missing: string): Locator =>
  page.getByRole('button', { name: `${NAMES[language]} ${missing}`, exact: true });

/** The page that one comes to first: the figures of the petition that matters, with the curve. */
export async function lookAtToday({ page, words: { today } }: ConsolePage): Promise<void> {
  await expect(page.getByRole('slider', { name: today.curve.slider })).toBeVisible();
  await expect(page.locator('today-curve canvas')).toBeVisible();
  await expectAtEase(page);
}

/** From the list to the form of a new draft. */
export async function makeDraft({ page, words }: ConsolePage, slug: string): Promise<void> {
  const { petitions } = words;
  await expect(heading(page, petitions.title)).toBeVisible();
  await expect(button(page, petitions.make)).toBeVisible();
  await expectAtEase(page);
  await press(page, petitions.make);
  const asked = dialog(page, petitions.make);
  await asked.getByLabel(petitions.create.slug).fill(slug);
  await press(asked, petitions.create.button);
  await expect(button(page, words.petitionState.actions.publish)).toBeVisible();
}

/** Writes all texts; what is missing in a language is told until they are there. */
export async function writeTexts({ page, words }: ConsolePage): Promise<void> {
  const { petitionEditor: editor } = words;
  const all = [editor.texts.title, editor.texts.text, editor.targets.heading].join(', ');
  await expectAtEase(page);
  for (const language of LANGUAGES) {
    await languageTab(page, language, editor.texts.missing(all)).click();
    await writeIn(page, editor, language);
    await expect(languageTab(page, language, editor.texts.complete)).toBeVisible();
  }
}

async function writeIn(page: Page, { texts, targets }: Editor, language: Written): Promise<void> {
  await textField(page, texts.title, language).fill(TITLES[language]);
  await textField(page, texts.text, language).fill(TEXTS[language]);
  await textField(page, targets.name, language).fill(TARGETS[language]);
}

/** Shows the petition beside the form, on a phone in its place, with the real elements. */
export async function lookAtPreview({ page, words }: ConsolePage): Promise<void> {
  const { petitionEditor: editor, petitionPreview: preview } = words;
  const shows = button(page, editor.preview);
  if (await shows.isVisible()) await shows.click();
  const frame = page.frameLocator(`iframe[title="${preview.heading}"]`);
  await press(page.getByRole('group', { name: preview.language }), NAMES.en);
  const title = frame.locator('samleng-petition-form').getByText(TITLES.en);
  await expect(title).toBeVisible();
  await press(page, preview.looks.dark);
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  const desk = button(page, preview.widths.desk);
  if (await desk.isVisible()) await desk.click();
  await expect(title).toBeVisible();
  const writes = button(page, editor.edit);
  if (await writes.isVisible()) await writes.click();
}

/** A draft that lacks a language cannot be published: the dialog names what is missing, and the language is taken out. */
export async function leaveOutFrench({ page, words }: ConsolePage): Promise<void> {
  const { petitionEditor: editor, petitionState: state } = words;
  const publish = button(page, state.actions.publish);
  await publish.click();
  const asked = dialog(page, state.titles.publish);
  await expect(asked.getByText(state.notReady)).toBeVisible();
  await expectAtEase(page);
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(publish, 'the dialog gives the focus back').toBeFocused();
  await press(page, editor.texts.remove('Français'));
}

/** Looks at the difference, and saves it. */
export async function save(
  { page, words }: ConsolePage,
  begin: (page: Page, name: string) => Promise<void> = press,
): Promise<void> {
  const { petitionEditor: editor, petitionReview: review } = words;
  await begin(page, editor.review);
  const asked = dialog(page, review.title);
  await press(asked, review.save);
  await told(page, review.saved);
}

type Action = keyof ConsoleWords['petitionState']['actions'];

/** Presses one of the buttons of state, reads what will follow, and does it. */
export async function changeState({ page, words }: ConsolePage, action: Action, follows: string) {
  const { petitionState: state } = words;
  // Further down there may be others that close what the console has told.
  await button(page, state.actions[action]).first().click();
  const asked = dialog(page, state.titles[action]);
  await expect(asked.getByText(follows)).toBeVisible();
  await button(asked, state.actions[action]).last().click();
  await told(page, state.done[action]);
  await expect(asked).toBeHidden();
}

type Correction = { text: string; reason: string; meanwhile: () => Promise<void> };

/** Changes words that people have signed: only with a reason. Meanwhile somebody else saves the same petition. */
export async function correct({ page, words }: ConsolePage, { text, reason, meanwhile }: Correction) {
  const { petitionEditor: editor, petitionReview: review } = words;
  const field = textField(page, editor.texts.text, 'en');
  if (!(await field.isVisible())) await languageTab(page, 'en', editor.texts.complete).click();
  await field.fill(text);
  await press(page, editor.review);
  const asked = dialog(page, review.correction.title);
  await press(asked, review.correction.save);
  await expect(asked.getByText(review.correction.reasonMissing)).toBeVisible();
  await expectAtEase(page);
  await textField(page, review.correction.reason, 'en').fill(reason);
  await meanwhile();
  await press(asked, review.correction.save);

  const conflict = dialog(page, review.conflict.title);
  await press(conflict, review.conflict.button);
  await told(page, review.conflict.done);
  await press(page, editor.review);
  await expect(textField(page, review.correction.reason, 'en')).toHaveValue(reason);
  await press(asked, review.correction.save);
  await told(page, review.saved);
}

/** In another tab. */
export async function changeGoal({ page, words, ...rest }: ConsolePage, goal: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const { petitionEditor: editor } = words;
  await tab.getByText(editor.goal.heading, { exact: true }).click();
  await tab.getByLabel(editor.goal.goal).fill(goal);
  await save({ ...rest, page: tab, words });
  await tab.close();
}
