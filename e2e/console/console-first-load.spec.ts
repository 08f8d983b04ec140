import type { Request } from '@playwright/test';
import { expect, test } from '../test.ts';
import { heading } from './console-moves.ts';
import { LOOKS, openConsole } from './console-looks.ts';

/** The page, its script in three files, its styles, words in two, the face in two weights, and two for the icons. */
const REQUESTS_MAX = 12;

test('signing in is seen after few requests, all of them to this server', async ({ browser, site }) => {
  const { page, words, complaints } = await openConsole(browser, LOOKS[0]);
  const asked: string[] = [];
  page.on('request', (request: Request) => asked.push(request.url()));
  await page.goto(`${site.server}/console/sign-in`);
  await expect(heading(page, words.signIn.title)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(REQUESTS_MAX);
  expect(asked.filter((url) => !url.startsWith(`${site.server}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
