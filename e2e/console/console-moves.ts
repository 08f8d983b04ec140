// How somebody goes about the console, in the words of its pages.
import { join } from 'node:path';
import { makeDemoToken } from '@samleng/server/accounts/demo-owner';
import { linkUrl } from '@samleng/server/accounts/links';
import { openStore } from '@samleng/server/database';
import type { Language } from '@samleng/contract';
import type { ConsoleWords } from '@samleng/locales/console';
import type { Locator, Page } from '@playwright/test';
import type { Site } from '../site.ts';
import { expect } from '../test.ts';
import type { ConsolePage } from './console-looks.ts';

const TAB_STOPS_MAX = 60;

export const button = (on: Page | Locator, name: string): Locator =>
  on.getByRole('button', { name, exact: true });

export const press = (on: Page | Locator, name: string): Promise<void> => button(on, name).click();

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name });

/** The content of an open dialog. It is slotted, so it is found in the element and not in its `<dialog>`. */
export const dialog = (page: Page, name: string): Locator =>
  page.locator('console-dialog').filter({ has: page.getByRole('dialog', { name }) });

/** Comes to a button by the Tab key alone, and presses Enter there. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const wanted = button(page, name);
  for (let steps = 0; steps < TAB_STOPS_MAX; steps += 1) {
    if (await wanted.evaluate((found) => found.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Waits for what the console says once it has done something. */
export async function told(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
}

/** Signs in as the demo's owner by a link like the one that the demo prints: no password has to be hashed. */
export async function enterAsOwner({ page, words, language }: ConsolePage, site: Site): Promise<void> {
  await page.goto(await ownerLink(site, language));
  await press(page, words.welcome.signIn.button);
  await expect(heading(page, words.petitionTabs.tabs.today)).toBeVisible();
}

async function ownerLink({ dataDir, server }: Site, language: Language): Promise<string> {
  const store = await openStore({ kind: 'sqlite', path: join(dataDir, 'samleng.sqlite') });
  try {
    const token = await makeDemoToken(store.db, new Date());
    // Else the console turns to the language that the account has had so far.
    await store.db.updateTable('accounts').set({ language }).execute();
    return linkUrl(server, token);
  } finally {
    await store.close();
  }
}

type PageName = keyof ConsoleWords['shell']['pages'];

/** Goes to a page by the navigation, which a phone keeps behind a button. */
export async function goTo({ page, words: { shell } }: ConsolePage, name: PageName): Promise<void> {
  // Else the button is not there yet, and not only hidden.
  await page.locator('console-shell').waitFor();
  const menu = button(page, shell.menu);
  if (await menu.isVisible()) await menu.click();
  const navigation = page
    .getByRole('navigation', { name: shell.navigation, exact: true })
    .filter({ visible: true });
  await navigation.getByRole('link', { name: shell.pages[name], exact: true }).click();
}
