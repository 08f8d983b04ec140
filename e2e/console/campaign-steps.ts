// The steps of the campaign's journey.
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import type { ConsoleWords } from '@samleng/locales/console';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { button, dialog, goTo, press, told } from './console-moves.ts';

type Tab = keyof ConsoleWords['campaign']['tabs'];

/** From the navigation to the settings of the demo's campaign. */
export async function openCampaign(console_: ConsolePage, title: string): Promise<void> {
  const { page, words } = console_;
  await goTo(console_, 'campaigns');
  const link = page.getByRole('link', { name: title, exact: true });
  await expect(link).toBeVisible();
  await expectAtEase(page);
  await link.click();
  await expect(page.getByText(words.campaign.settings.timeZoneHint)).toBeVisible();
  await expectAtEase(page);
}

/** Goes to another page of the campaign. */
export async function turnTo({ page, words: { campaign } }: ConsolePage, tab: Tab): Promise<void> {
  const tabs = page.getByRole('navigation', { name: campaign.title });
  await tabs.getByRole('link', { name: campaign.tabs[tab], exact: true }).click();
}

export async function addPartner(console_: ConsolePage, name: string, slug: string): Promise<void> {
  const { page, words } = console_;
  const { partners, campaign } = words;
  await turnTo(console_, 'partners');
  await press(page, partners.add);
  const asked = dialog(page, partners.form.add);
  await asked.getByRole('textbox', { name: `${partners.form.name} English`, exact: true }).fill(name);
  await asked.getByLabel(partners.form.slug).fill(slug);
  await expectAtEase(page);
  await press(asked, campaign.save);
  await told(page, campaign.saved);
  await expect(button(page, partners.actions.open(name))).toBeVisible();
  await expectAtEase(page);
}

type Sheets = { petition: string; partner: string; signatures: number; moves: string };

/** Adds signatures on paper, and agrees to the move of the public count. */
export async function addSheets(console_: ConsolePage, sheets: Sheets): Promise<void> {
  const { page, words } = console_;
  const { batches, campaign } = words;
  await turnTo(console_, 'batches');
  await press(page, batches.add);
  const asked = dialog(page, batches.form.add);
  await asked.getByLabel(batches.form.petition).selectOption(sheets.petition);
  await asked.getByLabel(batches.form.signatures).fill(String(sheets.signatures));
  await asked.getByLabel(batches.form.partner).selectOption(sheets.partner);
  await press(asked, campaign.save);
  await expect(asked.getByText(sheets.moves)).toBeVisible();
  await expectAtEase(page);
  await press(asked, campaign.saveMoved);
  await told(page, campaign.saved);
}

/** Adds a donation with its letter of thanks, and looks at the letter. */
export async function addDonation(console_: ConsolePage, donor: string, letter: string): Promise<void> {
  const { page, words } = console_;
  const { donations, campaign } = words;
  const { form } = donations;
  await turnTo(console_, 'donations');
  await press(page, donations.add);
  const asked = dialog(page, form.add);
  await asked.getByRole('textbox', { name: `${form.name} English`, exact: true }).fill(donor);
  await asked.getByLabel(form.amount, { exact: true }).fill('12.50');
  await asked.getByLabel(form.letter.label).setInputFiles(letter);
  await asked.getByRole('textbox', { name: `${form.letter.alt} English`, exact: true }).fill('Thank you.');
  await expectAtEase(page);
  await press(asked, campaign.save);
  await told(page, campaign.saved);
  const row = page.getByRole('listitem').filter({ hasText: donor });
  const href = await row.getByRole('link', { name: donations.letter }).getAttribute('href');
  expect((await page.request.get(new URL(href!, page.url()).href)).status()).toBe(200);
  await expectAtEase(page);
}

/** @returns The campaign with its letters, as the downloaded file has it. */
export async function downloadCampaign(console_: ConsolePage): Promise<string> {
  const { page, words } = console_;
  await turnTo(console_, 'file');
  const link = page.getByRole('link', { name: words.campaignFile.download.whole, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await download.path(), 'utf8');
}

/** @returns Where the page tells what the file would change. */
export async function upload({ page, words }: ConsolePage, text: string): Promise<Locator> {
  const { upload: asked } = words.campaignFile;
  const file = { name: 'campaign.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel(asked.label).setInputFiles(file);
  return page.locator('file-upload');
}
