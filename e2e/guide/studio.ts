import { join } from 'node:path';
import type { Language } from '@samleng/contract';
import { type ConsoleWords, loadConsoleWords } from '@samleng/locales/console';
import { formatDay } from '@samleng/locales/format';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from '@playwright/test';
import { CHROME_ARGUMENTS } from '../../scripts/chrome-arguments.ts';
import { openSite, type Site } from '../site.ts';
import { disguiseAnswers, TAKEN_AT } from './disguise.ts';
import { PARTNER_PICTURES, PICTURES, takePicture } from './picture.ts';
import { sampleIn, type Sample } from './sample.ts';

const LOCALES = { km: 'km-KH', en: 'en-GB', fr: 'fr-FR' } as const;

const LOOKS = {
  phone: { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;

/** A demo of its own, with an owner at a phone and at a desk, and where the pictures go. */
export type Studio = {
  language: Language;
  words: ConsoleWords;
  sample: Sample;
  site: Site;
  phone: Page;
  /** Signed in as the phone is at the first call. */
  desk: () => Promise<Page>;
  /** A phone of somebody else. */
  stranger: () => Promise<Page>;
  /** One whose browser runs no scripts. */
  withoutScript: () => Promise<Page>;
  /** Of what the parts cover, or of the window. */
  picture: (page: Page, name: string, ...parts: Locator[]) => Promise<void>;
  /** The same, for the guide of partners. */
  partnerPicture: (page: Page, name: string, ...parts: Locator[]) => Promise<void>;
  files: string[];
  close: () => Promise<void>;
};

export async function openStudio(language: Language): Promise<Studio> {
  const browser = await launch();
  const site = await openSite();
  const phone = await contextFor(browser, language, 'phone');
  const files: string[] = [];
  const replacements = [
    [site.server, 'https://sign.example.org'],
    [new URL(site.server).host, 'sign.example.org'],
    [dayOf(new Date(), language), dayOf(new Date(TAKEN_AT), language)],
    [isoDay(new Date()), dayOf(new Date(TAKEN_AT), language)],
  ] as const;
  const pictureIn =
    (folder: string) =>
    async (page: Page, name: string, ...parts: Locator[]): Promise<void> => {
      const file = join(folder, language, `${name}.webp`);
      await takePicture(page, { file, parts, replacements });
      files.push(file);
    };
  let desk: Page | undefined;
  return {
    language,
    words: await loadConsoleWords(language),
    sample: sampleIn(language),
    site,
    phone: await phone.newPage(),
    desk: async () => {
      desk ??= await (await contextFor(browser, language, 'desk', await phone.storageState())).newPage();
      return desk;
    },
    stranger: async () => (await contextFor(browser, language, 'phone')).newPage(),
    withoutScript: () => browser.newPage({ javaScriptEnabled: false }),
    picture: pictureIn(PICTURES),
    partnerPicture: pictureIn(PARTNER_PICTURES),
    files,
    close: async () => {
      await browser.close();
      await site.remove();
    },
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: CHROME_ARGUMENTS,
  });

const isoDay = (instant: Date): string => instant.toLocaleDateString('sv', { timeZone: 'Asia/Phnom_Penh' });

/** As the pages of the demo campaign write it. */
const dayOf = (instant: Date, language: Language): string => formatDay(isoDay(instant), language);

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

async function contextFor(
  browser: Browser,
  language: Language,
  look: keyof typeof LOOKS,
  storageState?: StorageState,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...LOOKS[look],
    locale: LOCALES[language],
    timezoneId: 'Asia/Phnom_Penh',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...(storageState && { storageState }),
  });
  await context.addInitScript(disguiseAnswers, TAKEN_AT);
  return context;
}
