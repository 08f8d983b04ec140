// The steps of the people's journey: accounts, sessions and tokens.
import type { Page } from '@playwright/test';
import type { Mailbox } from '../mailbox.ts';
import { expect } from '../test.ts';
import { type ConsolePage, expectAtEase } from './console-looks.ts';
import { button, dialog, goTo, heading, press, told } from './console-moves.ts';

const PARTNER = 'khmer-families-long-beach';
const CAMPAIGN = 'ceroc';
const PASSWORD = 'three words together';

/** The name of the partner's account: both looks may share a server. */
export const accountOf = ({ language }: ConsolePage): string => (language === 'km' ? 'កែវ ដារ៉ា' : 'Dara Keo');

/** The owner invites somebody of a partner. */
export async function invite(console_: ConsolePage, email: string): Promise<void> {
  const { page, words } = console_;
  const { people, shell } = words;
  await goTo(console_, 'people');
  await expect(page.getByText(people.you, { exact: true })).toBeVisible();
  await expectAtEase(page);
  await press(page, people.invite.open);
  const asked = dialog(page, people.invite.title);
  await asked.getByLabel(people.invite.email, { exact: true }).fill(email);
  await asked.getByRole('radio', { name: shell.roles.partner }).check();
  await asked.getByLabel(people.roles.which).selectOption({ value: `${CAMPAIGN}/${PARTNER}` });
  await asked.getByRole('button', { name: people.invite.button }).click();
  await expect(asked.getByText(people.invite.sent(email))).toBeVisible();
  await expectAtEase(page);
  await asked.getByRole('button', { name: people.invite.done }).click();
}

/** The invited person follows the link in the e-mail and chooses a password. */
export async function accept(console_: ConsolePage, mailbox: Mailbox, email: string): Promise<void> {
  const { page, words } = console_;
  const { welcome } = words;
  const { text } = await mailbox.emailTo(email);
  await page.goto(/https?:\/\/\S+\/console\/welcome#\S+/.exec(text ?? '')![0]);
  await expect(page.getByText(welcome.invitation.text(words.shell.roles.partner))).toBeVisible();
  await expectAtEase(page);
  await page.getByLabel(welcome.name).fill(accountOf(console_));
  await page.getByLabel(welcome.newPassword, { exact: true }).fill(PASSWORD);
  await press(page, welcome.invitation.button);
}

/** The partner reads their own figures, and finds the tag that credits them. */
export async function readOwn(console_: ConsolePage): Promise<void> {
  const { page, words } = console_;
  await goTo(console_, 'own');
  await expect(page.getByText(words.own.tag.title).first()).toBeVisible();
  await expect(page.getByText(`partner="${PARTNER}"`).first()).toBeVisible();
  await expectAtEase(page);
}

/** From their figures the partner comes to those of today, which are of their own signatures. */
export async function watchOwn({ page, words: { today } }: ConsolePage): Promise<void> {
  await page.getByRole('link', { name: today.own.link }).first().click();
  await expect(page.locator('own-today-page today-figures .count')).toBeVisible();
  await expectAtEase(page);
  // A partner does not see the campaign's tasks.
  await expect(page.getByRole('heading', { name: today.attention.title })).toHaveCount(0);
}

export async function signIn({ page, words: { signIn: texts } }: ConsolePage, email: string): Promise<void> {
  await page.getByLabel(texts.email).fill(email);
  await page.getByLabel(texts.password, { exact: true }).fill(PASSWORD);
  await press(page, texts.button);
}

/** Ends the session of the other browser, among one's own. */
export async function endOtherSession(console_: ConsolePage): Promise<void> {
  const { page, words } = console_;
  const { shell, account } = words;
  await press(page, shell.account.open(accountOf(console_)));
  await page.getByRole('menuitem', { name: shell.account.own }).click();
  const others = page.getByRole('button', { name: new RegExp(`^${account.sessions.end}`) });
  await expect(others).toHaveCount(1);
  await expectAtEase(page);
  await others.click();
  await told(page, account.sessions.ended);
}

/** Paths that are not for this role are answered by a page that says so. */
export async function expectNotForRole({ page, words }: ConsolePage, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(new URL(`/console${path}`, page.url()).href);
    await expect(heading(page, words.shell.notForRole.title), path).toBeVisible();
  }
  await expectAtEase(page);
}

/** Gives the partner the role of a volunteer. */
export async function makeVolunteer(console_: ConsolePage): Promise<void> {
  const { page, words } = console_;
  const { people, shell } = words;
  const name = accountOf(console_);
  await press(page, people.actions.open(name));
  await page.getByRole('menuitem', { name: people.actions.role }).click();
  const asked = dialog(page, people.change.title(name));
  await asked.getByRole('radio', { name: shell.roles.volunteer }).check();
  await expectAtEase(page);
  await asked.getByRole('button', { name: people.change.button }).click();
  await told(page, people.change.done(name, shell.roles.volunteer));
}

/** @returns The token, which is shown this once. */
export async function makeToken(console_: ConsolePage, name: string): Promise<string> {
  const { page, words } = console_;
  const { tokens } = words;
  await goTo(console_, 'tokens');
  await press(page, tokens.make.open);
  const asked = dialog(page, tokens.make.title);
  await asked.getByLabel(tokens.make.name).fill(name);
  await asked.getByLabel(tokens.scopes['audit:read']).check();
  await asked.getByRole('button', { name: tokens.make.button }).click();
  const made = dialog(page, tokens.made.title(name));
  const token = await made.getByText(/^smlg_/).innerText();
  await expectAtEase(page);
  await made.getByRole('button', { name: tokens.made.done }).click();
  return token;
}

export async function endToken({ page, words: { tokens } }: ConsolePage, name: string): Promise<void> {
  const end = button(page, tokens.endNamed(name));
  await expect(end).toBeVisible();
  await expectAtEase(page);
  await end.click();
  const asked = dialog(page, tokens.ending.title(name));
  await asked.getByRole('button', { name: tokens.ending.button }).click();
  await told(page, tokens.ending.done(name));
}

/** Reads these sentences in the trail. */
export async function readTrail(console_: ConsolePage, sentences: string[]): Promise<void> {
  const { page, words } = console_;
  await goTo(console_, 'audit');
  await expect(heading(page, words.audit.title)).toBeVisible();
  for (const sentence of sentences) await expect(sentenceIn(page, sentence)).toBeVisible();
  await expectAtEase(page);
}

const sentenceIn = (page: Page, sentence: string) => page.getByText(sentence, { exact: true }).first();
