import { expect } from '@open-wc/testing';
import { all, find, focused, get, part, words } from '../../testing/find.ts';
import { countriesCome, field, filledIn, outcome, petitionServer, press, until } from '../../testing/form.ts';
import { summary } from '../../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const far = (element: Element) => part(element, 'sticky');
const LONG = Array.from({ length: 60 }, () => 'A paragraph of this long text. '.repeat(8)).join('\n\n');
const page = petitionServer({ text: { en: LONG } });

/** Everything that would show the button has come, and two frames have passed in which it would. */
async function observed(element: PetitionFormElement): Promise<void> {
  await countriesCome(element);
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** A form whose whole text is shown, so that its fields are several screens down. */
async function unfoldedForm(): Promise<PetitionFormElement> {
  const element = await page.open();
  // In one column, with the fields under the text.
  element.style.width = '360px';
  await countriesCome(element);
  get(element, 'button', 'Read the whole text').click();
  await element.updateComplete;
  scrollTo(0, 0);
  return element;
}

/** Frames pass until the browser has told where the form is. */
const shown = (element: Element) => until(() => far(element));

describe('the button at the foot of the screen', () => {
  afterEach(() => scrollTo(0, 0));

  it('is there while the fields are further down, inside the form’s own box', async () => {
    const element = await unfoldedForm();
    await shown(element);
    const box = far(element)!.getBoundingClientRect();
    expect(box.bottom).to.be.within(innerHeight - 40, innerHeight);
    const sheet = part(element, 'sheet')!.getBoundingClientRect();
    expect(box.top).to.be.at.least(sheet.top);
    expect(box.left).to.be.at.least(sheet.left);
    expect(box.right).to.be.at.most(sheet.right);
    expect(words(far(element))).to.equal(words(part(element, 'sign')));
  });

  it('takes no room', async () => {
    const element = await unfoldedForm();
    await shown(element);
    const height = element.offsetHeight;
    field(element, 'name').scrollIntoView();
    await until(() => !far(element));
    expect(element.offsetHeight).to.equal(height);
  });

  it('leads to the name, and goes', async () => {
    const element = await unfoldedForm();
    await shown(element);
    far(element)!.click();
    expect(focused(element)).to.equal(field(element, 'name'));
    const { top, bottom } = field(element, 'name').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    await until(() => !far(element));
  });

  it('never lies over a field that has the focus', async () => {
    const element = await unfoldedForm();
    await shown(element);
    for (const name of ['name', 'email', 'country'] as const) {
      field(element, name).focus();
      await until(() => !far(element));
      scrollTo(0, 0);
      field(element, name).blur();
      await shown(element);
    }
  });

  it('is not there below the form', async () => {
    const element = await unfoldedForm();
    await shown(element);
    const below = document.createElement('div');
    below.style.height = '5000px';
    element.after(below);
    below.scrollIntoView();
    await until(() => !far(element));
    below.remove();
  });

  it('is found neither by screen readers nor by the keyboard, which have the form’s own', async () => {
    const element = await unfoldedForm();
    await shown(element);
    const sign = words(part(element, 'sign'));
    expect(
      all(element, 'button', sign).filter((button) => !button.closest('[aria-hidden=true]')),
    ).to.have.length(1);
    expect(far(element)!.tabIndex).to.equal(-1);
    await expect(element).to.be.accessible();
  });

  it('is turned off by `no-sticky`', async () => {
    const element = await unfoldedForm();
    await shown(element);
    element.setAttribute('no-sticky', '');
    await element.updateComplete;
    expect(far(element)).to.equal(undefined);
  });

  it('is not there when there is nothing to sign, nor once it is signed', async () => {
    page.tells({ closesAt: '2016-03-09T23:59:59+07:00', summary: { ...summary, status: 'closed' } });
    const closed = await page.open();
    closed.style.width = '360px';
    get(closed, 'button', 'Read the whole text').click();
    await until(() => closed.offsetHeight > 2 * innerHeight);
    expect(find(closed, 'form')).to.equal(undefined);
    expect(far(closed)).to.equal(undefined);

    page.tells({});
    const signed = await unfoldedForm();
    await shown(signed);
    press(await filledIn(signed));
    await until(() => outcome(signed));
    await until(() => !far(signed));
  });

  it('is not there at events, where the device is handed from one to the next', async () => {
    history.replaceState(null, '', `#event=${'a-link-'.padEnd(43, '0')}`);
    const element = await page.open();
    element.style.width = '360px';
    history.replaceState(null, '', '#');
    await countriesCome(element);
    get(element, 'button', 'Read the whole text').click();
    await observed(element);
    expect(far(element)).to.equal(undefined);
  });
});
