import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Site } from './site.ts';

/** A new person, with an address of their own. */
export function somebody(): { name: string; email: string } {
  return { name: 'Chan Sophea', email: `sophea-${crypto.randomUUID()}@example.org` };
}

/** Opens a page and touches its form, which then has loaded everything it needs to work offline. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Full name' }).focus();
  await expect(page.locator('samleng-petition-form option[value=FR]')).toBeAttached();
  await page.waitForFunction(hasCodeForSigning);
}

/** Opens a page of the server. Until the element has come, its form without JavaScript stands in its place. */
export async function openHostedForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('samleng-petition-form [part=sign]')).toBeVisible();
}

/** Whether the code that signs, and its words, have come, which are fetched while the visitor reads. */
function hasCodeForSigning(): boolean {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  return [/\/signing-chunk-/, /\.signing-/, /\/later-/].every((file) =>
    fetched.some((name) => file.test(name)),
  );
}

/** Fills in the page's English form and presses the button. */
export async function sign(
  page: Page | FrameLocator,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Full name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('combobox', { name: 'Country where you live' }).selectOption('FR');
  await page.getByRole('button', { name: 'Sign the petition' }).click();
}

export const thanks = (page: Page | FrameLocator): Locator =>
  page.getByRole('heading', { name: 'Thank you for signing.' });

/** The number in the page's counter. */
export const shownCount = (page: Page): Locator => page.locator('samleng-signature-counter [part=count]');

/** The count according to the server. */
export async function count(site: Site, petition = 'right-to-vote'): Promise<number> {
  const answer = await fetch(`${site.server}/v1/petitions/${petition}/summary`);
  return ((await answer.json()) as { count: number }).count;
}

export const written = (number: number): string => number.toLocaleString('en');

/** Waits until the page's counter shows the server's count. */
export async function expectFollowing(page: Page, number: number): Promise<void> {
  await expect(shownCount(page)).toHaveText(written(number));
}

/** Opens the link in an email, confirms, and waits for the thanks. */
export async function confirmBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm my signature' }).click();
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
}
