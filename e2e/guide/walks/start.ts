import { codeOf } from '@samleng/server/testing/servers/authenticator';
import type { Page } from '@playwright/test';
import { samleng } from '../../samleng.ts';
import { realOnes } from '../disguise.ts';
import { button, heading, press, sheet } from '../hands.ts';
import { PASSWORD } from '../sample.ts';
import type { Studio } from '../studio.ts';

const EMAIL = 'sokha@example.org';

/** From the operator's link to an account with a code, out, and in again. */
export async function start(studio: Studio): Promise<void> {
  const { site, phone, words, sample, picture } = studio;
  await phone.goto((await samleng(site, 'owner')).trim());
  await heading(phone, words.welcome.owner.title).waitFor();
  await phone.getByLabel(words.welcome.name).fill(sample.people.owner);
  await phone.getByLabel(words.welcome.email).fill(EMAIL);
  await phone.getByLabel(words.welcome.newPassword, { exact: true }).fill(PASSWORD);
  await picture(phone, 'welcome', sheet(phone));
  await press(phone, words.welcome.owner.button);

  const uri = await protect(studio);
  await signOut(studio);
  await phone.getByLabel(words.signIn.email).fill(EMAIL);
  await phone.getByLabel(words.signIn.password, { exact: true }).fill(PASSWORD);
  await picture(phone, 'sign-in', sheet(phone));
  await press(phone, words.signIn.button);
  await heading(phone, words.signIn.code.title).waitFor();
  await lostPhone(studio);
  await phone.getByLabel(words.signIn.code.label).fill(await codeOf(uri));
  await press(phone, words.signIn.code.button);
  await button(phone, words.shell.account.open(sample.people.owner)).waitFor();
}

/** @returns What the app for codes keeps. */
async function protect({ phone, words: { secondFactor: words }, picture }: Studio): Promise<string> {
  await phone.getByLabel(words.start.password).fill(PASSWORD);
  await press(phone, words.start.button);
  await phone.getByLabel(words.confirm.label).waitFor();
  const { uri = '' } = await phone.evaluate(realOnes);
  await picture(phone, 'second-step', heading(phone, words.scan.title), button(phone, words.confirm.button));
  await phone.getByLabel(words.confirm.label).fill(await codeOf(uri));
  await press(phone, words.confirm.button);
  await heading(phone, words.keep.title).waitFor();
  await phone.getByLabel(words.keep.kept).check();
  await picture(phone, 'recovery-codes', heading(phone, words.keep.title), button(phone, words.keep.button));
  await press(phone, words.keep.button);
  return uri;
}

async function signOut({ phone, words, sample }: Studio): Promise<void> {
  await button(phone, words.shell.account.open(sample.people.owner)).click();
  await phone.getByRole('menuitem', { name: words.shell.account.signOut }).click();
  await heading(phone, words.signIn.title).waitFor();
}

async function lostPhone({ phone, words: { signIn: words }, picture }: Studio): Promise<void> {
  await pressAny(phone, words.code.lost);
  await phone.getByLabel(words.recovery.label).waitFor();
  await picture(phone, 'lost-phone', sheet(phone));
  await pressAny(phone, words.recovery.back);
}

/** A button or a link. */
const pressAny = (page: Page, text: string) => page.getByText(text, { exact: true }).click();
