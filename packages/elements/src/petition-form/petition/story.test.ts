import { expect, fixture, html } from '@open-wc/testing';
import type { Summary } from '@samleng/contract';
import { all, find, get, part, parts, words } from '../../testing/find.ts';
import { petitionServer, press, filledIn, settled, shownIn } from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const page = petitionServer();
const LEAD = { en: 'We ask for the vote.', km: 'យើងស្នើសុំសិទ្ធិបោះឆ្នោត។' };

async function openWith(change: Parameters<typeof page.tells>[0]) {
  page.tells(change);
  return page.open();
}
const counting = (now: Partial<Summary>) => openWith({ summary: { ...summary, ...now } });

/** The order in which a visitor meets these parts. */
const order = (element: Element, ...names: string[]) =>
  names
    .map((name) => [name, parts(element, name)[0]!] as const)
    .sort(([, one], [, other]) => (one.compareDocumentPosition(other) & 4 ? -1 : 1))
    .map(([name]) => name);

describe('the first view of a petition', () => {
  it('has title, count, targets and lead, then the fold, then the fields', async () => {
    const wanted = ['title', 'progress', 'targets', 'lead', 'fold', 'field', 'sign'];
    expect(order(await openWith({ lead: LEAD }), ...wanted.toReversed())).to.deep.equal(wanted);
  });

  it('folds the whole text behind a lead', async () => {
    const element = await openWith({ lead: LEAD });
    element.style.width = '360px';
    const read = () => part(element, 'text')!.innerText;
    expect(read()).to.equal('We ask for the vote.');
    get(element, 'button', 'Read the whole text').click();
    await element.updateComplete;
    expect(read()).to.match(/^We ask for the vote\.\s+First\.[^]*Third\.$/);
  });

  it('has room for the whole text where the fields stand beside it', async () => {
    const element = await openWith({ lead: LEAD });
    element.style.width = '760px';
    expect(part(element, 'text')!.innerText).to.match(/Third\.$/);
    expect(find(element, 'button', 'Read the whole text')).to.equal(undefined);
  });

  it('names the organiser', async () => {
    const element = await openWith({ organiser: { en: 'Committee for the vote' } });
    expect(words(part(element, 'organiser'))).to.equal('Committee for the vote');
  });

  it("has the title as the page's own heading on the petition's page, which names organiser and languages", async () => {
    page.tells({ organiser: { en: 'Committee for the vote' } });
    const element = await fixture(
      html`<samleng-petition-form
        petition="right-to-vote"
        server=${page.server.origin}
        hosted
      ></samleng-petition-form>`,
    );
    await shownIn(element);
    expect(get(element, 'heading').localName).to.equal('h1');
    expect(parts(element, 'organiser')).to.deep.equal([]);
    expect(find(element, 'button', 'ខ្មែរ')).to.equal(undefined);
  });
});

describe('the cloth', () => {
  const cloth = (element: Element) => get(element, 'progressbar');
  const woven = (element: Element) => cloth(element).querySelector<HTMLElement>('div.krama')!.style.width;

  it('is filled to the next step, and folds the finished ones', async () => {
    const element = await counting({ step: 5000 });
    expect(cloth(element).ariaValueNow).to.equal('2850');
    expect(cloth(element).ariaValueMax).to.equal('5000');
    expect(woven(element)).to.equal('max(8px, 57%)');
    expect(cloth(element).querySelectorAll('i')).to.have.lengthOf(8);
  });

  it('is filled to the goal where an older server knows no step', async () => {
    const { steps: _, voices: __, ...older } = petition;
    page.server.answer('GET /v1/petitions/right-to-vote', older);
    expect(cloth(await page.open()).ariaValueMax).to.equal('54000');
  });

  it('is whole from the goal on', async () => {
    const element = await counting({ count: 61240, step: null });
    expect(woven(element)).to.equal('max(8px, 100%)');
    expect(words(element)).to.contain('Goal reached. 61,240 and rising.');
  });

  it('is empty before the first signature, and tells no zero', async () => {
    const element = await counting({ count: 0, step: 1 });
    expect(woven(element)).to.equal('0px');
    expect(words(element)).to.contain('Be among the first to sign').and.not.to.match(/\b0\b/);
  });

  it('is missing when the petition is closed', async () => {
    expect(all(await counting({ status: 'closed' }), 'progressbar')).to.deep.equal([]);
  });

  it("has the signer's thread in it once the signature counts", async () => {
    const element = await page.open();
    expect(part(element, 'sheet')!.classList.contains('signed')).to.equal(false);
    press(await filledIn(element));
    await settled(element);
    expect(part(element, 'sheet')!.classList.contains('signed')).to.equal(true);
  });
});

describe('the voices', () => {
  const voices = [
    { text: { en: 'For my children.' }, by: { en: 'A mother in Lowell' } },
    { text: { en: 'So that they count us.' } },
  ];
  const now = Date.now;
  afterEach(() => (Date.now = now));

  it('are heard one at a time, another one each day', async () => {
    const told: string[] = [];
    for (const day of [20_000, 20_001]) {
      Date.now = () => day * 86_400_000;
      told.push(words(part(await openWith({ voices }), 'voice')));
    }
    expect(told).to.deep.equal(['For my children. A mother in Lowell', 'So that they count us.']);
  });

  it('are above the fields', async () => {
    expect(order(await openWith({ voices }), 'field', 'voice')).to.deep.equal(['voice', 'field']);
  });
});
