import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json } from '@samleng/client/testing';
import {
  $,
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
import type { PetitionFormElement } from '../petition-form.ts';

let server: FakeServer;
beforeEach(() => {
  server = fakeServer({
    [PETITION]: petition,
    [SUMMARY]: summary,
    [SIGN]: () => json({ next: 'done' }, 202),
  });
});
afterEach(() => server.restore());

const offered = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.languages button')].map(
    (button) => button.lang,
  );
const choose = (element: Element, lang: string) => $(element, `.languages [lang=${lang}]`)!.click();
const speaks = (element: Element, lang: string) =>
  waitUntil(() => $(element, `.root[lang=${lang}]`), undefined, { timeout: 4000 });

/** A form without a `lang` of its own. */
async function plainForm(lang?: string): Promise<PetitionFormElement> {
  const section = await fixture(
    html`<div lang=${lang ?? ''}>
      <samleng-petition-form petition="right-to-vote" server=${server.origin}></samleng-petition-form>
    </div>`,
  );
  if (!lang) section.removeAttribute('lang');
  const element = section.querySelector('samleng-petition-form')!;
  await waitUntil(() => $(element, '.story'), undefined, { timeout: 4000 });
  return element;
}

describe('the choice of language', () => {
  it('offers the languages that the petition speaks, each by its own name', async () => {
    const element = await openForm(server);
    expect(offered(element)).to.deep.equal(['km', 'en']);
    expect($(element, '.languages')!.textContent).to.contain('ខ្មែរ').and.to.contain('English');
    expect($(element, '[aria-pressed=true]')!.lang).to.equal('en');
  });

  it('leaves a reader of another language with English, whatever was written first', async () => {
    server.answer(PETITION, { ...petition, title: { km: 'សិទ្ធិបោះឆ្នោត', en: 'The right to vote' } });
    const element = await plainForm('fr');
    expect($(element, '[part=title]')!.lang).to.equal('en');
    expect($(element, '[part=title]')!.textContent).to.equal('The right to vote');
  });

  it('is not there where the petition speaks one language', async () => {
    server.answer(PETITION, { ...petition, title: { km: 'សិទ្ធិបោះឆ្នោត' } });
    expect(offered(await openForm(server))).to.deep.equal([]);
  });

  it('relabels at once, keeps what was typed and chosen, and the focus', async () => {
    const element = await filledIn(await openForm(server), { country: 'FR' });
    $(element, '.languages [lang=km]')!.focus();
    choose(element, 'km');
    await speaks(element, 'km');
    expect($(element, 'label[for=email]')!.textContent).to.equal('អ៊ីមែល');
    expect(input(element, '#name').value).to.equal('Sok Dara');
    await waitUntil(() => $(element, 'option[value=FR]')!.textContent === 'បារាំង');
    expect(input(element, '#country').value).to.equal('FR');
    expect(element.shadowRoot!.activeElement!.getAttribute('lang')).to.equal('km');
  });

  it('is the language of the signature, and so of its letter', async () => {
    const element = await filledIn(await openForm(server));
    choose(element, 'km');
    await speaks(element, 'km');
    press(element);
    await settled(element);
    expect(sentTo(server)[0]!.language).to.equal('km');
  });

  it('is remembered on this site, and by nothing but its code', async () => {
    choose(await plainForm(), 'km');
    expect(Object.entries(localStorage)).to.deep.equal([['samleng.language', 'km']]);
    await speaks(await plainForm(), 'km');
  });

  it('of an earlier visit leaves a part of the page alone that has a language of its own', async () => {
    localStorage.setItem('samleng.language', 'km');
    expect($(await plainForm('en'), '.root')!.lang).to.equal('en');
  });

  it('of an earlier visit is no use for a petition that does not speak it', async () => {
    localStorage.setItem('samleng.language', 'fr');
    const element = await plainForm();
    await speaks(element, 'en');
    expect(element.hasAttribute('lang')).to.equal(false);
  });
});
