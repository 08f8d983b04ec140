import { expect, fixture, html } from '@open-wc/testing';
import { type FakeRoute, json, problem } from '@samleng/client/testing';
import { fallback, get, part, words } from '../testing/find.ts';
import {
  field,
  filledIn,
  hasForm,
  outcome,
  PETITION,
  petitionServer,
  press,
  settled,
  SUMMARY,
  until,
} from '../testing/form.ts';
import { petition, summary } from '../testing/samples.ts';
import type { PetitionFormElement } from './petition-form.ts';

const page = petitionServer();

describe('<samleng-petition-form>', () => {
  it('shows title, targets, count, and a text that unfolds', async () => {
    const element = await page.open();
    expect(words(get(element, 'heading'))).to.equal('The right to vote');
    expect(words(element)).to.contain('United Nations').and.to.contain('2,850 people have signed');
    element.style.width = '360px';
    const third = () =>
      [...part(element, 'text')!.querySelectorAll('p')].find((one) => words(one) === 'Third.')!;
    expect(third().checkVisibility()).to.equal(false);
    get(element, 'button', 'Read the whole text').click();
    await element.updateComplete;
    expect(third().checkVisibility()).to.equal(true);
  });

  it('shows the fallback when there is no such petition', async () => {
    page.server.answer(PETITION, problem('petition-not-found'));
    const element = await page.open();
    expect(words(element)).to.contain('could not be found');
    expect(fallback(element).map(words)).to.deep.equal(['Sign there']);
  });

  it('asks for nothing while it has no petition, and shows the fallback, however it got there', async () => {
    const asked = () => page.server.requests.filter(({ path }) => path.startsWith('/v1/petitions'));
    const element = await fixture<PetitionFormElement>(
      html`<samleng-petition-form server=${page.server.origin}
        ><a href="#">Sign there</a></samleng-petition-form
      >`,
    );
    expect(fallback(element).map(words)).to.deep.equal(['Sign there']);
    expect(asked()).to.deep.equal([]);
    page.server.answer(PETITION, 'silent');
    element.petition = 'right-to-vote';
    await until(() => asked().length === 1);
    // The answer to what was asked before comes for nobody.
    element.petition = '';
    await element.updateComplete;
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(asked()).to.have.length(1);
    expect(fallback(element).map(words)).to.deep.equal(['Sign there']);
  });

  it('leaves the fallback on the ground of the page, for which it has its colours', async () => {
    page.server.answer(PETITION, 'silent');
    const form = html`<samleng-petition-form
      petition="right-to-vote"
      server=${page.server.origin}
    ></samleng-petition-form>`;
    const section = await fixture<HTMLElement>(html`<div style="color: rgb(1, 2, 3)">${form}</div>`);
    const element = section.querySelector('samleng-petition-form')!;
    await until(() => part(element, 'sheet'));
    const { backgroundColor, color } = getComputedStyle(part(element, 'sheet')!);
    expect([backgroundColor, color]).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgb(1, 2, 3)']);

    page.server.answer(PETITION, problem('petition-not-found'));
    const failed = await page.open();
    expect(fallback(failed)[0]!.assignedSlot!.closest('[part=sheet]') === null).to.equal(true);
  });

  it('can be loaded again when the server was away', async () => {
    page.server.answer(PETITION, 'offline');
    const element = await page.open();
    page.tells({});
    get(element, 'button').click();
    await until(() => hasForm(element));
  });

  it('starts again when it is given another petition', async () => {
    page.server.answer('GET /v1/petitions/second', { ...petition, petition: 'second' });
    const element = await page.signed();
    element.petition = 'second';
    await until(() => hasForm(element));
  });

  it('keeps the typed values when the page moves it', async () => {
    const element = await page.filled();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await element.updateComplete;
    expect(field(element, 'name').value).to.equal('Sok Dara');
  });

  it('repeats an interrupted request when the page moves it', async () => {
    page.server.answer(PETITION, 'silent');
    const element = await fixture<HTMLElement>(
      html`<samleng-petition-form
        petition="right-to-vote"
        server=${page.server.origin}
      ></samleng-petition-form>`,
    );
    element.remove();
    page.server.answer(PETITION, () => json(petition));
    document.body.append(element);
    await until(() => hasForm(element));
    element.remove();
  });

  it('never shows one petition’s count with another', async () => {
    let tell = (_late: FakeRoute) => {};
    page.server.answer(SUMMARY, () => new Promise((resolve) => (tell = resolve)));
    page.server.answer('GET /v1/petitions/other', {
      ...petition,
      petition: 'other',
      summary: { ...summary, petition: 'other', count: 77 },
    });
    const element = await page.signed();
    element.petition = 'other';
    await until(() => words(element).includes('77 people have signed'));
    tell({ ...summary, count: 2851 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(words(element)).to.include('77 people have signed');
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible empty, with errors and when done (${lang})`, async () => {
      const element = await page.open(lang);
      await expect(element).to.be.accessible();
      press(element);
      await settled(element);
      await expect(element).to.be.accessible();
      press(await filledIn(element));
      await until(() => outcome(element));
      await expect(element).to.be.accessible();
    });
  }
});
