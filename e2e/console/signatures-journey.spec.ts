// Signatures are looked after, comments are chosen, and a signer is deleted who asks for it.
import { formatCount } from '@samleng/locales/format';
import { count, expectFollowing } from '../signing.ts';
import { expect, test } from '../test.ts';
import { chooseComment, eraseSigner, expectVoice } from './comment-steps.ts';
import { LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner } from './console-moves.ts';
import { signedBefore, type Signer } from './signed-before.ts';
import {
  find,
  followDomain,
  groupByCountry,
  openSignatures,
  release,
  removeShown,
  undo,
} from './signature-steps.ts';

const TITLE = {
  en: 'The right to vote for Khmer citizens overseas',
  km: 'សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរនៅក្រៅប្រទេស',
};
const DARA = {
  name: 'សុខ ចាន់ដារ៉ា',
  email: 'chandara@example.org',
  comment: 'My mother has never voted.',
  allows: { name: true, comment: true },
};
const SOPHAL = { name: 'Sophal Meas', email: 'sophal@example.org', comment: 'Only for the organisers.' };
const HELD: Signer = { name: 'Vuthy Prum', email: 'vuthy@example.net', isTrapped: true };
const BOPHA: Signer = { name: 'Bopha Keo', email: 'bopha@example.com' };
const IN_CAMBODIA: Signer[] = [
  { name: 'Sreymom Chea', email: 'sreymom@example.org', country: 'KH' },
  { name: 'Ratha Chhim', email: 'ratha@example.com', country: 'KH' },
];
const MADE_UP: Signer[] = ['Aaaa Bbbb', 'Cccc Dddd', 'Eeee Ffff'].map((name, at) => ({
  name,
  email: `number-${at}@made-up.example`,
  country: 'US',
}));

const namesOf = (signers: readonly Signer[]): string[] => signers.map(({ name }) => name);

for (const look of LOOKS) {
  test(`signatures are found, released, removed and brought back; a comment is chosen, a signer deleted: ${titleOf(look)}`, async ({
    browser,
    page: visitor,
    ownSite: site,
  }) => {
    await signedBefore(site, [HELD, ...IN_CAMBODIA, ...MADE_UP, SOPHAL, BOPHA, DARA]);
    await signedBefore(site, [BOPHA], 'polling-abroad');
    const console_ = await openConsole(browser, look);
    await visitor.goto(`${site.partners}/index.html`);
    const all = await count(site);
    const [from, to] = [all, all - MADE_UP.length].map((each) => formatCount(each, look.language));

    await enterAsOwner(console_, site);
    await openSignatures(console_, TITLE[look.language]);
    await release(console_, HELD.name);
    await find(console_, 'សុខ', [DARA.name]);
    await find(console_, MADE_UP[1]!.email.toUpperCase(), [MADE_UP[1]!.name]);
    await followDomain(console_, MADE_UP[1]!.name, namesOf(MADE_UP));
    await removeShown(console_, { number: MADE_UP.length, from: from!, to: to! });
    await expectFollowing(visitor, all - MADE_UP.length);
    await undo(console_, MADE_UP.length);
    await expectFollowing(visitor, all);
    await groupByCountry(console_, 'KH', namesOf(IN_CAMBODIA));

    await chooseComment(console_, DARA, SOPHAL);
    await expectVoice(browser, site, `${DARA.comment} (en)`);
    await eraseSigner(console_, BOPHA.email, 2);
    await expectFollowing(visitor, all - 1);
    expect(console_.complaints).toEqual([]);
    await console_.page.context().close();
  });
}
