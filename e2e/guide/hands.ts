// How a reader finds things: by the words on them.
import type { Locator, Page } from '@playwright/test';

export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const press = (page: Page | Locator, name: string): Promise<void> => button(page, name).click();

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, exact: true });

export const sheet = (page: Page): Locator => page.locator('main, .sheet').first();

/** The dialog in front, to work with. */
export const asked = (page: Page): Locator => page.locator('console-dialog');

/** The same, as it is drawn. */
export const dialog = (page: Page): Locator => page.locator('dialog[open] .whole');

/** From its beginning, whatever was filled in last. */
export async function scrollUp(page: Page): Promise<void> {
  await page.locator('dialog[open] .content').evaluate((content) => {
    content.scrollTop = 0;
  });
}

/** A page of the console, once it shows what it loads. */
export async function go(page: Page, server: string, path: string): Promise<void> {
  await page.goto(`${server}/console${path}`);
  await page.waitForLoadState('networkidle');
}
