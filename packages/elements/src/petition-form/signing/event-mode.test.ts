import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { type FakeClock, fakeClock, json, problem } from '@samleng/client/testing';
import type { SignRequest } from '@samleng/contract';
import { all, announced, focused, get, part, words } from '../../testing/find.ts';
import {
  CHALLENGE,
  field,
  filledIn,
  findField,
  hasForm,
  hintAt,
  outcome,
  petitionServer,
  press,
  SIGN,
  type,
  unfold,
  until,
} from '../../testing/form.ts';
import type { PetitionFormElement } from '../petition-form.ts';

// As the server makes them.
const TOKEN = 'a-token-of-the-staff'.padEnd(43, '-0');
const EVENT = `event:${TOKEN}`;
const refusedAt = (field: string) =>
  problem('invalid-signature', {
    errors: [{ field, code: field === 'proof' ? 'proof-expired' : 'invalid' }],
  });

describe('<samleng-petition-form> opened with the staff link of an event', () => {
  const own = location.pathname + location.search;
  // oxlint-disable-next-line typescript/unbound-method -- only kept, to be put back
  const { open } = IDBFactory.prototype;
  let clock: FakeClock | undefined;
  let opened = 0;

  // For the whole file, because a database stays open once it is opened.
  before(() => {
    IDBFactory.prototype.open = function (...database) {
      opened += 1;
      return open.apply(this, database);
    };
  });
  after(() => (IDBFactory.prototype.open = open));

  beforeEach(() => {
    history.replaceState(null, '', `#event=${TOKEN}`);
  });
  afterEach(async () => {
    clock?.restore();
    clock = undefined;
    // Otherwise the browser would ask before it loads the next test file.
    page.server.answer(SIGN, () => json({ next: 'done' }, 202));
    dispatchEvent(new Event('online'));
    await until(() => !warns());
    history.replaceState(null, '', own);
  });
  // Must come after the hooks above, which still need its server.
  const page = petitionServer({ protection: 'standard' });
  const { sent } = page;

  /** The button for the next person, once it is shown. */
  const next = (element: Element) => outcome(element) && part(outcome(element)!, 'sign');
  const handOver = async (element: PetitionFormElement) => {
    await until(() => next(element));
    press(element);
    await until(() => hasForm(element));
  };
  async function signed(element: PetitionFormElement, values?: Partial<Record<string, string>>) {
    press(await filledIn(element, values));
    await until(() => next(element));
  }
  /** Whether the browser would ask before leaving the page. */
  const warns = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const typed = (element: Element) => [...new FormData(get(element, 'form'))];

  it('stays at the event when the page is read in another language', async () => {
    const link = Object.assign(document.createElement('a'), { href: '?lang=km', hreflang: 'km' });
    const elsewhere = Object.assign(document.createElement('a'), {
      href: 'https://example.org/?lang=km',
      hreflang: 'km',
    });
    // Might redirect to another site, which would get the token.
    const otherPage = Object.assign(document.createElement('a'), { href: '/away?to=km', hreflang: 'km' });
    document.body.append(link, elsewhere, otherPage);
    await page.open();
    await until(() => link.hash === `#event=${TOKEN}`);
    expect(elsewhere.hash + otherPage.hash).to.equal('');
    for (const added of [link, elsewhere, otherPage]) added.remove();
  });

  it('signs with the link in place of a proof of work, and leaves it in the address', async () => {
    const element = await page.open();
    await signed(element);
    expect(page.server.requestsTo(CHALLENGE)).to.deep.equal([]);
    expect(sent()[0]!.proof).to.equal(EVENT);
    expect(sent()[0]!.page).to.equal(location.origin + location.pathname);
    expect(sent()[0]!.partner).to.equal('minnesota');
    expect(location.hash).to.equal(`#event=${TOKEN}`);
  });

  it('says to the staff that nothing is kept, and turns off autofill', async () => {
    const element = await page.open();
    await until(() => words(element).includes('is not kept on this device'));
    const fields = [get(element, 'form'), ...all(element, 'textbox'), get(element, 'combobox')];
    expect(new Set(fields.map(({ autocomplete }) => autocomplete))).to.deep.equal(new Set(['off']));
  });

  it('thanks, and offers "Next person" instead of sharing', async () => {
    const element = await page.open();
    await signed(element);
    expect(words(element)).to.contain('Thank you for signing').and.to.contain('Next person');
    expect(part(element, 'share')).to.equal(undefined);
    expect(outcome(element)!.contains(focused(element))).to.equal(true);
  });

  it('does the same when the signature has to be confirmed by email', async () => {
    page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const element = await page.open();
    await signed(element, { email: 'sok.dara@gmail.com' });
    expect(words(element)).to.contain('One step left').and.to.contain('Next person');
    expect(words(element)).to.contain('Open it on your own phone.');
    // The next person reads along, and this device is not where the signer reads email.
    expect(words(element)).not.to.contain('@');
    expect(part(element, 'next')).to.equal(undefined);
  });

  it('is empty for the next person, with nothing of the previous one', async () => {
    page.tells({ fields: { phone: 'off', city: 'optional', comment: 'optional' } });
    const element = await page.open();
    const untouched = typed(element);
    await unfold(element);
    for (const box of all(element, 'checkbox')) box.click();
    await signed(element, { city: 'Newmarket', comment: 'For my parents.' });
    expect(words(element)).not.to.contain('Sok Dara');
    await handOver(element);
    expect(typed(element)).to.deep.equal(untouched);
    expect(findField(element, 'city')).to.equal(undefined);
    await until(() => focused(element) === field(element, 'name'));
    await signed(element, { name: 'Pich Sopheap' });
    expect(new Set(sent().map(({ id }) => id)).size).to.equal(2);
    expect(sent()[1]).not.to.have.property('city');
  });

  it('shows the next person neither the length of the previous comment nor a suggested address', async () => {
    page.tells({ fields: { phone: 'off', city: 'off', comment: 'required' } });
    const element = await page.open();
    await filledIn(element, { email: 'sok@gmial.com', comment: 'For my parents.' });
    await until(() => hintAt(element, 'comment') !== '');
    type(element, 'comment', 'For my parents.');
    field(element, 'email').focus();
    field(element, 'name').focus();
    await waitUntil(() => words(element).includes('sok@gmail.com') && words(element).includes('15 of 500'));
    await signed(element, { email: 'sok@gmial.com', comment: 'For my parents.' });
    await handOver(element);
    expect(words(element)).not.to.contain('sok@');
    expect(words(element)).to.contain('0 of 500');
  });

  it('resets by itself after half a minute', async () => {
    const element = await page.open();
    await filledIn(element);
    clock = fakeClock();
    press(element);
    await clock.standUntil(() => next(element) !== undefined);
    await clock.pass(29_000);
    expect(hasForm(element)).to.equal(false);
    await clock.pass(1500);
    expect(field(element, 'name').value).to.equal('');
    expect(focused(element)).to.equal(field(element, 'name'));
  });

  it('resets by itself only in event mode', async () => {
    history.replaceState(null, '', own);
    page.tells({ protection: 'none' });
    const element = await page.open();
    await filledIn(element);
    clock = fakeClock();
    press(element);
    for (let second = 0; second < 10; second += 1) await clock.pass(500);
    expect(part(element, 'share')).not.to.equal(undefined);
    await clock.pass(31_000);
    expect(hasForm(element)).to.equal(false);
  });

  describe('when the connection fails', () => {
    beforeEach(() => page.server.answer(SIGN, 'offline'));

    it('keeps several waiting, in memory only, and says how many', async () => {
      const element = await page.open();
      await signed(element);
      expect(words(element)).to.contain('Your signature is waiting').and.to.contain('Waiting to be sent: 1.');
      await handOver(element);
      expect(field(element, 'name').value).to.equal('');
      await signed(element, { name: 'Pich Sopheap' });
      expect(words(element)).to.contain('Waiting to be sent: 2.');
      expect(opened).to.equal(0);
      const idOf = (name: string) => new Set(sent().flatMap((one) => (one.name === name ? [one.id] : [])));
      page.server.answer(SIGN, () => json({ next: 'done' }, 202));
      dispatchEvent(new Event('online'));
      await until(() => !words(element).includes('Waiting'));
      expect([idOf('Sok Dara').size, idOf('Pich Sopheap').size]).to.deep.equal([1, 1]);
      expect(new Set(sent().map(({ id }) => id)).size).to.equal(2);
    });

    it('sends them when it is back, and warns before the page is left until then', async () => {
      const element = await page.open();
      expect(warns()).to.equal(false);
      await signed(element);
      await handOver(element);
      expect(warns()).to.equal(true);
      page.server.answer(SIGN, () => json({ next: 'done' }, 202));
      const event = oneEvent(element, 'samleng-signed');
      dispatchEvent(new Event('online'));
      expect(await event).to.have.property('petition', 'right-to-vote');
      await waitUntil(() => !words(element).includes('Waiting'));
      expect(warns()).to.equal(false);
      // The person filling in now must not be thanked for somebody else's signature.
      expect(hasForm(element)).to.equal(true);
      expect(sent().map(({ proof }) => proof)).to.deep.equal([EVENT, EVENT]);
    });

    it('says to the staff only when a waiting signature was refused', async () => {
      const element = await page.open();
      await signed(element);
      await handOver(element);
      await filledIn(element, { name: 'Pich Sopheap' });
      page.server.answer(SIGN, refusedAt('email'));
      dispatchEvent(new Event('online'));
      await until(() => words(element).includes('Could not be counted: 1.'));
      expect(field(element, 'name').value).to.equal('Pich Sopheap');
      expect(all(element, 'textbox').filter(({ ariaInvalid }) => ariaInvalid === 'true')).to.deep.equal([]);
      expect(warns()).to.equal(false);
    });
  });

  it('says to the staff when their link has ended, and continues with a proof of work', async () => {
    page.server.answer(SIGN, ({ body }) =>
      (body as SignRequest).proof === EVENT ? refusedAt('proof') : json({ next: 'done' }, 202),
    );
    const element = await page.open();
    press(await filledIn(element));
    await waitUntil(() => next(element), undefined, { timeout: 8000 });
    expect(words(element)).to.contain('The staff link has ended.').and.to.contain('Thank you for signing');
    expect(sent().length).to.equal(2);
    expect(opened).to.equal(0);
    await handOver(element);
    await filledIn(element);
    await waitUntil(() => page.server.requestsTo(CHALLENGE).length === 2);
    expect(words(element)).to.contain('The staff link has ended.');
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible when it is filled in, handed over and waiting (${lang})`, async () => {
      const element = await page.open(lang);
      await until(() => announced(element) !== '');
      await expect(element).to.be.accessible();
      await signed(element);
      await expect(element).to.be.accessible();
      await handOver(element);
      page.server.answer(SIGN, 'offline');
      await signed(element);
      await expect(element).to.be.accessible();
    });
  }
});
