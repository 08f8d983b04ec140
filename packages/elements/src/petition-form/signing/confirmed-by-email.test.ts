import { expect, oneEvent } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { all, focused, get, part, words } from '../../testing/find.ts';
import { field, filledIn, outcome, petitionServer, press, settled, SIGN, until } from '../../testing/form.ts';

const page = petitionServer({ confirmation: 'email', sender: { en: 'River mail' } });
const toMailbox = (element: Element) => part(element, 'next') as HTMLAnchorElement | undefined;

describe('a signature that is to be confirmed by email', () => {
  beforeEach(() => page.server.answer(SIGN, () => json({ next: 'confirm' }, 202)));

  it('has one step left: how to know the email, and what its button does', async () => {
    const events: Event[] = [];
    document.addEventListener('samleng-signed', (event) => events.push(event), { once: true });
    const element = await page.signed();
    expect(words(focused(element)!)).to.equal('One step left');
    expect(words(element)).to.contain('then your signature counts');
    expect(words(element))
      .to.contain('Please confirm your e-mail address')
      .and.to.contain('From: River mail');
    expect(events[0]).to.have.property('next', 'confirm');
  });

  it('thanks nobody yet, and asks nobody to share', async () => {
    const element = await page.signed();
    expect(words(element)).not.to.match(/Thank you/i);
    expect(part(element, 'share')).to.equal(undefined);
  });

  it('folds what helps when no email comes', async () => {
    const element = await page.signed();
    const help = element.shadowRoot!.querySelector('details')!;
    expect(words(help)).to.contain('spam').and.to.contain('72 hours');
    expect(help.open).to.equal(false);
  });

  it('names no sender where an older server tells of none', async () => {
    page.tells({ sender: undefined });
    expect(words(await page.signed())).not.to.contain('From:');
  });

  it('leads to the mailbox where its page is known, and tells that page nothing', async () => {
    const element = await page.filled({ email: 'sok.dara@gmail.com' });
    press(element);
    await settled(element);
    const link = toMailbox(element)!;
    expect(words(link)).to.equal('Open Gmail');
    expect(link.href).to.equal('https://mail.google.com/');
    expect([link.target, link.rel, link.referrerPolicy]).to.deep.equal([
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
    expect(link.getBoundingClientRect().height).to.be.at.least(56);
  });

  it('leads nowhere else', async () => {
    const element = await page.signed();
    expect(toMailbox(element)).to.equal(undefined);
    expect(all(outcome(element)!, 'link')).to.deep.equal([]);
  });

  it('shows the address in bold, and leads back from a wrong one with all typed values', async () => {
    const element = await page.signed();
    const bold = [...outcome(element)!.querySelectorAll('b')].map(words);
    expect(bold).to.include('sok.dara@example.org');
    get(element, 'button', 'Write another address').click();
    await until(() => focused(element)?.matches('[type=email]'));
    expect(field(element, 'name').value).to.equal('Sok Dara');
    field(element, 'email').value = 'right@example.org';
    press(element);
    await until(() => page.sent().length === 2);
    const [wrong, right] = page.sent();
    expect(right!.email).to.equal('right@example.org');
    expect(right!.id).not.to.equal(wrong!.id);
  });

  it('gives the next person an id of their own, also when Back has brought the page back as it was', async () => {
    const element = await page.signed();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    get(element, 'button', 'Write another address').click();
    await until(() => focused(element)?.matches('[type=email]'));
    field(element, 'name').value = 'Chan Sophea';
    field(element, 'email').value = 'sophea@example.org';
    press(element);
    await until(() => page.sent().length === 2);
    const [first, next] = page.sent();
    expect([first!.name, next!.name]).to.deep.equal(['Sok Dara', 'Chan Sophea']);
    expect(next!.id).not.to.equal(first!.id);
  });

  it('says so too when it had to wait for the connection', async () => {
    page.server.answer(SIGN, 'offline');
    const element = await page.filled();
    press(element);
    await until(() => words(element).includes('Saved on this phone'));
    page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const signed = oneEvent(element, 'samleng-signed');
    dispatchEvent(new Event('online'));
    expect(await signed).to.have.property('next', 'confirm');
    await until(() => words(element).includes('One step left'));
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible (${lang})`, async () => {
      const element = await filledIn(await page.open(lang), { email: 'sok.dara@gmail.com' });
      press(element);
      await settled(element);
      await expect(element).to.be.accessible();
    });
  }
});
