import { expect } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { focused, words } from '../../testing/find.ts';
import {
  errorAt,
  field,
  filledIn,
  outcome,
  petitionServer,
  press,
  settled,
  SIGN,
  signButton,
  SUMMARY,
  until,
} from '../../testing/form.ts';
import { summary } from '../../testing/samples.ts';

const page = petitionServer();

describe('a signature with something missing or wrong', () => {
  it('says so at each field and takes the focus to the first', async () => {
    const element = await page.open();
    press(element);
    await settled(element);
    expect(errorAt(element, 'name')).to.equal('Please write your name.');
    expect(errorAt(element, 'email')).to.equal('Please write your e-mail address.');
    expect(errorAt(element, 'country')).to.equal('Please choose the country where you live.');
    await until(() => focused(element) === field(element, 'name'));
    expect(field(element, 'name').ariaInvalid).to.equal('true');
    expect(page.sent()).to.deep.equal([]);
  });

  it('names the letter that is not written in full', async () => {
    const element = await page.filled({ name: 'សុ្ខ ក្' });
    press(element);
    await settled(element);
    expect(errorAt(element, 'name')).to.contain('ក្');
  });

  it('names the sign that is in no name, in every language', async () => {
    for (const [lang, name, sign] of [
      ['en', 'Sok 😀', '😀'],
      ['fr', 'Sok & Chan', '&'],
      ['km', 'Sok\u202eDara', 'U+202E'],
    ]) {
      const element = await filledIn(await page.open(lang), { name: name! });
      press(element);
      await settled(element);
      expect(errorAt(element, 'name')).to.match(new RegExp(`(: |\u00a0: |៖ )${sign!.replace('+', '\\+')}$`));
    }
    expect(page.sent()).to.deep.equal([]);
  });

  it('is in the reader’s language', async () => {
    const element = await filledIn(await page.open('km'), { email: 'sok.dara' });
    press(element);
    await settled(element);
    expect(errorAt(element, 'email')).to.contain('អ៊ីមែល');
  });
});

describe('a signature that the server refuses', () => {
  it('says so at its field, keeps the typed values, and is sent again with the same id', async () => {
    page.server.answer(SIGN, problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }));
    const element = await page.signed();
    expect(errorAt(element, 'email')).to.contain('does not look like');
    expect(field(element, 'name').value).to.equal('Sok Dara');
    page.server.answer(SIGN, () => json({ next: 'done' }, 202));
    press(element);
    await until(() => outcome(element));
    const [first, second] = page.sent();
    expect(first!.id).to.equal(second!.id);
  });

  it('says that the petition has closed in the meantime', async () => {
    page.server.answer(SIGN, problem('petition-closed'));
    page.server.answer(SUMMARY, { ...summary, status: 'closed', updatedAt: '2026-11-02T00:00:00.000Z' });
    const element = await page.signed();
    await until(() => words(element).includes('closed before your signature arrived'));
    expect(outcome(element)!.contains(focused(element))).to.equal(true);
  });

  it('leaves the focus at the button when the refusal belongs to no field', async () => {
    page.server.answer(SIGN, problem('wrong-content-type'));
    const element = await page.signed();
    expect(focused(element)).to.equal(signButton(element));
    expect(words(signButton(element))).to.equal('Sign the petition');
  });
});
