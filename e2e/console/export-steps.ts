// The steps of the lists' journey in which signatures are taken out.
import { readFile } from 'node:fs/promises';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatCount } from '@samleng/locales/format';
import { readCsv, readSheets } from '@samleng/server/testing/data/exporting';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';
import type { ConsolePage } from './console-looks.ts';
import { press } from './console-moves.ts';
import { turnTo } from './signature-steps.ts';

type Words = ConsolePage['words']['exportPage'];
type Kind = keyof Words['lists'];
type Format = 'csv' | 'xlsx';
/** The rows of a list; each has its cells by their headings. */
export type Lines = Record<string, string>[];

/** Reads on the page how many are in the list, and that it and the others make up the count. */
export async function openList(console_: ConsolePage, kind: Kind, listed: number, count: number) {
  const { page, language, words } = console_;
  const { lists, parts, sums } = words.exportPage;
  await turnTo(console_, 'export');
  await page.getByRole('radio', { name: lists[kind].name }).check();
  await expect(numberOf(page, parts.listed)).toHaveText(formatCount(listed, language));
  await expect(numberOf(page, sums.count)).toHaveText(formatCount(count, language));
}

/** The cell with the number of one part of the count. */
export function numberOf(page: Page, part: string): Locator {
  const name = page.getByRole('rowheader', { name: part, exact: true });
  return page.getByRole('row').filter({ has: name }).getByRole('cell');
}

/** @returns The lines of the file that the page hands out. */
export async function downloadList(console_: ConsolePage, format: Format): Promise<Lines> {
  const { page, words } = console_;
  const { format: formats, download: button, done } = words.exportPage;
  await page.getByRole('radio', { name: formats[format].name }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  await expect(page.getByText(done(download.suggestedFilename()))).toBeVisible();
  return linesOf(await rowsIn(await readFile(await download.path()), format, console_));
}

async function rowsIn(bytes: Buffer, format: Format, { language }: ConsolePage): Promise<string[][]> {
  if (format === 'csv') return readCsv(bytes);
  return (await readSheets(bytes)).get(CATALOGUE[language].exportFile.sheets.signatures)!;
}

const linesOf = ([headings = [], ...rows]: string[][]): Lines =>
  rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
