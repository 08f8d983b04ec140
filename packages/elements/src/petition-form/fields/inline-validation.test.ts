import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json, problem } from '@samleng/client/testing';
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
} from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';
import { graphemes } from './graphemes.ts';
import type { PetitionFormElement } from '../petition-form.ts';

let server: FakeServer;
beforeEach(() => {
  const fields = { phone: 'required', city: 'optional', comment: 'required' } as const;
  server = fakeServer({
    [PETITION]: { ...petition, fields },
    [SUMMARY]: summary,
    [SIGN]: () => json({ next: 'done' }, 202),
  });
});
afterEach(() => server.restore());

function type(element: PetitionFormElement, field: string, value: string): void {
  const control = input(element, `#${field}`);
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
async function opened(): Promise<PetitionFormElement> {
  const element = await openForm(server);
  await filledIn(element, { name: '', email: '', country: '' });
  // The code that looks at fields comes while the visitor reads.
  await waitUntil(() => $(element, '#comment-hint')!.textContent.trim() !== '', undefined, { timeout: 4000 });
  return element;
}

describe('a field that was left', () => {
  it('says what is wrong with it, and with no other', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    $(element, '#name')!.focus();
    await waitUntil(() => errorAt(element, 'email') !== '');
    expect(input(element, '#email').getAttribute('aria-invalid')).to.equal('true');
    expect(errorAt(element, 'name')).to.equal('');
    expect(element.shadowRoot!.activeElement!.id).to.equal('name');
  });

  it('takes a telephone number in Khmer digits, and says so of what is none', async () => {
    const element = await opened();
    expect($(element, '#phone-hint')!.textContent).to.contain('Never shown');
    type(element, 'phone', '០១២ ៣៤៥');
    $(element, '#name')!.focus();
    type(element, 'phone', '០១២');
    $(element, '#name')!.focus();
    await waitUntil(() => errorAt(element, 'phone').includes('+855\u00a012'));
    type(element, 'phone', '០១២ ៣៤៥ ៦៧៨');
    await waitUntil(() => errorAt(element, 'phone') === '');
  });

  it('takes it back as soon as it is right', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    $(element, '#name')!.focus();
    await waitUntil(() => errorAt(element, 'email') !== '');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => errorAt(element, 'email') === '');
  });

  it('names the letter of a name that is not written in full', async () => {
    const element = await opened();
    type(element, 'name', 'សុខ\u17d2');
    $(element, '#email')!.focus();
    await waitUntil(() => errorAt(element, 'name').includes('not written in full'));
  });

  it('is not complained of when it was left empty', async () => {
    const element = await opened();
    $(element, '#name')!.focus();
    $(element, '#email')!.focus();
    type(element, 'name', 'x\u17d2');
    $(element, '#email')!.focus();
    // Of the two that were left, only the one with something in it is told.
    await waitUntil(() => errorAt(element, 'name') !== '');
    expect(errorAt(element, 'email')).to.equal('');
  });

  it('keeps what the server said of it until something else is typed', async () => {
    server.answer(SIGN, () =>
      problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }),
    );
    const element = await opened();
    await filledIn(element, { phone: '012 345 678', comment: 'For us all.' });
    press(element);
    await settled(element);
    $(element, '#email')!.focus();
    $(element, '#name')!.focus();
    await aTimeout(400);
    expect(errorAt(element, 'email')).not.to.equal('');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => errorAt(element, 'email') === '');
  });

  it('offers the address that was meant, which is taken only when the signer says so', async () => {
    const element = await opened();
    type(element, 'email', 'sok@gmial.com');
    $(element, '#name')!.focus();
    const offer = () => $(element, '[role=status] .fold');
    await waitUntil(() => offer()?.textContent.trim() === 'Did you mean sok@gmail.com?');
    expect(errorAt(element, 'email')).to.equal('');
    expect(input(element, '#email').value).to.equal('sok@gmial.com');
    offer()!.click();
    await waitUntil(() => !offer());
    expect(input(element, '#email').value).to.equal('sok@gmail.com');
    expect(element.shadowRoot!.activeElement!.id).to.equal('email');
  });

  it('offers none any more once something else is typed', async () => {
    const element = await opened();
    type(element, 'email', 'sok@gmailcom');
    $(element, '#name')!.focus();
    await waitUntil(() => $(element, '[role=status] .fold') && errorAt(element, 'email') !== '');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => !$(element, '[role=status] .fold') && errorAt(element, 'email') === '');
  });

  it('does not move the button that is being pressed', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    $(element, '.sign')!.focus();
    await aTimeout(400);
    expect(errorAt(element, 'email')).to.equal('');
  });
});

describe('a form that is being sent', () => {
  it('is not looked at any more, since locked fields read as empty', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    server.answer(SIGN, () => promise);
    const element = await opened();
    await filledIn(element, { phone: '012 345 678', comment: 'For us all.' });
    type(element, 'name', 'Sok Dara');
    $(element, '#comment')!.focus();
    press(element);
    await waitUntil(() => sentTo(server).length === 1);
    await aTimeout(400);
    expect(input(element, '#name').getAttribute('aria-invalid')).to.equal('false');
    resolve(json({ next: 'done' }, 202));
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'h3');
  });
});

describe('a comment', () => {
  it('is counted as people count letters', () => {
    expect(['ខ្ញុំ', 'é', 'e\u0301', '👩‍👧'].map(graphemes)).to.deep.equal([1, 1, 1, 1]);
    expect(graphemes('កម្ពុជា')).to.equal(3);
  });

  it('tells how long it is while it is written, and when it is too long', async () => {
    const element = await opened();
    type(element, 'comment', 'ខ្ញុំ'.repeat(12));
    await waitUntil(() => $(element, '#comment-hint')!.textContent.trim() === '12 of 500 letters');
    type(element, 'comment', 'ក'.repeat(501));
    await waitUntil(() => errorAt(element, 'comment') === 'This is too long.');
    type(element, 'comment', 'ក'.repeat(500));
    await waitUntil(() => errorAt(element, 'comment') === '');
  });

  it('that is too long is not sent, and not cut', async () => {
    const element = await filledIn(await openForm(server), { comment: 'ក'.repeat(501) });
    press(element);
    await settled(element);
    expect(errorAt(element, 'comment')).to.equal('This is too long.');
    expect(sentTo(server)).to.deep.equal([]);
    expect(input(element, '#comment').value.length).to.equal(501);
  });
});

describe('for those who cannot see what was left with an error', () => {
  const told = (element: Element) => $(element, '.unseen[role=status]')!.textContent.trim();

  it('it is read out while the focus is elsewhere, and does not stay to be found twice', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    expect(told(element)).to.equal('');
    $(element, '#name')!.focus();
    await waitUntil(() => told(element) !== '');
    expect(told(element)).to.equal(errorAt(element, 'email'));
    await waitUntil(() => told(element) === '', undefined, { timeout: 7000 });
    expect(errorAt(element, 'email')).not.to.equal('');
  });

  it('what is right is not spoken of', async () => {
    const element = await opened();
    type(element, 'email', 'sok@example.org');
    $(element, '#name')!.focus();
    await aTimeout(500);
    expect(told(element)).to.equal('');
  });

  it('the button says nothing beside the field that it leads to', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    $(element, '#name')!.focus();
    await waitUntil(() => told(element) !== '');
    press(element);
    await waitUntil(() => errorAt(element, 'name') !== '');
    expect(told(element)).to.equal('');
  });
});
