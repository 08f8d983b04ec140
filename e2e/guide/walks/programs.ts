import { asked, dialog, go, heading, press } from '../hands.ts';
import type { Studio } from '../studio.ts';

/** A token, what was done so far, and one's own account. */
export async function programs({ site, phone, words, sample, picture, desk }: Studio): Promise<void> {
  const { tokens, audit, account } = words;
  await go(phone, site.server, '/tokens');
  await press(phone, tokens.make.open);
  await asked(phone).locator('[name=name]').fill(sample.people.program);
  await asked(phone).locator('[value="campaigns:read"]').check();
  await picture(phone, 'token', dialog(phone));
  await press(asked(phone), tokens.make.button);
  await press(asked(phone), tokens.made.done);

  await go(phone, site.server, '/account');
  const sessions = phone.locator('own-sessions');
  await sessions.getByText(account.sessions.thisOne).waitFor();
  await picture(phone, 'sessions', sessions);

  const page = await desk();
  await go(page, site.server, '/audit');
  await heading(page, audit.title).waitFor();
  await picture(page, 'audit');
}
