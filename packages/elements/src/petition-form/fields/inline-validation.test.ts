import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { announced, find, focused, words } from '../../testing/find.ts';
import {
  errorAt,
  field,
  filledIn,
  hintAt,
  petitionServer,
  press,
  settled,
  SIGN,
  signButton,
  type,
  until,
} from '../../testing/form.ts';
import { graphemes } from './graphemes.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const page = petitionServer({ fields: { phone: 'required', city: 'optional', comment: 'required' } });

async function opened(): Promise<PetitionFormElement> {
  const element = await page.filled({ name: '', email: '', country: '' });
  // The code that checks fields is loaded while the visitor reads.
  await until(() => hintAt(element, 'comment') !== '');
  return element;
}

describe('a field that was left', () => {
  it("shows its error, and no other field's", async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    field(element, 'name').focus();
    await waitUntil(() => errorAt(element, 'email') !== '');
    expect(field(element, 'email').ariaInvalid).to.equal('true');
    expect(errorAt(element, 'name')).to.equal('');
    expect(focused(element)).to.equal(field(element, 'name'));
  });

  it('accepts a telephone number in Khmer digits, and refuses what is none', async () => {
    const element = await opened();
    expect(hintAt(element, 'phone')).to.contain('Never shown');
    type(element, 'phone', '០១២ ៣៤៥');
    field(element, 'name').focus();
    type(element, 'phone', '០១២');
    field(element, 'name').focus();
    await waitUntil(() => errorAt(element, 'phone').includes('+855\u00a012'));
    type(element, 'phone', '០១២ ៣៤៥ ៦៧៨');
    await waitUntil(() => errorAt(element, 'phone') === '');
  });

  it('removes the error as soon as it is right', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    field(element, 'name').focus();
    await waitUntil(() => errorAt(element, 'email') !== '');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => errorAt(element, 'email') === '');
  });

  it('names the incomplete letter of a name', async () => {
    const element = await opened();
    type(element, 'name', 'សុខ\u17d2');
    field(element, 'email').focus();
    await waitUntil(() => errorAt(element, 'name').includes('not written in full'));
  });

  it('shows no error when it was left empty', async () => {
    const element = await opened();
    field(element, 'name').focus();
    field(element, 'email').focus();
    type(element, 'name', 'x\u17d2');
    field(element, 'email').focus();
    // Both fields were left; only the filled one may show an error.
    await waitUntil(() => errorAt(element, 'name') !== '');
    expect(errorAt(element, 'email')).to.equal('');
  });

  it("keeps the server's error until something else is typed", async () => {
    page.server.answer(SIGN, () =>
      problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }),
    );
    const element = await opened();
    await filledIn(element, { phone: '012 345 678', comment: 'For us all.' });
    press(element);
    await settled(element);
    field(element, 'email').focus();
    field(element, 'name').focus();
    await aTimeout(400);
    expect(errorAt(element, 'email')).not.to.equal('');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => errorAt(element, 'email') === '');
  });

  it('suggests a likely address, and uses it only when the signer says so', async () => {
    const element = await opened();
    type(element, 'email', 'sok@gmial.com');
    field(element, 'name').focus();
    const offer = () => find(element, 'button', /^Did you mean/);
    await waitUntil(() => words(offer()) === 'Did you mean sok@gmail.com?');
    expect(errorAt(element, 'email')).to.equal('');
    expect(field(element, 'email').value).to.equal('sok@gmial.com');
    offer()!.click();
    await waitUntil(() => !offer());
    expect(field(element, 'email').value).to.equal('sok@gmail.com');
    expect(focused(element)).to.equal(field(element, 'email'));
  });

  it('removes the suggestion once something else is typed', async () => {
    const element = await opened();
    type(element, 'email', 'sok@gmailcom');
    field(element, 'name').focus();
    await waitUntil(() => find(element, 'button', /^Did you mean/) && errorAt(element, 'email') !== '');
    type(element, 'email', 'sok@example.org');
    await waitUntil(() => !find(element, 'button', /^Did you mean/) && errorAt(element, 'email') === '');
  });

  it('does not move the button that is being pressed', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    signButton(element).focus();
    await aTimeout(400);
    expect(errorAt(element, 'email')).to.equal('');
  });
});

describe('a form that is being sent', () => {
  it('is not checked any more, since locked fields read as empty', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    page.server.answer(SIGN, () => promise);
    const element = await opened();
    await filledIn(element, { phone: '012 345 678', comment: 'For us all.' });
    type(element, 'name', 'Sok Dara');
    field(element, 'comment').focus();
    press(element);
    await waitUntil(() => page.sent().length === 1);
    await aTimeout(400);
    expect(field(element, 'name').ariaInvalid).to.equal('false');
    resolve(json({ next: 'done' }, 202));
    await waitUntil(() => focused(element)?.closest('[part=outcome]'));
  });
});

describe('a comment', () => {
  it('is counted in letters as people count them', () => {
    expect(['ខ្ញុំ', 'é', 'e\u0301', '👩‍👧'].map(graphemes)).to.deep.equal([1, 1, 1, 1]);
    expect(graphemes('កម្ពុជា')).to.equal(3);
  });

  it('shows its length while it is written, and when it is too long', async () => {
    const element = await opened();
    type(element, 'comment', 'ខ្ញុំ'.repeat(12));
    await waitUntil(() => hintAt(element, 'comment') === '12 of 500 letters');
    type(element, 'comment', 'ក'.repeat(501));
    await waitUntil(() => errorAt(element, 'comment') === 'This is too long.');
    type(element, 'comment', 'ក'.repeat(500));
    await waitUntil(() => errorAt(element, 'comment') === '');
  });

  it('that is too long is not sent, and not cut', async () => {
    const element = await page.filled({ comment: 'ក'.repeat(501) });
    press(element);
    await settled(element);
    expect(errorAt(element, 'comment')).to.equal('This is too long.');
    expect(page.sent()).to.deep.equal([]);
    expect(field(element, 'comment').value.length).to.equal(501);
  });
});

describe('for users of screen readers', () => {
  it('an error of a field that was left is read out, and not found twice', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    expect(announced(element)).to.equal('');
    field(element, 'name').focus();
    await waitUntil(() => announced(element) !== '');
    expect(announced(element)).to.equal(errorAt(element, 'email'));
    await waitUntil(() => announced(element) === '', undefined, { timeout: 7000 });
    expect(errorAt(element, 'email')).not.to.equal('');
  });

  it('a correct field is not read out', async () => {
    const element = await opened();
    type(element, 'email', 'sok@example.org');
    field(element, 'name').focus();
    await aTimeout(500);
    expect(announced(element)).to.equal('');
  });

  it('the button adds nothing to the field that it leads to', async () => {
    const element = await opened();
    type(element, 'email', 'sok@');
    field(element, 'name').focus();
    await waitUntil(() => announced(element) !== '');
    press(element);
    await waitUntil(() => errorAt(element, 'name') !== '');
    expect(announced(element)).to.equal('');
  });
});
