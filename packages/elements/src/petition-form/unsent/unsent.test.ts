import { expect } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { clear, createStore } from 'idb-keyval';
import { unsentMessages } from '@samleng/locales/unsent';
import { all, focused, get, part, words } from '../../testing/find.ts';
import { outcome, PETITION, petitionServer, press, SIGN, until } from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const OTHER = 'GET /v1/petitions/other';
const LANGUAGES = ['en', 'fr', 'km'] as const;
const UNSENT = () => createStore('samleng', 'unsent-signatures');
const page = petitionServer();

beforeEach(() => {
  const { server } = page;
  server.answer(SIGN, problem('unavailable'));
  server.answer(OTHER, { ...petition, petition: 'other', title: { en: 'Another one' } });
  server.answer(`${OTHER}/summary`, { ...summary, petition: 'other' });
});
afterEach(() => clear(UNSENT()));

const unsent = (element: Element) => part(element, 'unsent')!;
/** The button with the number of waiting signatures, which unfolds them. */
const fold = (element: Element) =>
  part(element, 'unsent') && all(unsent(element), 'button').find((button) => button.ariaExpanded);
const listed = (element: Element) => all(unsent(element), 'listitem');

async function unfolded(element: Element): Promise<void> {
  await until(() => fold(element));
  fold(element)!.click();
  await until(() => listed(element).length > 0);
}

/** Somebody signed here while the server was away, and left. */
async function signedAndGone(): Promise<void> {
  const element = await page.filled();
  press(element);
  await until(() => outcome(element));
  element.remove();
}

describe('a signature that waits on this device', () => {
  for (const lang of LANGUAGES) {
    it(`can be looked at by everyone, folded and unfolded (${lang})`, async () => {
      await signedAndGone();
      const element = await page.open(lang, 'other');
      await until(() => fold(element));
      await expect(element).to.be.accessible();
      await unfolded(element);
      await expect(element).to.be.accessible();
      expect(fold(element)!.ariaExpanded).to.equal('true');
    });
  }

  it('is shown without name or address; unfolding shows the name', async () => {
    await signedAndGone();
    const element = await page.open('en', 'other');
    await until(() => fold(element));
    expect(unsent(element).innerHTML).to.not.contain('Sok Dara').and.not.contain('sok.dara');
    await unfolded(element);
    await until(() => words(unsent(element)).includes('The right to vote'));
    expect(words(unsent(element)))
      .to.contain('Sok Dara')
      .and.not.contain('sok.dara');
  });

  it('is told above the form', async () => {
    await signedAndGone();
    const element = await page.open('en', 'other');
    await until(() => fold(element));
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(unsent(element).compareDocumentPosition(get(element, 'form')) & follows).to.equal(follows);
  });

  it('is not shown twice when the form itself says that it waits', async () => {
    await signedAndGone();
    const element = await page.filled();
    await until(() => fold(element));
    press(element);
    await until(() => outcome(element));
    const sentBefore = page.server.requestsTo(SIGN).length;
    window.dispatchEvent(new Event('online'));
    await until(() => page.server.requestsTo(SIGN).length > sentBefore);
    // The list must be as new as the number, also when it was unfolded later.
    await unfolded(element);
    expect(listed(element).length).to.equal(1);
    expect(words(element)).to.contain('1 signature waits on this phone');
  });

  it('moves the focus to the result of withdrawing it', async () => {
    await signedAndGone();
    const element = await page.open('en', 'other');
    await unfolded(element);
    get(unsent(element), 'button', 'Withdraw').click();
    const said = () => get(unsent(element), 'status');
    await until(() => words(said()).includes(unsentMessages.en.withdrawn));
    await until(() => focused(element) === said() && !fold(element));
  });

  it('is shown in a form whose petition cannot be loaded', async () => {
    await signedAndGone();
    page.server.answer(OTHER, problem('unavailable'));
    const element = await page.open('en', 'other');
    await until(() => fold(element));
  });

  it('that was refused for another reason is shown with its title', async () => {
    await signedAndGone();
    page.server.answer(SIGN, problem('invalid-signature'));
    const element = await page.open('en', 'other');
    await until(() => words(element).includes(unsentMessages.en.refused));
    await until(() => words(unsent(element)).startsWith('The right to vote'));
  });

  it('that was sent says so, with the next step', async () => {
    await signedAndGone();
    page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const element = await page.open('en', 'other');
    await until(() => words(element).includes(unsentMessages.en.sentConfirm));
  });

  it('whose petition closed early names the real day, not the one that was known before', async () => {
    const november = '2026-11-20T12:00:00+07:00';
    page.tells({ closesAt: '2026-12-31T23:59:59+07:00' });
    await signedAndGone();
    const element = await page.open('en', 'other');
    await unfolded(element);
    await until(() => words(unsent(element)).includes('The right to vote'));
    page.tells({ closesAt: november, summary: { ...summary, status: 'closed', closesAt: november } });
    page.server.answer(SIGN, problem('petition-closed'));
    get(unsent(element), 'button', 'Send now').click();
    await until(() => words(unsent(element)).includes('Closed on 20 November 2026'));
    expect(page.server.requestsTo(PETITION).pop()!.init.cache).to.equal('no-cache');
  });

  it('for more than seven days by the phone’s clock says so, also where it was given', async () => {
    page.server.answer(SIGN, 'offline');
    const { now } = Date;
    const goesOn = performance.now.bind(performance);
    let days = 0;
    const element = await page.filled();
    press(element);
    await until(() => outcome(element));
    expect(words(element)).to.not.contain('will soon be deleted');
    try {
      Date.now = () => now() + 8 * 24 * 60 * 60 * 1000;
      dispatchEvent(new Event('online'));
      await until(() => words(element).includes('will soon be deleted from this phone'));
      performance.now = () => goesOn() + days * 24 * 60 * 60 * 1000;
      await until(() => {
        days += 1;
        dispatchEvent(new Event('online'));
        return words(element).includes('has been deleted from this phone');
      });
      await until(() => !outcome(element));
    } finally {
      Date.now = now;
      Reflect.deleteProperty(performance, 'now');
    }
  });
});
