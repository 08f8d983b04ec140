// An owner and a partner: invited by e-mail, two browsers, another role, a token, and what was done.
import { expect, test } from '../test.ts';
import { LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner, goTo, heading } from './console-moves.ts';
import {
  accept,
  accountOf,
  endOtherSession,
  endToken,
  expectNotForRole,
  invite,
  makeToken,
  makeVolunteer,
  readOwn,
  readTrail,
  signIn,
  watchOwn,
} from './people-steps.ts';

for (const look of LOOKS) {
  test(`a partner is invited, sees their own alone, and gets another role; a token works until it is ended: ${titleOf(look)}`, async ({
    browser,
    request,
    postedSite: site,
    mailbox,
  }) => {
    const email = `dara-${look.language}@example.org`;
    const [owner, partner, elsewhere] = [
      await openConsole(browser, look),
      await openConsole(browser, look),
      await openConsole(browser, look),
    ];
    const { words } = owner;
    await enterAsOwner(owner, site);
    await invite(owner, email);
    await accept(partner, mailbox, email);
    await readOwn(partner);
    await watchOwn(partner);
    await expectNotForRole(partner, [
      '/people',
      '/tokens',
      '/audit',
      '/petitions/right-to-vote',
      '/petitions/right-to-vote/today',
      '/petitions/right-to-vote/pages',
      '/petitions/right-to-vote/oddities',
      '/petitions/right-to-vote/partners/cnrp-minnesota/today',
      '/campaigns/ceroc',
    ]);

    await elsewhere.page.goto(`${site.server}/console/`);
    await signIn(elsewhere, email);
    await endOtherSession(elsewhere);
    await partner.page.reload();
    await expect(heading(partner.page, words.signIn.title)).toBeVisible();

    await owner.page.reload();
    await makeVolunteer(owner);
    await elsewhere.page.goto(`${site.server}/console/`);
    await expect(elsewhere.page.getByText(words.home.volunteer)).toBeVisible();
    await expectNotForRole(elsewhere, ['/today', '/own/petitions/right-to-vote/today']);

    const name = `reports-${look.language}`;
    const token = await makeToken(owner, name);
    const asked = () =>
      request.get(`${site.server}/console/api/audit`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await asked()).status()).toBe(200);
    await endToken(owner, name);
    expect((await asked()).status()).toBe(401);

    await goTo(owner, 'petitions');
    await readTrail(owner, [
      words.audit.did.invited('Demo owner'),
      words.audit.did['role-changed']('Demo owner', accountOf(partner)),
      words.audit.did['token-ended']('Demo owner', `${name} (Demo owner)`),
    ]);
    const complaints = [owner, partner, elsewhere].flatMap((console_) => console_.complaints);
    expect(complaints).toEqual([]);
    for (const { page } of [owner, partner, elsewhere]) await page.context().close();
  });
}
