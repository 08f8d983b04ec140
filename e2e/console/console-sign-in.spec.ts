// From the link that the server prints to an account with a code, out, and in again.
import { codeOf } from '@samleng/server/testing/servers/authenticator';
import type { Page } from '@playwright/test';
import { samleng } from '../samleng.ts';
import { expect, test } from '../test.ts';
import { type ConsolePage, expectAtEase, LOOKS, openConsole, titleOf } from './console-looks.ts';

const PASSWORD = 'three words together';

const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

for (const look of LOOKS) {
  test(`the first owner comes in by the link, protects the account, and signs in again: ${titleOf(look)}`, async ({
    browser,
    site,
  }) => {
    const email = `owner-${look.language}@example.org`;
    const console_ = await openConsole(browser, look);
    const { page, words, complaints } = console_;

    const link = (await samleng(site, 'owner')).trim();
    await page.goto(link);
    await expect(heading(page, words.welcome.owner.title)).toBeVisible();
    expect(page.url(), 'the secret leaves the address').not.toContain('#');
    await expectAtEase(page);
    await page.getByLabel(words.welcome.name).fill('ស្រី សុខា');
    await page.getByLabel(words.welcome.email).fill(email);
    await page.getByLabel(words.welcome.newPassword, { exact: true }).fill(PASSWORD);
    await submit(page, words.welcome.owner.button);

    const key = await protect(console_);

    await page.getByRole('button', { name: words.shell.account.open('ស្រី សុខា') }).click();
    await page.getByRole('menuitem', { name: words.shell.account.signOut }).click();
    await expect(heading(page, words.signIn.title)).toBeVisible();
    await expectAtEase(page);

    await signIn(console_, email, 'not the right one');
    await expect(page.getByText(words.signIn.wrong)).toBeVisible();
    await signIn(console_, email, PASSWORD);
    await expect(heading(page, words.signIn.code.title)).toBeVisible();
    // As a Khmer keyboard writes them.
    await page
      .getByLabel(words.signIn.code.label)
      .fill(inKhmerDigits(await codeOf(`otpauth://totp/x?secret=${key}`)));
    await submit(page, words.signIn.code.button);
    await expect(page.getByRole('button', { name: words.shell.account.open('ស្រី សុខា') })).toBeVisible();
    await expectAtEase(page);

    await page.goto(link);
    await expect(heading(page, words.welcome.gone.title)).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

/** @returns The key that the app keeps. */
async function protect({ page, words: { secondFactor } }: ConsolePage): Promise<string> {
  await expect(heading(page, secondFactor.title)).toBeVisible();
  await page.getByLabel(secondFactor.start.password).fill(PASSWORD);
  await submit(page, secondFactor.start.button);
  const key = (await page.locator('.key code').innerText()).replaceAll(' ', '');
  await expectAtEase(page);
  await page.getByLabel(secondFactor.confirm.label).fill(await codeOf(`otpauth://totp/x?secret=${key}`));
  await submit(page, secondFactor.confirm.button);
  await expect(page.getByRole('heading', { name: secondFactor.keep.title })).toBeVisible();
  await expectAtEase(page);
  await page.getByLabel(secondFactor.keep.kept).check();
  await submit(page, secondFactor.keep.button);
  return key;
}

async function signIn(
  { page, words: { signIn } }: ConsolePage,
  email: string,
  password: string,
): Promise<void> {
  await page.getByLabel(signIn.email).fill(email);
  await page.getByLabel(signIn.password, { exact: true }).fill(password);
  await submit(page, signIn.button);
}

function inKhmerDigits(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17_e0 + Number(digit)));
}
