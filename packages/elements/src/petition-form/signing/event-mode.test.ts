import { expect, oneEvent, waitUntil } from '@open-wc/testing';
// Loaded on demand, which takes time in which a forbidden request would go unseen.
import '../../../../client/src/proof/proof-of-work.ts';
import {
  type FakeClock,
  fakeClock,
  type FakeServer,
  fakeServer,
  json,
  problem,
} from '@samleng/client/testing';
import type { SignRequest } from '@samleng/contract';
import {
  $,
  CHALLENGE,
  filledIn,
  input,
  openForm,
  PETITION,
  press,
  sentTo,
  SIGN,
  SUMMARY,
  text,
} from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const TOKEN = 'a-token-of-the-staff';
const EVENT = `event:${TOKEN}`;
const refusedAt = (field: string) =>
  problem('invalid-signature', {
    errors: [{ field, code: field === 'proof' ? 'proof-expired' : 'invalid' }],
  });

describe('<samleng-petition-form> opened with the staff link of an event', () => {
  const own = location.pathname + location.search;
  // oxlint-disable-next-line typescript/unbound-method -- only kept, to be put back
  const { open } = IDBFactory.prototype;
  let server: FakeServer;
  let clock: FakeClock | undefined;
  let opened = 0;

  // For the whole file: a database that was opened once stays open.
  before(() => {
    IDBFactory.prototype.open = function (...database) {
      opened += 1;
      return open.apply(this, database);
    };
  });
  after(() => (IDBFactory.prototype.open = open));

  beforeEach(() => {
    history.replaceState(null, '', `#event=${TOKEN}`);
    server = fakeServer({
      [PETITION]: { ...petition, protection: 'standard' },
      [SUMMARY]: summary,
      [SIGN]: () => json({ next: 'done' }, 202),
    });
  });
  afterEach(async () => {
    clock?.restore();
    clock = undefined;
    // Else the browser would ask before it goes on to the next file.
    server.answer(SIGN, () => json({ next: 'done' }, 202));
    dispatchEvent(new Event('online'));
    await until(() => !warns());
    server.restore();
    history.replaceState(null, '', own);
  });

  const sent = () => sentTo(server);
  const until = (reached: () => unknown) => waitUntil(reached, undefined, { timeout: 4000 });
  const next = (element: Element) => until(() => $(element, '.outcome .sign'));
  const handOver = async (element: PetitionFormElement) => {
    await next(element);
    press(element);
    await waitUntil(() => $(element, 'form'));
  };
  async function signed(element: PetitionFormElement, values?: Partial<Record<string, string>>) {
    press(await filledIn(element, values));
    await next(element);
  }
  /** Whether the browser would ask before it leaves the page. */
  const warns = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const typed = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input, select, textarea')].map((field) =>
      field.type === 'checkbox' ? field.checked : field.value,
    );

  it('stays at the event when the page is read in another language', async () => {
    const link = Object.assign(document.createElement('a'), { href: '?lang=km', hreflang: 'km' });
    const elsewhere = Object.assign(document.createElement('a'), {
      href: 'https://example.org/?lang=km',
      hreflang: 'km',
    });
    document.body.append(link, elsewhere);
    await openForm(server);
    await until(() => link.hash === `#event=${TOKEN}`);
    expect(elsewhere.hash).to.equal('');
    link.remove();
    elsewhere.remove();
  });

  it('signs with the link in place of a proof of work, and leaves it in the address', async () => {
    const element = await openForm(server);
    await signed(element);
    expect(server.requestsTo(CHALLENGE)).to.deep.equal([]);
    expect(sent()[0]!.proof).to.equal(EVENT);
    expect(sent()[0]!.page).to.equal(location.origin + location.pathname);
    expect(sent()[0]!.partner).to.equal('minnesota');
    expect(location.hash).to.equal(`#event=${TOKEN}`);
  });

  it('tells the staff that nothing is kept, and lets the browser suggest nothing', async () => {
    const element = await openForm(server);
    await until(() => text(element).includes('is not kept on this device'));
    const fields = element.shadowRoot!.querySelectorAll('form, form input:not([type=checkbox]), form select');
    expect(new Set([...fields].map((field) => field.getAttribute('autocomplete')))).to.deep.equal(
      new Set(['off']),
    );
  });

  it('thanks, and offers the next person instead of sharing', async () => {
    const element = await openForm(server);
    await signed(element);
    expect(text(element)).to.contain('You have signed').and.to.contain('Next person');
    expect($(element, '.share')).to.equal(null);
    expect(element.shadowRoot!.activeElement!.localName).to.equal('h3');
  });

  it('says so too where the signature is to be confirmed by letter', async () => {
    server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const element = await openForm(server);
    await signed(element);
    expect(text(element)).to.contain('Almost done').and.to.contain('Next person');
  });

  it('begins anew for the next person, with nothing of the last one', async () => {
    server.answer(PETITION, { ...petition, fields: { city: 'optional', comment: 'optional' } });
    const element = await openForm(server);
    const untouched = typed(element);
    $(element, 'form .fold')!.click();
    await element.updateComplete;
    for (const box of element.shadowRoot!.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    await signed(element, { city: 'Newmarket', comment: 'For my parents.' });
    expect(text(element)).not.to.contain('Sok Dara');
    await handOver(element);
    expect(typed(element)).to.deep.equal(untouched);
    expect($(element, '#city')!.checkVisibility()).to.equal(false);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'name');
    await signed(element, { name: 'Pich Sopheap' });
    expect(new Set(sent().map(({ id }) => id)).size).to.equal(2);
    expect(sent()[1]).not.to.have.property('city');
  });

  it('tells the next person neither how long the last one’s comment was, nor which address was meant', async () => {
    server.answer(PETITION, { ...petition, fields: { city: 'off', comment: 'required' } });
    const element = await openForm(server);
    await filledIn(element, { email: 'sok@gmial.com', comment: 'For my parents.' });
    await waitUntil(() => $(element, '#comment-hint')!.textContent.trim() !== '');
    $(element, '#comment')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    $(element, '#email')!.focus();
    $(element, '#name')!.focus();
    await waitUntil(() => text(element).includes('sok@gmail.com') && text(element).includes('15 of 500'));
    await signed(element, { email: 'sok@gmial.com', comment: 'For my parents.' });
    await handOver(element);
    expect(text(element)).not.to.contain('sok@');
    expect(text(element)).to.contain('0 of 500');
  });

  it('begins anew by itself after half a minute', async () => {
    const element = await openForm(server);
    await filledIn(element);
    clock = fakeClock();
    press(element);
    await clock.standUntil(() => $(element, '.outcome .sign') !== null);
    await clock.pass(29_000);
    expect($(element, 'form')).to.equal(null);
    await clock.pass(1500);
    expect(input(element, '#name').value).to.equal('');
    expect(element.shadowRoot!.activeElement?.id).to.equal('name');
  });

  it('begins anew by itself only where it is an event', async () => {
    history.replaceState(null, '', own);
    server.answer(PETITION, petition);
    const element = await openForm(server);
    await filledIn(element);
    clock = fakeClock();
    press(element);
    for (let second = 0; second < 10; second += 1) await clock.pass(500);
    expect($(element, '.share')).not.to.equal(null);
    await clock.pass(31_000);
    expect($(element, 'form')).to.equal(null);
  });

  describe('when the line fails', () => {
    beforeEach(() => server.answer(SIGN, 'offline'));

    it('lets several wait, in memory only, and says how many', async () => {
      const element = await openForm(server);
      await signed(element);
      expect(text(element)).to.contain('Your signature is waiting').and.to.contain('Waiting to be sent: 1.');
      await handOver(element);
      expect(input(element, '#name').value).to.equal('');
      await signed(element, { name: 'Pich Sopheap' });
      expect(text(element)).to.contain('Waiting to be sent: 2.');
      expect(opened).to.equal(0);
      server.answer(SIGN, () => json({ next: 'done' }, 202));
      dispatchEvent(new Event('online'));
      await until(() => !text(element).includes('Waiting'));
    });

    it('sends them when it is back, and warns before the page is left until then', async () => {
      const element = await openForm(server);
      expect(warns()).to.equal(false);
      await signed(element);
      await handOver(element);
      expect(warns()).to.equal(true);
      server.answer(SIGN, () => json({ next: 'done' }, 202));
      const event = oneEvent(element, 'samleng-signed');
      dispatchEvent(new Event('online'));
      expect(await event).to.have.property('petition', 'right-to-vote');
      await waitUntil(() => !text(element).includes('Waiting'));
      expect(warns()).to.equal(false);
      // The one who is filling in now is not thanked for another's signature.
      expect($(element, 'form')).not.to.equal(null);
      expect(sent().map(({ proof }) => proof)).to.deep.equal([EVENT, EVENT]);
    });

    it('tells the staff, and nobody else, when one that waited is refused', async () => {
      const element = await openForm(server);
      await signed(element);
      await handOver(element);
      await filledIn(element, { name: 'Pich Sopheap' });
      server.answer(SIGN, refusedAt('email'));
      dispatchEvent(new Event('online'));
      await until(() => text(element).includes('Could not be counted: 1.'));
      expect(input(element, '#name').value).to.equal('Pich Sopheap');
      expect($(element, '[aria-invalid=true]')).to.equal(null);
      expect(warns()).to.equal(false);
    });
  });

  it('tells the staff when their link has ended, and goes on with a proof of work', async () => {
    server.answer(SIGN, ({ body }) =>
      (body as SignRequest).proof === EVENT ? refusedAt('proof') : json({ next: 'done' }, 202),
    );
    const element = await openForm(server);
    press(await filledIn(element));
    await waitUntil(() => $(element, '.outcome .sign'), undefined, { timeout: 8000 });
    expect(text(element)).to.contain('The staff link has ended.').and.to.contain('You have signed');
    expect(sent().length).to.equal(2);
    expect(opened).to.equal(0);
    await handOver(element);
    await filledIn(element);
    await waitUntil(() => server.requestsTo(CHALLENGE).length === 2);
    expect(text(element)).to.contain('The staff link has ended.');
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible when it is filled in, handed over and waiting (${lang})`, async () => {
      const element = await openForm(server, lang);
      await until(() => $(element, '.staff'));
      await expect(element).to.be.accessible();
      await signed(element);
      await expect(element).to.be.accessible();
      await handOver(element);
      server.answer(SIGN, 'offline');
      await signed(element);
      await expect(element).to.be.accessible();
    });
  }
});
