import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json, problem } from '@samleng/client/testing';
import { clear, createStore } from 'idb-keyval';
import { unsentMessages } from '@samleng/locales/unsent';
import { $, filledIn, openForm, PETITION, press, SIGN, SUMMARY, text } from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const OTHER = 'GET /v1/petitions/other';
const LANGUAGES = ['en', 'fr', 'km'] as const;
const UNSENT = () => createStore('samleng', 'unsent-signatures');

let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    [PETITION]: petition,
    [SUMMARY]: summary,
    [SIGN]: problem('unavailable'),
    [OTHER]: { ...petition, petition: 'other', title: { en: 'Another one' } },
    [`${OTHER}/summary`]: { ...summary, petition: 'other' },
  });
});
afterEach(async () => {
  server.restore();
  await clear(UNSENT());
});

const shown = (element: Element, selector: string) =>
  waitUntil(() => $(element, selector), selector, { timeout: 4000 });
const button = (element: Element, label: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === label,
  )!;

/** Somebody signed here while the server was away, and has gone. */
async function signedAndGone(): Promise<void> {
  const element = await filledIn(await openForm(server));
  press(element);
  await shown(element, '.outcome');
  element.remove();
}

describe('a signature that waits on this device', () => {
  for (const lang of LANGUAGES) {
    it(`can be looked at by everyone, folded and unfolded (${lang})`, async () => {
      await signedAndGone();
      const element = await openForm(server, lang, 'other');
      await shown(element, '.unsent .fold');
      await expect(element).to.be.accessible();
      $(element, '.unsent .fold')!.click();
      await shown(element, '.unsent li');
      await expect(element).to.be.accessible();
      expect($(element, '.unsent .fold')!.getAttribute('aria-expanded')).to.equal('true');
    });
  }

  it('is told of without name or address; the name stands there once it is unfolded', async () => {
    await signedAndGone();
    const element = await openForm(server, 'en', 'other');
    await shown(element, '.unsent .fold');
    expect($(element, '.unsent')!.innerHTML).to.not.contain('Sok Dara').and.not.contain('sok.dara');
    $(element, '.unsent .fold')!.click();
    await waitUntil(() => $(element, '.unsent')!.textContent.includes('The right to vote'));
    expect($(element, '.unsent')!.textContent).to.contain('Sok Dara').and.not.contain('sok.dara');
  });

  it('is not told of twice where the form itself shows that it waits', async () => {
    await signedAndGone();
    const element = await filledIn(await openForm(server));
    await shown(element, '.unsent .fold');
    press(element);
    await shown(element, '.outcome');
    const sentBefore = server.requestsTo(SIGN).length;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => server.requestsTo(SIGN).length > sentBefore);
    // It is unfolded by what is known then: the list is as new as the number.
    $(element, '.unsent .fold')!.click();
    await shown(element, '.unsent li');
    expect(element.shadowRoot!.querySelectorAll('.unsent li').length).to.equal(1);
    expect(text(element)).to.contain('1 signature waits on this phone');
  });

  it('takes the focus to what came of withdrawing it', async () => {
    await signedAndGone();
    const element = await openForm(server, 'en', 'other');
    await shown(element, '.unsent .fold');
    $(element, '.unsent .fold')!.click();
    await shown(element, '.unsent li');
    button(element, 'Withdraw').click();
    await waitUntil(() => $(element, '.said')!.textContent.includes(unsentMessages.en.withdrawn));
    await waitUntil(() => element.shadowRoot!.activeElement === $(element, '.said'));
    expect($(element, '.unsent .fold')).to.equal(null);
  });

  it('is told of in the form of a petition that cannot be shown just now', async () => {
    await signedAndGone();
    server.answer(OTHER, problem('unavailable'));
    const element = await openForm(server, 'en', 'other');
    await shown(element, '.unsent .fold');
  });

  it('that was refused for another reason is told of, with its title', async () => {
    await signedAndGone();
    server.answer(SIGN, problem('invalid-signature'));
    const element = await openForm(server, 'en', 'other');
    await waitUntil(() => text(element).includes(unsentMessages.en.refused));
    await waitUntil(() => $(element, '.unsent b')!.textContent === 'The right to vote');
  });

  it('that was sent says so, and what is still to be done', async () => {
    await signedAndGone();
    server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const element = await openForm(server, 'en', 'other');
    await waitUntil(() => text(element).includes(unsentMessages.en.sentConfirm));
  });
});
