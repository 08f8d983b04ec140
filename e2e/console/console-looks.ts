import type { Language } from '@samleng/contract';
import { type ConsoleWords, loadConsoleWords } from '@samleng/locales/console';
import type { Browser, Page } from '@playwright/test';
import { axeFindings, WCAG } from '../axe.ts';
import { expect } from '../test.ts';

/** Every journey goes two ways: on a phone in Khmer, in the dark, and at a desk in English, in the light. */
export const LOOKS = [
  { language: 'km', width: 360, height: 740, colorScheme: 'dark' },
  { language: 'en', width: 1280, height: 800, colorScheme: 'light' },
] as const satisfies { language: Language; width: number; height: number; colorScheme: 'dark' | 'light' }[];

export type Look = (typeof LOOKS)[number];

export const titleOf = ({ language, width }: Look): string => `${language}, ${width} px`;

/** A page of the console in its own browser, and what went wrong on it. */
export type ConsolePage = { page: Page; language: Language; words: ConsoleWords; complaints: string[] };

export async function openConsole(browser: Browser, look: Look): Promise<ConsolePage> {
  const { language, width, height, colorScheme } = look;
  const locale = language === 'km' ? 'km-KH' : 'en-GB';
  const viewport = { width, height };
  const context = await browser.newContext({ locale, viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (isForeign(request.url())) complaints.push(`asks a foreign host: ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Chrome calls every refusal an error; the pages expect those.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, language, words: await loadConsoleWords(language), complaints };
}

/** Everything in these tests comes from this machine; `data:` and `blob:` from the page itself. */
function isForeign(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname);
}

/** Nothing that axe finds, and nothing wider than the window. */
export async function expectAtEase(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) await closeToasts(page);
  expect(await axeFindings(page, WCAG)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Axe does not know that an open dialog lies above everything, and takes its buttons to be covered by what was told. */
async function closeToasts(page: Page): Promise<void> {
  const buttons = page.locator('console-toasts').getByRole('button');
  await buttons.evaluateAll((found) => found.forEach((button) => (button as HTMLElement).click()));
}
