import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROME_ARGUMENTS } from '../scripts/chrome-arguments.ts';

export default defineConfig({
  // Only reached when a test fails: long, because a busy machine takes many times as long as a quiet one.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  testDir: '.',
  outputDir: '../test-results',
  // Two more than there are cores, because each waits for a third of its time.
  workers: Math.min(availableParallelism() + 2, 6),
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'en-GB',
    // Else a click on what never comes would wait for the whole test, and not say for what.
    actionTimeout: 60_000,
    launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: CHROME_ARGUMENTS },
  },
});
