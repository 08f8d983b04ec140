import { expect, fixture, html } from '@open-wc/testing';
import { all, find, focused, get, part, words } from '../../testing/find.ts';
import { field, petitionServer, press, settled, shownIn, until } from '../../testing/form.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const page = petitionServer();

const choices = (element: Element) => {
  const group = part(element, 'languages');
  return group ? all(group, 'button') : [];
};
const speaks = (element: Element, lang: string) => until(() => part(element, 'title')!.lang === lang);

/** A form without a `lang` of its own. */
async function plainForm(lang?: string): Promise<PetitionFormElement> {
  const section = await fixture(
    html`<div lang=${lang ?? ''}>
      <samleng-petition-form petition="right-to-vote" server=${page.server.origin}></samleng-petition-form>
    </div>`,
  );
  if (!lang) section.removeAttribute('lang');
  const element = section.querySelector('samleng-petition-form')!;
  await shownIn(element);
  return element;
}

describe('the choice of language', () => {
  it("offers the petition's other languages, each by its own name", async () => {
    page.tells({ title: { km: 'សិទ្ធិបោះឆ្នោត', en: 'The right to vote', fr: 'Le droit de vote' } });
    const element = await page.open();
    expect(choices(element).map((choice) => [words(choice), choice.lang])).to.deep.equal([
      ['ខ្មែរ', 'km'],
      ['Français', 'fr'],
    ]);
  });

  it('shows English to readers of another language, whatever the petition has first', async () => {
    page.tells({ title: { km: 'សិទ្ធិបោះឆ្នោត', en: 'The right to vote' } });
    const element = await plainForm('fr');
    expect(part(element, 'title')!.lang).to.equal('en');
    expect(words(part(element, 'title'))).to.equal('The right to vote');
  });

  it('is missing when the petition has one language', async () => {
    page.tells({ title: { km: 'សិទ្ធិបោះឆ្នោត' } });
    expect(choices(await page.open())).to.deep.equal([]);
  });

  it('relabels at once, and keeps typed values, choices and the focus', async () => {
    const element = await page.filled({ country: 'FR' });
    const khmer = get(element, 'button', 'ខ្មែរ');
    khmer.focus();
    khmer.click();
    await speaks(element, 'km');
    expect(find(element, 'textbox', 'អ៊ីមែល')).to.equal(field(element, 'email'));
    expect(field(element, 'name').value).to.equal('Sok Dara');
    const country = field(element, 'country') as unknown as HTMLSelectElement;
    await until(() => country.selectedOptions[0]!.text === 'បារាំង');
    expect(country.value).to.equal('FR');
    // The same button leads back.
    expect(focused(element)).to.equal(get(element, 'button', 'English'));
  });

  it('is the language of the signature, and so of its email', async () => {
    const element = await page.filled();
    get(element, 'button', 'ខ្មែរ').click();
    await speaks(element, 'km');
    press(element);
    await settled(element);
    expect(page.sent()[0]!.language).to.equal('km');
  });

  it('is remembered on this site, and by nothing but its code', async () => {
    get(await plainForm(), 'button', 'ខ្មែរ').click();
    expect(Object.entries(localStorage)).to.deep.equal([['samleng.language', 'km']]);
    await speaks(await plainForm(), 'km');
  });

  it('of an earlier visit does not change a part of the page that has a language of its own', async () => {
    localStorage.setItem('samleng.language', 'km');
    expect(part(await plainForm('en'), 'title')!.lang).to.equal('en');
  });

  it('of an earlier visit is ignored for a petition without that language', async () => {
    localStorage.setItem('samleng.language', 'fr');
    const element = await plainForm();
    await speaks(element, 'en');
    expect(element.hasAttribute('lang')).to.equal(false);
  });
});
