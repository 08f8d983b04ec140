import type { Page } from '@playwright/test';
import { realOnes } from '../disguise.ts';
import { asked, dialog, go, heading, press } from '../hands.ts';
import { PASSWORD } from '../sample.ts';
import type { Studio } from '../studio.ts';

type Guest = { name: string; email: string; role: 'campaigner' | 'partner' };

/** Two people are invited, and come. */
export async function people(studio: Studio): Promise<void> {
  const { phone, words, sample, picture } = studio;
  const campaigner: Guest = {
    name: sample.people.campaigner,
    email: 'dara@example.org',
    role: 'campaigner',
  };
  const link = await invite(studio, campaigner);
  await picture(phone, 'invitation', dialog(phone));
  await accept(studio, await studio.stranger(), campaigner, link);
  const partner: Guest = { name: sample.people.partner, email: 'bopha@example.org', role: 'partner' };
  const other = await studio.stranger();
  await accept(studio, other, partner, await invite(studio, partner));
  await go(other, studio.site.server, '/own');
  await other.getByText(words.own.tag.title).first().waitFor();
  await picture(other, 'partner', other.locator('h1'), other.locator('own-page .to-copy').first());

  const desk = await studio.desk();
  await go(desk, studio.site.server, '/people');
  await heading(desk, words.people.title).waitFor();
  await picture(desk, 'people', desk.locator('people-page'));
}

/** @returns The link of the invitation. */
async function invite(studio: Studio, { email, role }: Guest): Promise<string> {
  const { site, phone, words, picture } = studio;
  await go(phone, site.server, '/people');
  await press(phone, words.people.invite.open);
  await asked(phone).locator('[name=email]').fill(email);
  await asked(phone).locator(`[name=role][value=${role}]`).check();
  if (role === 'partner') await asked(phone).locator('[name=partner]').selectOption({ index: 1 });
  if (role === 'campaigner') await picture(phone, 'invite', dialog(phone));
  await press(asked(phone), words.people.invite.button);
  await asked(phone).getByText(words.people.invite.once).waitFor();
  const { link = '' } = await phone.evaluate(realOnes);
  return link;
}

async function accept(studio: Studio, page: Page, { name }: Guest, link: string): Promise<void> {
  const { welcome, shell } = studio.words;
  await page.goto(link);
  await page.getByLabel(welcome.name).fill(name);
  await page.getByLabel(welcome.newPassword, { exact: true }).fill(PASSWORD);
  await press(page, welcome.invitation.button);
  await page.getByRole('button', { name: shell.account.open(name) }).waitFor();
}
