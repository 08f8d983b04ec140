import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { get } from '../../testing/find.ts';
import { field, fillIn, outcome, petitionServer, press, SIGN, until } from '../../testing/form.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const page = petitionServer({ fields: { phone: 'off', city: 'off', comment: 'required' } });

/** How often the browser submits the form, which a sandboxed frame may forbid. */
function submissions(element: PetitionFormElement): () => number {
  let submitted = 0;
  element.shadowRoot!.addEventListener('submit', () => (submitted += 1));
  return () => submitted;
}
const signedOnce = async (element: PetitionFormElement) => {
  await until(() => outcome(element));
  expect(page.sent().length).to.equal(1);
};
const filled = async () => {
  const element = await page.filled();
  field(element, 'comment').value = 'For my mother.';
  return { element, form: get(element, 'form'), submitted: submissions(element) };
};

describe('the button of the form', () => {
  it('signs without a submission of the form', async () => {
    const { element, submitted } = await filled();
    press(element);
    await signedOnce(element);
    expect(submitted()).to.equal(0);
  });

  it('is pressed by Enter in a field, and not by Enter in a text of several lines', async () => {
    const { element, submitted } = await filled();
    field(element, 'comment').focus();
    await sendKeys({ press: 'Enter' });
    expect(field(element, 'comment').value).to.contain('\n');
    field(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await signedOnce(element);
    expect(submitted()).to.equal(0);
  });

  for (const [when, steps] of [
    ['at once', 0],
    ['while the name is looked at', 5],
  ] as const)
    it(`sends nothing of a signer for whom the form begins anew ${when}`, async () => {
      const { element } = await filled();
      let asked = 0;
      element.addEventListener('samleng-before-sign', () => (asked += 1));
      press(element);
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      element.reset();
      fillIn(element, { name: 'Chan Maly', comment: 'For my father.' });
      press(element);
      await signedOnce(element);
      expect(asked).to.equal(1);
      expect(page.sent().map(({ name, comment }) => [name, comment])).to.deep.equal([
        ['Chan Maly', 'For my father.'],
      ]);
    });

  it('counts once, however often it is pressed while a password manager submits the form', async () => {
    page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    const { element, form } = await filled();
    form.requestSubmit();
    press(element);
    press(element);
    form.requestSubmit();
    await signedOnce(element);
    // The form is still there, hidden.
    form.requestSubmit();
    await element.updateComplete;
    await signedOnce(element);
    expect(element.shadowRoot!.querySelector('form')!.ariaBusy).to.equal('false');
  });
});
