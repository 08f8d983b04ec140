import { defineConfig } from '@playwright/test';
import { CHROME_ARGUMENTS } from '../scripts/chrome-arguments.ts';

export default defineConfig({
  // Two browsers share two cores with the server, and some tests make a real proof of work.
  expect: { timeout: 10_000 },
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'en-GB',
    launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: CHROME_ARGUMENTS },
  },
});
