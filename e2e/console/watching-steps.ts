// The steps of the journey in which a petition is watched: today's figures, where the tag stands, what looks odd.
import { readFile } from 'node:fs/promises';
import { formatCount } from '@samleng/locales/format';
import { loadCountries } from '@samleng/locales/load';
import { readCsv } from '@samleng/server/testing/data/exporting';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { button, dialog, press, told } from './console-moves.ts';
import { turnTo } from './signature-steps.ts';

type Part = keyof ConsolePage['words']['today']['tables']['titles'];
const PARTS: Part[] = ['partner', 'page', 'country', 'language', 'way'];

const tableOf = ({ page, words }: ConsolePage, part: Part): Locator =>
  page.getByRole('table', { name: words.today.tables.titles[part], exact: true });

const rowOf = (table: Locator, name: string): Locator =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });

/** The count above, live, and then each table, whose rows are not hidden and make up its sum. */
export async function expectToday(console_: ConsolePage, count: number): Promise<void> {
  const { page, language } = console_;
  const written = formatCount(count, language);
  await expect(page.locator('today-figures .count .number')).toHaveText(written);
  for (const part of PARTS) {
    const table = tableOf(console_, part);
    // The tables follow the count within ten seconds.
    await expect(table.locator('tfoot .number'), part).toHaveText(written, { timeout: 20_000 });
    await expect.poll(() => sumOf(table), part).toBe(count);
  }
}

/** Digits are those of the reader's language only in words, never in figures. */
async function sumOf(table: Locator): Promise<number> {
  const cells = await table.locator('tbody .number').allInnerTexts();
  return cells.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0);
}

/** Downloads a table: its rows are those on the page. */
export async function expectTableAsFile(console_: ConsolePage, part: Part, count: number): Promise<void> {
  const { page, language, words } = console_;
  const { csvOf, titles, columns } = words.today.tables;
  const link = page.getByRole('link', { name: csvOf(titles[part]), exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const [headings, ...rows] = readCsv(await readFile(await download.path()));
  expect(headings).toEqual(expect.arrayContaining([columns[part], columns.count]));
  const at = headings!.indexOf(columns.count);
  for (const row of rows.filter((one) => one.at(at) !== undefined))
    await expect(rowOf(tableOf(console_, part), row[0]!)).toContainText(
      formatCount(Number(row[at]), language),
    );
  expect(rows.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(count);
}

/** Of a page with the tag: where it is, whose, what is wrong. */
export const pageIn = (page: Page, address: string): Locator =>
  page.locator('placements-page .pages > li').filter({ has: page.locator(`.address a[href="${address}"]`) });

/** A page is listed with its views and signatures, as soon as what was told is stored. */
export async function expectPage(console_: ConsolePage, address: string, signatures: number) {
  const { page, language, words } = console_;
  await turnTo(console_, 'pages');
  const listed = pageIn(page, address);
  await expect(async () => {
    await page.reload();
    await expect(listed.getByText(words.placements.seenToday)).toBeVisible({ timeout: 3000 });
  }).toPass();
  const { today, signatures: label } = words.placements;
  await expect(figure(listed, today)).toHaveText(formatCount(1, language));
  await expect(figure(listed, label)).toHaveText(formatCount(signatures, language));
}

const figure = (listed: Locator, label: string): Locator =>
  listed.locator('dl > div').filter({ hasText: label }).locator('dd');

type Misspelt = { address: string; name: string; partner: string };

/** A page names a partner wrongly; from now on the name credits the partner who is meant. */
export async function letNameCredit(console_: ConsolePage, { address, name, partner }: Misspelt) {
  const { page, words } = console_;
  const { troubles, actions, alias } = words.placements;
  const listed = pageIn(page, address);
  await expect(listed.getByText(troubles.partnerMeant(name, partner), { exact: true })).toBeVisible();
  await expectAtEase(page);
  await press(listed, actions.addAliasOf(name, partner));
  const asked = dialog(page, alias.title(name));
  await expectAtEase(page);
  await press(asked, alias.button);
  await told(page, alias.done);
}

/** More have signed from a country than live there: that is explained, and stays so. */
export async function explainCountry(console_: ConsolePage, code: string, because: string): Promise<void> {
  const { page, language, words } = console_;
  const { oddities, oddityKinds } = words;
  const country = new Map(await loadCountries(language)).get(code)!;
  await turnTo(console_, 'oddities');
  const card = page
    .locator('oddity-card')
    .filter({ has: page.getByRole('heading', { name: oddityKinds.country.title(country) }) });
  await expect(card.getByText(oddityKinds.country.over)).toBeVisible();
  await expectAtEase(page);
  await press(card, oddities.explain.open);
  await card.getByRole('textbox', { name: oddities.explain.label }).fill(because);
  await press(card, oddities.explain.save);
  await told(page, oddities.explain.done);
  await page.reload();
  await page.getByText(oddities.explainedCount(1, formatCount(1, language))).click();
  await expect(card.getByText(because)).toBeVisible();
  await expect(button(card, oddities.explain.open)).toHaveCount(0);
}
