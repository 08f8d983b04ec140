// A campaigner's week: a petition from a blank form to its closing.
import { CATALOGUE } from '@samleng/locales/catalogue';
import { confirmBy, openHostedForm, sign, somebody } from '../signing.ts';
import { expect, test } from '../test.ts';
import { type ConsolePage, expectAtEase, LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner, goTo, heading, pressByKeyboard } from './console-moves.ts';
import {
  changeGoal,
  changeState,
  correct,
  leaveOutFrench,
  lookAtPreview,
  lookAtToday,
  makeDraft,
  save,
  TEXTS,
  writeTexts,
} from './petition-steps.ts';

const CORRECTED = { text: TEXTS.en.replace('counted', 'counted twice'), reason: 'One count is not enough.' };

for (const look of LOOKS) {
  test(`a petition is written, published, signed, corrected, paused and closed: ${titleOf(look)}`, async ({
    browser,
    page: visitor,
    postedSite: site,
    mailbox,
  }) => {
    const console_ = await openConsole(browser, look);
    const { words, complaints } = console_;
    const slug = `count-at-home-${look.language}`;
    const publicPage = `${site.server}/p/${slug}?lang=en`;
    await enterAsOwner(console_, site);
    await lookAtToday(console_);

    await goTo(console_, 'petitions');
    await makeDraft(console_, slug);
    await writeTexts(console_);
    await lookAtPreview(console_);
    await save(console_, pressByKeyboard);
    await leaveOutFrench(console_);
    await save(console_);
    expect((await visitor.goto(publicPage))?.status(), 'a draft is nobody else’s').toBe(404);
    await changeState(console_, 'publish', words.petitionState.public);

    const person = somebody();
    await openHostedForm(visitor, publicPage);
    await sign(visitor, person);
    await confirmBy(visitor, (await mailbox.emailTo(person.email)).link);
    await correct(console_, { ...CORRECTED, meanwhile: () => changeGoal(console_, '2000') });
    await visitor.goto(publicPage);
    await expect(visitor.getByRole('link', { name: /^Corrected on / })).toBeVisible();
    await visitor.getByText(CATALOGUE.en.petitionPage.bothTexts).click();
    await expect(visitor.locator('.corrections ins')).toHaveText(/twice/);
    await expect(visitor.getByText(CORRECTED.reason)).toBeVisible();

    await changeState(console_, 'pause', words.petitionState.signingStops);
    // Somebody new, whose browser has nothing of it in its cache.
    const another = await browser.newPage({ locale: 'en-GB' });
    await another.goto(publicPage);
    await expect(another.getByText(CATALOGUE.en.signing.paused)).toBeVisible();
    await another.close();
    await changeState(console_, 'resume', words.petitionState.signingGoesOn);
    await changeState(console_, 'close', words.petitionState.signingEnds);
    await readVersions(console_);
    expect(complaints).toEqual([]);
    await console_.page.context().close();
  });
}

/** Everything that was done to the petition, and by whom. */
async function readVersions({ page, words }: ConsolePage): Promise<void> {
  const { petitionTabs, petitionVersions: versions } = words;
  await page.getByRole('link', { name: petitionTabs.tabs.versions }).click();
  await expect(heading(page, petitionTabs.tabs.versions)).toBeVisible();
  await expect(page.getByText(versions.show).first()).toBeVisible();
  const kinds = await page.getByRole('article').getByRole('heading').allInnerTexts();
  expect(kinds.filter((kind) => kind === versions.kinds.correction)).toHaveLength(1);
  expect(kinds.at(-1)).toBe(versions.kinds.first);
  await page.getByText(versions.show).first().click();
  await expectAtEase(page);
}
