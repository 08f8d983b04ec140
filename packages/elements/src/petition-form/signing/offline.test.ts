import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { focused, words } from '../../testing/find.ts';
import { errorAt, field, outcome, petitionServer, press, SIGN, until } from '../../testing/form.ts';

const page = petitionServer();
const refused = problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] });

/** A form that was signed offline. */
async function saved() {
  page.server.answer(SIGN, 'offline');
  const element = await page.filled();
  const queued = oneEvent(element, 'samleng-queued');
  press(element);
  await queued;
  await until(() => words(element).includes('Saved on this phone'));
  return element;
}

describe('a signature given offline', () => {
  it('says that it is saved, and thanks once it has been sent', async () => {
    const element = await saved();
    page.server.answer(SIGN, () => json({ next: 'done' }, 202));
    dispatchEvent(new Event('online'));
    await until(() => words(element).includes('Thank you for signing'));
    expect(new Set(page.sent().map(({ id }) => id)).size).to.equal(1);
    expect(words(focused(element)!)).to.contain('Thank you for signing');
  });

  it('keeps the typed values, and does not move the focus, when it is refused later', async () => {
    const element = await saved();
    const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    elsewhere.focus();
    page.server.answer(SIGN, refused);
    dispatchEvent(new Event('online'));
    await until(() => !outcome(element));
    expect(errorAt(element, 'email')).to.contain('does not look like');
    expect(field(element, 'name').value).to.equal('Sok Dara');
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('of an earlier visit says when it was refused', async () => {
    (await saved()).remove();
    page.server.answer(SIGN, refused);
    const element = await page.open();
    await until(() => words(element).includes('Your saved signature could not be counted.'));
  });
});
