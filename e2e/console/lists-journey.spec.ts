// People are brought in from another platform's list in place of a number, and lists are taken out.
import { CATALOGUE } from '@samleng/locales/catalogue';
import { count } from '../signing.ts';
import { expect, test } from '../test.ts';
import { expectAtEase, LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner } from './console-moves.ts';
import { downloadList, numberOf, openList } from './export-steps.ts';
import { importPeople, uploadOnBadLine } from './import-steps.ts';
import { signedBefore, type Signer } from './signed-before.ts';
import { inventedRows, type Row, speakOutFile } from './speakout-file.ts';

/** As Chrome tells of it. */
const LOST = 'Failed to load resource: net::ERR_FAILED';
/** That the demo's campaign carries over as a number. */
const INSTEAD = { signatures: 1000, day: '2016-03-10' };
const SHOWN: Signer[] = [
  { name: 'សុខ ចាន់ដារ៉ា', email: 'chandara@example.org', allows: { name: true, news: true } },
  { name: 'Sophal Meas', email: 'sophal@example.org', allows: { name: true } },
];
const UNSHOWN: Signer = { name: 'Vuthy Prum', email: 'vuthy@example.org', allows: { news: true } };
const IN_CAMBODIA: Signer = {
  name: 'Sreymom Chea',
  email: 'sreymom@example.org',
  country: 'KH',
  allows: { name: true },
};
const PEOPLE = inventedRows(900);
const BROKEN: Row[] = [
  { given: '=cmd', family: '12', email: 'cmd@example.com' },
  { given: 'Bopha', family: 'Keo', email: 'bopha@example.com', isConfirmed: false },
];
const KNOWN: Row = { given: 'Sophal', family: 'Meas', email: 'sophal@example.org' };

for (const look of LOOKS) {
  test(`people are imported in place of a number; lists to hand over and for news are exported: ${titleOf(look)}`, async ({
    browser,
    page: visitor,
    ownSite: site,
  }) => {
    const { language } = look;
    await signedBefore(site, [...SHOWN, UNSHOWN, IN_CAMBODIA]);
    const before = await count(site);
    const after = before - INSTEAD.signatures + PEOPLE.length;
    const console_ = await openConsole(browser, look);
    const { page, words, complaints } = console_;
    await enterAsOwner(console_, site);
    await page.goto(`${site.server}/console/petitions/right-to-vote/import`);

    await uploadOnBadLine(
      console_,
      speakOutFile([...PEOPLE.slice(0, 450), ...BROKEN, KNOWN, ...PEOPLE.slice(450)]),
    );
    const numbers = { fresh: PEOPLE.length, known: 1, refused: BROKEN.length, before, after };
    await importPeople(console_, { instead: INSTEAD, ...numbers });
    expect(await count(site)).toBe(after);
    const [, imported] = PEOPLE;
    await signedBefore(site, [{ name: `${imported!.family} ${imported!.given}`, email: imported!.email }]);
    expect(await count(site), 'who was imported and signs is counted once').toBe(after);

    await openList(console_, 'delivery', SHOWN.length, after);
    await expect(numberOf(page, words.exportPage.parts['in-cambodia'])).toHaveText('1');
    const { form, exportFile } = CATALOGUE[language];
    const spreadsheet = await downloadList(console_, 'xlsx');
    const table = await downloadList(console_, 'csv');
    await expectAtEase(page);
    expect(table.map((line) => line[form.form.name])).toEqual(SHOWN.map(({ name }) => name));
    expect(spreadsheet).toEqual(table);

    await openList(console_, 'news', 2, after);
    // The page is in the language in which they signed.
    const { newsPage } = CATALOGUE.en;
    const [first] = await downloadList(console_, 'csv');
    await visitor.goto(first![exportFile.columns.stop.heading]!);
    await visitor.getByRole('button', { name: newsPage.button }).click();
    await expect(visitor.getByRole('heading', { name: newsPage.doneHeading })).toBeVisible();
    await openList(console_, 'delivery', SHOWN.length, after);
    await openList(console_, 'news', 1, after);
    expect(complaints, 'only of the part that was lost').toEqual([LOST]);
    await page.context().close();
  });
}
