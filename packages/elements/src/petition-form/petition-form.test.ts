import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { type FakeRoute, type FakeServer, fakeServer, json, problem } from '@samleng/client/testing';
import type { Petition, SignRequest } from '@samleng/contract';
import {
  $,
  errorAt,
  filledIn,
  input,
  openForm,
  PETITION,
  press,
  sentTo,
  settled,
  SIGN,
  SUMMARY,
  text,
} from '../testing/form.ts';
import { petition, summary } from '../testing/samples.ts';

let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    [PETITION]: petition,
    [SUMMARY]: summary,
    [SIGN]: () => json({ next: 'done' }, 202),
  });
});
afterEach(() => server.restore());

const asked = (change: Partial<Petition>) => server.answer(PETITION, { ...petition, ...change });
const shownForm = (lang?: string, petition?: string) => openForm(server, lang, petition);
const sent = () => sentTo(server);

describe('<samleng-petition-form>', () => {
  it('shows title, targets, count, and a text that unfolds', async () => {
    const element = await shownForm();
    expect($(element, 'h2')!.textContent).to.equal('The right to vote');
    expect(text(element)).to.contain('United Nations').and.to.contain('2,850 of 54,000 signatures');
    expect(text(element)).not.to.contain('Third.');
    $(element, '.fold[aria-expanded=false]')!.click();
    await element.updateComplete;
    expect(text(element)).to.contain('Third.');
  });

  it('asks only for what the petition wants, and folds what may stay empty', async () => {
    const element = await shownForm();
    expect($(element, '#comment')).to.equal(null);
    expect($(element, '#city')!.checkVisibility()).to.equal(false);
    $(element, 'form .fold')!.click();
    await element.updateComplete;
    expect($(element, '#city')!.checkVisibility()).to.equal(true);
  });

  it('invites to add no more than what is folded away', async () => {
    const invitation = async (fields: Petition['fields']) => {
      asked({ fields });
      return $(await shownForm(), 'form .fold')!.textContent.trim();
    };
    const off = { phone: 'off', city: 'off', comment: 'off' } as const;
    const optional = { phone: 'optional', city: 'optional', comment: 'optional' } as const;
    expect(await invitation({ ...off, city: 'optional' })).to.equal('Add a city');
    expect(await invitation({ ...optional, phone: 'off', city: 'required' })).to.equal('Add a comment');
    expect(await invitation({ ...optional, phone: 'off' })).to.equal('Add a city or a comment');
    expect(await invitation(optional)).to.equal('Add a telephone number, a city or a comment');
  });

  it('takes the focus to the first of the unfolded fields, since the button is gone', async () => {
    const element = await shownForm();
    $(element, 'form .fold')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'city');
  });

  it('keeps the chosen country when the language changes, though the order does too', async () => {
    const element = await filledIn(await shownForm(), { country: 'KH' });
    element.lang = 'km';
    await waitUntil(() => $(element, 'option[value=KH]')!.textContent === 'កម្ពុជា');
    expect(input(element, '#country').value).to.equal('KH');
    expect(input(element, '#name').value).to.equal('Sok Dara');
  });

  it('has every consent unticked', async () => {
    const boxes = (await shownForm()).shadowRoot!.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    expect([...boxes].map(({ name, checked }) => [name, checked])).to.deep.equal([
      ['showName', false],
      ['news', false],
    ]);
  });

  it('asks for consent in the words that the petition brings, in the reader’s language', async () => {
    expect(text(await shownForm()))
      .to.contain('Show my name')
      .and.to.contain('Send me news');
    expect(text(await shownForm('km'))).to.contain('បង្ហាញឈ្មោះរបស់ខ្ញុំ');
    const { consents } = petition;
    asked({ consents: { ...consents, news: { fr: 'Envoyez-moi des nouvelles' } } });
    const words = $(await shownForm(), '[name=news] + span')!;
    expect([words.lang, words.textContent]).to.deep.equal(['fr', 'Envoyez-moi des nouvelles']);
  });

  it('asks for no consent, and signs all the same, where the server is older than the words', async () => {
    const { consents: _none, protection: _neither, ...older } = petition;
    const { final: _nor, ...olderSummary } = summary;
    server.answer(PETITION, { ...older, summary: olderSummary });
    const element = await filledIn(await shownForm());
    expect($(element, '[type=checkbox]')).to.equal(null);
    press(element);
    await settled(element);
    expect(sent()[0]!.consents).to.deep.equal({ news: false });
  });

  it('links to the privacy notice in the reader’s language', async () => {
    const link = $(await shownForm('km'), 'form a') as HTMLAnchorElement;
    expect(link.href).to.equal('https://sign.test/p/right-to-vote/privacy?lang=km');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('says for how long the address is kept: until it is confirmed, or not at all', async () => {
    expect(text(await shownForm()))
      .to.contain('kept only if you ask for news')
      .and.not.to.contain('72 hours');
    asked({ confirmation: 'email' });
    const byLetter = await shownForm();
    expect(text(byLetter)).to.contain('kept until you confirm, for 72 hours at most');
    expect($(byLetter, '#email-hint')!.textContent).to.contain('We send you an e-mail');
  });

  it('says so too on a plain http page, which cannot make the proof that spares a letter', async () => {
    asked({ protection: 'standard' });
    expect(text(await shownForm())).not.to.contain('72 hours');
    const { isSecureContext } = window;
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    try {
      expect(text(await shownForm())).to.contain('for 72 hours at most');
    } finally {
      Object.defineProperty(window, 'isSecureContext', { value: isSecureContext, configurable: true });
    }
  });

  it('asks nobody to be shown where the petition shows no names', async () => {
    asked({ showNames: false });
    expect($(await shownForm(), '[name=showName]')).to.equal(null);
  });

  describe('when it is signed', () => {
    it('sends what was typed, with an id, the partner and the page', async () => {
      const element = await filledIn(await shownForm());
      input(element, '[name=showName]').click();
      press(element);
      await settled(element);
      const [{ id, ...request }] = sent() as [SignRequest];
      expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(request).to.deep.equal({
        name: 'Sok Dara',
        email: 'sok.dara@example.org',
        country: 'US',
        consents: { news: false, version: '2026-11' },
        showName: true,
        language: 'en',
        partner: 'minnesota',
        page: location.origin + location.pathname,
      });
    });

    it('thanks, shows the new count, and takes the focus there', async () => {
      const element = await filledIn(await shownForm());
      server.answer(SUMMARY, { ...summary, count: 2851, updatedAt: '2026-11-01T00:00:01.000Z' });
      press(element);
      await settled(element);
      expect(element.shadowRoot!.activeElement!.textContent).to.equal('Thank you. You have signed.');
      await waitUntil(() => text(element).includes('You are one of 2,851.'));
    });

    it('tells the page, and the page may stop it before', async () => {
      const element = await filledIn(await shownForm());
      element.addEventListener('samleng-before-sign', (event) => event.preventDefault(), { once: true });
      const stopped = oneEvent(element, 'samleng-before-sign');
      press(element);
      await stopped;
      await waitUntil(() => $(element, '.sign')!.ariaDisabled === 'false');
      expect(sent()).to.deep.equal([]);
      const signed = oneEvent(element, 'samleng-signed');
      press(element);
      const event = await signed;
      const carried = Object.fromEntries(Object.entries(event));
      expect(carried).to.deep.equal({ petition: 'right-to-vote', next: 'done', isTrusted: false });
    });

    it('sends once when the button is pressed twice', async () => {
      const element = await filledIn(await shownForm());
      const heard: string[] = [];
      for (const name of ['samleng-before-sign', 'samleng-queued', 'samleng-signed'])
        element.addEventListener(name, () => heard.push(name));
      press(element);
      press(element);
      await settled(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(heard).to.deep.equal(['samleng-before-sign', 'samleng-signed']);
      expect(sent().length).to.equal(1);
    });

    it('sends each consent that was given, and the version of its words', async () => {
      const element = await filledIn(await shownForm());
      input(element, '[name=news]').click();
      press(element);
      await settled(element);
      expect(sent()[0]!.consents).to.deep.equal({ news: true, version: '2026-11' });
    });

    it('greets the first signer as the first', async () => {
      asked({ summary: { ...summary, count: 0 } });
      server.answer(SUMMARY, { ...summary, count: 1, updatedAt: '2026-11-01T00:00:01.000Z' });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      expect(text(element)).to.contain('You are the first.');
    });

    it('begins anew when it is given another petition', async () => {
      server.answer('GET /v1/petitions/second', { ...petition, petition: 'second' });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      element.petition = 'second';
      await waitUntil(() => $(element, 'form'));
    });

    it('offers links that carry the partner, where the browser has no share sheet', async () => {
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.share a')];
      expect(links.map((link) => link.textContent)).to.deep.equal([
        'Facebook',
        'Telegram',
        'WhatsApp',
        'E-mail',
      ]);
      for (const { href } of links)
        expect(decodeURIComponent(href)).to.contain('/p/right-to-vote?partner=minnesota');
    });

    it('opens the share sheet where the browser has one', async () => {
      let shared: ShareData | undefined;
      const share = async (data: ShareData) => void (shared = data);
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      $(element, '.share button')!.click();
      expect(shared).to.deep.equal({
        url: 'https://sign.test/p/right-to-vote?partner=minnesota',
        title: 'The right to vote',
      });
    });

    it('offers the links, and the address to copy by hand, where sheet and clipboard are forbidden', async () => {
      const forbid = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
      Object.defineProperty(navigator, 'share', { value: forbid, configurable: true });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: forbid }, configurable: true });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      expect($(element, '.share a')!.checkVisibility()).to.equal(false);
      for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.share button')) button.click();
      await waitUntil(() => $(element, '.share a')!.checkVisibility());
      expect($(element, '.share .soft[role=status]')!.textContent).to.contain(
        'https://sign.test/p/right-to-vote',
      );
    });
  });

  describe('when the signature is to be confirmed by letter', () => {
    beforeEach(() => {
      asked({ confirmation: 'email' });
      server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    });

    it('says that a letter is on its way, not that it is signed, and still offers to share', async () => {
      const element = await filledIn(await shownForm());
      const signed = oneEvent(element, 'samleng-signed');
      press(element);
      await settled(element);
      expect(element.shadowRoot!.activeElement!.textContent).to.contain('Almost done: open the e-mail');
      expect(text(element)).to.contain('spam').and.to.contain('72 hours');
      expect(text(element)).not.to.contain('You have signed');
      expect($(element, '.share')).not.to.equal(null);
      expect(await signed).to.have.property('next', 'confirm');
    });

    it('says where to, and leads back from a wrong address with all that was typed', async () => {
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      const typed = input(element, '#email').value;
      expect(text(element)).to.contain(`Sent to ${typed}`);
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((button) => button.textContent.includes('Write another address'))!
        .click();
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'email');
      expect(input(element, '#name').value).not.to.equal('');
      input(element, '#email').value = 'right@example.org';
      press(element);
      await waitUntil(() => server.requestsTo(SIGN).length === 2);
      const [wrong, right] = server.requestsTo(SIGN).map(({ body }) => body as SignRequest);
      expect(right!.email).to.equal('right@example.org');
      expect(right!.id).not.to.equal(wrong!.id);
    });

    it('says so too when it had to wait for the line', async () => {
      server.answer(SIGN, 'offline');
      const element = await filledIn(await shownForm());
      press(element);
      await waitUntil(() => text(element).includes('Saved on this phone'));
      server.answer(SIGN, () => json({ next: 'confirm' }, 202));
      const signed = oneEvent(element, 'samleng-signed');
      dispatchEvent(new Event('online'));
      expect(await signed).to.have.property('next', 'confirm');
      await waitUntil(() => text(element).includes('Almost done: open the e-mail'));
    });
  });

  describe('when something is missing or wrong', () => {
    it('says so at each field and takes the focus to the first', async () => {
      const element = await shownForm();
      press(element);
      await settled(element);
      expect(errorAt(element, 'name')).to.equal('Please write your name.');
      expect(errorAt(element, 'email')).to.equal('Please write your e-mail address.');
      expect(errorAt(element, 'country')).to.equal('Please choose the country where you live.');
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'name');
      expect($(element, '#name')!.getAttribute('aria-invalid')).to.equal('true');
      expect(sent()).to.deep.equal([]);
    });

    it('names the letter that is not written in full', async () => {
      const element = await filledIn(await shownForm(), { name: 'សុ្ខ ក្' });
      press(element);
      await settled(element);
      expect(errorAt(element, 'name')).to.contain('ក្');
    });

    it('speaks the reader’s language', async () => {
      const element = await filledIn(await shownForm('km'), { email: 'sok.dara' });
      press(element);
      await settled(element);
      expect(errorAt(element, 'email')).to.contain('អ៊ីមែល');
    });

    it('puts what the server refuses at its field, keeps what was typed, and sends the same id again', async () => {
      server.answer(SIGN, problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }));
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      expect(errorAt(element, 'email')).to.contain('does not look like');
      expect(input(element, '#name').value).to.equal('Sok Dara');
      server.answer(SIGN, () => json({ next: 'done' }, 202));
      press(element);
      await waitUntil(() => $(element, '.outcome'));
      const [first, second] = sent();
      expect(first!.id).to.equal(second!.id);
    });

    it('says that the petition closed meanwhile', async () => {
      server.answer(SIGN, problem('petition-closed'));
      server.answer(SUMMARY, { ...summary, status: 'closed', updatedAt: '2026-11-02T00:00:00.000Z' });
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      await waitUntil(() => text(element).includes('closed before your signature arrived'));
      expect(element.shadowRoot!.activeElement!.localName).to.equal('h3');
    });

    it('leaves the focus at the button when the refusal belongs to no field', async () => {
      server.answer(SIGN, problem('wrong-content-type'));
      const element = await filledIn(await shownForm());
      press(element);
      await settled(element);
      expect(element.shadowRoot!.activeElement).to.equal($(element, '.sign'));
      expect($(element, '.sign')!.textContent.trim()).to.equal('Sign');
    });
  });

  describe('when the line fails', () => {
    it('says that the signature is saved, and thanks once it has been sent', async () => {
      server.answer(SIGN, 'offline');
      const element = await filledIn(await shownForm());
      const queued = oneEvent(element, 'samleng-queued');
      press(element);
      await queued;
      await waitUntil(() => text(element).includes('Saved on this phone'));
      server.answer(SIGN, () => json({ next: 'done' }, 202));
      dispatchEvent(new Event('online'));
      await waitUntil(() => text(element).includes('You have signed'), undefined, { timeout: 4000 });
      expect(new Set(sent().map(({ id }) => id)).size).to.equal(1);
      expect(element.shadowRoot!.activeElement!.textContent).to.contain('You have signed');
    });

    it('keeps what was typed, and calls nobody back, when the signature is refused later', async () => {
      server.answer(SIGN, 'offline');
      const element = await filledIn(await shownForm());
      press(element);
      await waitUntil(() => text(element).includes('Saved on this phone'));
      const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
      elsewhere.focus();
      server.answer(SIGN, problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }));
      dispatchEvent(new Event('online'));
      await waitUntil(() => $(element, '.outcome') === null, undefined, { timeout: 4000 });
      expect(errorAt(element, 'email')).to.contain('does not look like');
      expect(input(element, '#name').value).to.equal('Sok Dara');
      expect(document.activeElement).to.equal(elsewhere);
    });

    it('says when a signature saved at an earlier visit was refused', async () => {
      server.answer(SIGN, 'offline');
      const earlier = await filledIn(await shownForm());
      press(earlier);
      await waitUntil(() => text(earlier).includes('Saved on this phone'));
      earlier.remove();
      server.answer(SIGN, problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }));
      const element = await shownForm();
      await waitUntil(() => text(element).includes('Your saved signature could not be counted.'), undefined, {
        timeout: 4000,
      });
    });
  });

  it('tells a closed petition’s date and final count, and offers no form', async () => {
    const closesAt = '2016-03-09T23:59:59+07:00';
    asked({ closesAt, summary: { ...summary, status: 'closed', count: 2951, closesAt } });
    const element = await shownForm();
    expect(text(element)).to.contain('Closed on 9 March 2016').and.to.contain('2,951 people signed.');
    expect($(element, 'form')).to.equal(null);
  });

  it('tells whether the count of a closed petition is final, or letters are still to be opened', async () => {
    const closed = { ...summary, status: 'closed', closesAt: '2016-03-09T23:59:59+07:00' } as const;
    asked({ closesAt: closed.closesAt, summary: { ...closed, final: true } });
    expect(text(await shownForm())).to.contain('This is the final count.');
    asked({ closesAt: closed.closesAt, summary: closed });
    const element = await shownForm();
    expect(text(element)).to.contain('Not final yet').and.not.to.contain('This is the final count.');
  });

  it('is told apart from one that has not opened, or is paused', async () => {
    asked({ opensAt: '2027-01-07T08:00:00+07:00', summary: { ...summary, status: 'upcoming' } });
    expect(text(await shownForm())).to.contain('Signing opens on 7 January 2027.');
    asked({ summary: { ...summary, status: 'paused' } });
    expect(text(await shownForm())).to.contain('Signing is paused');
  });

  it('shows the fallback when there is no such petition', async () => {
    server.answer(PETITION, problem('petition-not-found'));
    const element = await shownForm();
    expect(text(element)).to.contain('could not be found');
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal(
      'Sign there',
    );
  });

  it('can be asked again when the server was away', async () => {
    server.answer(PETITION, 'offline');
    const element = await shownForm();
    server.answer(PETITION, petition);
    $(element, '.story button')!.click();
    await waitUntil(() => $(element, 'form'));
  });

  it('keeps what was typed when the page moves it', async () => {
    const element = await filledIn(await shownForm());
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await element.updateComplete;
    expect(input(element, '#name').value).to.equal('Sok Dara');
  });

  it('never shows one petition’s count with another', async () => {
    let tell = (_late: FakeRoute) => {};
    server.answer(SUMMARY, () => new Promise((resolve) => (tell = resolve)));
    server.answer('GET /v1/petitions/other', {
      ...petition,
      petition: 'other',
      summary: { ...summary, petition: 'other', count: 7 },
    });
    const element = await filledIn(await shownForm());
    press(element);
    await waitUntil(() => $(element, '.outcome'));
    element.petition = 'other';
    await waitUntil(() => text(element).includes('7 of 54,000 signatures'));
    tell({ ...summary, count: 2851 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(text(element)).to.include('7 of 54,000 signatures');
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible empty, with errors and when done (${lang})`, async () => {
      const element = await shownForm(lang);
      await expect(element).to.be.accessible();
      press(element);
      await settled(element);
      await expect(element).to.be.accessible();
      press(await filledIn(element));
      await waitUntil(() => $(element, '.outcome'));
      await expect(element).to.be.accessible();
    });
  }
});
