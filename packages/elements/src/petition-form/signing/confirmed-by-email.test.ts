import { expect, oneEvent } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { focused, get, part, words } from '../../testing/find.ts';
import { field, petitionServer, press, SIGN, until } from '../../testing/form.ts';

const page = petitionServer({ confirmation: 'email' });

describe('a signature that is to be confirmed by email', () => {
  beforeEach(() => page.server.answer(SIGN, () => json({ next: 'confirm' }, 202)));

  it('is almost done: an email is on its way, and it can be shared', async () => {
    const events: Event[] = [];
    document.addEventListener('samleng-signed', (event) => events.push(event), { once: true });
    const element = await page.signed();
    expect(words(focused(element)!)).to.contain('Almost done: open the e-mail');
    expect(words(element)).to.contain('spam').and.to.contain('72 hours');
    expect(words(element)).not.to.contain('You have signed');
    expect(part(element, 'share')).not.to.equal(undefined);
    expect(events[0]).to.have.property('next', 'confirm');
  });

  it('shows the address, and leads back from a wrong one with all typed values', async () => {
    const element = await page.signed();
    expect(words(element)).to.contain('Sent to sok.dara@example.org');
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
    await until(() => words(element).includes('Almost done: open the e-mail'));
  });
});
