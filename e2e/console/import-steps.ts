// The steps of the lists' journey in which people are brought in.
import type { Page } from '@playwright/test';
import { formatCount, formatDay } from '@samleng/locales/format';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { press } from './console-moves.ts';
import { turnTo } from './signature-steps.ts';

const PART_BYTES = 256 * 1024;

/** Uploads a file whose second part is lost on the way once, and loads the page again. */
export async function uploadOnBadLine(console_: ConsolePage, buffer: Buffer): Promise<void> {
  const { page, words } = console_;
  const { file, upload, columns } = words.peopleImport;
  expect(buffer.length).toBeGreaterThan(PART_BYTES * 2);
  await turnTo(console_, 'import');
  await expect(page.getByText(file.title)).toBeVisible();
  await page.route(`**/file?offset=${PART_BYTES}`, (route) => route.abort(), { times: 1 });
  const chosen = { name: 'signatures.csv', mimeType: 'text/csv', buffer };
  await page.locator('file-drop input[type=file]').setInputFiles(chosen);
  await expect(page.getByText(upload.broken)).toBeVisible();
  await expect(page.getByText(columns.known.speakout)).toBeVisible();
  await page.reload();
  await expect(page.getByText(columns.known.speakout)).toBeVisible();
}

type Expected = {
  /** The number whose place they take, and its day. */
  instead: { signatures: number; day: string };
  fresh: number;
  known: number;
  refused: number;
  before: number;
  after: number;
};

/** Checks the whole file, reads what the import would do, does it, and loads the page again meanwhile. */
export async function importPeople(console_: ConsolePage, expected: Expected): Promise<void> {
  const { page, language, words } = console_;
  const { how, check, list } = words.peopleImport;
  const { instead, fresh, known, refused, before, after } = expected;
  const shown = (number: number) => formatCount(number, language);
  const number = how.instead(shown(instead.signatures), formatDay(instead.day, language));
  await page.getByRole('radio', { name: number }).check();
  await press(page, check.button);
  await expect(page.getByText(check.title)).toBeVisible();
  await expect(page.getByText(check.count(shown(before), shown(after)))).toBeVisible();
  for (const [sum, label] of [
    [fresh, check.fresh],
    [known, check.known],
    [refused, check.refused],
  ] as const)
    await expect(sumIn(page, label)).toHaveText(shown(sum));
  await expectAtEase(page);
  await press(page, check.start(fresh, shown(fresh)));
  await page.reload();
  const ended = page.getByRole('listitem').filter({ hasText: list.counted(fresh, shown(fresh)) });
  await expect(ended).toContainText(list.insteadOf);
  await expect(ended).toContainText(list.refused(shown(refused)));
  await expectAtEase(page);
}

const sumIn = (page: Page, label: string) =>
  page.locator('check-result dl.sums div').filter({ hasText: label }).getByRole('definition');
