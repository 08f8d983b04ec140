// The steps of the signatures' journey: found, released, removed, brought back.
import type { Locator, Page } from '@playwright/test';
import { formatCount } from '@samleng/locales/format';
import { loadCountries } from '@samleng/locales/load';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { button, goTo, heading, press } from './console-moves.ts';

type Tab = keyof ConsolePage['words']['petitionTabs']['tabs'];

/** Goes to another page of the petition. */
export async function turnTo({ page, words: { petitionTabs } }: ConsolePage, tab: Tab): Promise<void> {
  const tabs = page.getByRole('navigation', { name: petitionTabs.title });
  await tabs.getByRole('link', { name: petitionTabs.tabs[tab], exact: true }).click();
  await expect(heading(page, petitionTabs.tabs[tab])).toBeVisible();
}

/** From the list of petitions to the signatures of one. */
export async function openSignatures(console_: ConsolePage, title: string): Promise<void> {
  await goTo(console_, 'petitions');
  await console_.page.getByRole('link', { name: title, exact: true }).click();
  await turnTo(console_, 'signatures');
  await expect(signerIn(console_.page).first()).toBeVisible();
}

const signerIn = (page: Page) => page.locator('signature-list').getByRole('listitem');

/** Finds by a name, or by an address: these and nobody else. */
export async function find(console_: ConsolePage, text: string, names: readonly string[]): Promise<void> {
  const { page, words } = console_;
  await page.getByRole('textbox', { name: words.signatures.search.label }).fill(text);
  await page.keyboard.press('Enter');
  await expectListed(console_, names);
  expect(page.url()).not.toContain(encodeURIComponent(text));
}

export async function expectListed(console_: ConsolePage, names: readonly string[]): Promise<void> {
  const { page, language, words } = console_;
  const end = words.signatures.list.end(formatCount(names.length, language));
  await expect(page.getByText(end, { exact: true })).toBeVisible();
  for (const name of names) await expect(button(page, name)).toBeVisible();
  await expect(signerIn(page)).toHaveCount(names.length);
}

/** By the button below: that at the top is called alike. */
const leave = (asked: Locator, name: string): Promise<void> => button(asked, name).last().click();

/** Reads why one is held, and releases it: now it waits for its signer to confirm. */
export async function release(console_: ConsolePage, name: string): Promise<void> {
  const { page, words } = console_;
  const { signatureBulk: bulk, signatureDetail: detail, signatureFacts: facts, signatures } = words;
  const states = page.getByRole('group', { name: signatures.states });
  await states.getByRole('button', { name: `${facts.states.held} 1` }).click();
  await expectListed(console_, [name]);
  await press(page, name);
  await expect(page.getByText(detail.why.honeypot)).toBeVisible();
  await expectAtEase(page);
  await press(page.locator('signature-dialog'), detail.release);
  const asked = page.locator('release-dialog');
  await press(asked, bulk.releasing.button(1, '1'));
  await expect(asked.getByText(bulk.releasing.pending('1'))).toBeVisible();
  await leave(asked, bulk.close);
  await expect(page.getByText(signatures.empty.held.title)).toBeVisible();
  await press(states, signatures.all);
}

/** From one signature to all of its mail domain. */
export async function followDomain(
  console_: ConsolePage,
  name: string,
  names: readonly string[],
): Promise<void> {
  const { page, words } = console_;
  const { signatureDetail: detail, signatureFacts: facts } = words;
  await press(page, name);
  const like = new RegExp(`^${detail.othersOf(facts.is(facts.keys.domain, ''))}`);
  await page.locator('signature-dialog').getByRole('button', { name: like }).click();
  await expectListed(console_, names);
}

type Moves = { number: number; from: string; to: string };

/** Removes all that are shown, once the preview has said what the count becomes. */
export async function removeShown(console_: ConsolePage, { number, from, to }: Moves): Promise<void> {
  const { page, words } = console_;
  const { removing, moves, remove, close } = words.signatureBulk;
  await page.getByRole('checkbox', { name: words.signatures.list.chooseShown }).check();
  await press(page, remove);
  const asked = page.locator('remove-dialog');
  await expect(asked.getByText(moves(from, to))).toBeAttached();
  const begin = removing.button(number, String(number));
  await press(asked, begin);
  await expect(asked.getByText(removing.reasonMissing)).toBeVisible();
  await asked.getByRole('radio', { name: removing.reasons['not-genuine'] }).check();
  await expectAtEase(page);
  await press(asked, begin);
  await expect(asked.getByText(removing.doneText)).toBeVisible();
  await leave(asked, close);
}

/** Brings back the one removal that there is. */
export async function undo(console_: ConsolePage, number: number): Promise<void> {
  const { page, words } = console_;
  const { removals, undoing, close } = words.signatureBulk;
  await page.getByText(removals.title(1, '1')).click();
  await expect(page.getByText(removals.removed(number, String(number)), { exact: true })).toBeVisible();
  await expectAtEase(page);
  await press(page, removals.undo);
  const asked = page.locator('undo-dialog');
  await press(asked, undoing.button);
  await expect(asked.getByText(undoing.counted(String(number)))).toBeVisible();
  await leave(asked, close);
}

/** Groups by country, and goes to the signatures of one. */
export async function groupByCountry(console_: ConsolePage, code: string, names: readonly string[]) {
  const { page, words, language } = console_;
  const { filters, group } = words.signatures;
  const country = new Map(await loadCountries(language)).get(code)!;
  await page.getByRole('button', { name: new RegExp(`^${filters.remove('')}`) }).click();
  await page.getByRole('combobox', { name: group.label }).selectOption('country');
  const found = button(page, group.show(country, String(names.length)));
  await expect(found).toBeVisible();
  await expectAtEase(page);
  await found.click();
  await expectListed(console_, names);
}
