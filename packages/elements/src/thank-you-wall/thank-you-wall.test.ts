import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Letter, Wall } from '@samleng/contract';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { pdfLetter, wall } from '../testing/samples.ts';
import './define.ts';
import type { ThankYouWallElement } from './thank-you-wall.ts';

const WALL = 'GET /v1/campaigns/ceroc/wall';
let server: FakeServer;

beforeEach(() => (server = fakeServer({ [WALL]: wall })));
afterEach(() => server.restore());

async function shownWall(lang = 'en') {
  const element = await fixture<ThankYouWallElement>(
    html`<samleng-thank-you-wall campaign="ceroc" lang=${lang} server=${server.origin}
      ><a href="/">Give</a></samleng-thank-you-wall
    >`,
  );
  await waitUntil(() => element.shadowRoot!.querySelector('section, .empty'));
  return element;
}
/** The wall, its first donor with that letter. */
const withLetter = (letter: Letter): Wall => {
  const [first, ...others] = wall.donations;
  return { donations: [{ ...first!, letter }, ...others] };
};
const cards = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.card')];
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

describe('<samleng-thank-you-wall>', () => {
  it('thanks people and organisations, with amount and words where they may be shown', async () => {
    const [chapter, nobody, person] = cards(await shownWall());
    expect(words(chapter!))
      .to.contain('Minnesota chapter')
      .and.to.contain('$400')
      .and.to.contain('Organisation');
    expect(chapter!.querySelector('blockquote')!.lang).to.equal('km');
    expect(words(nobody!)).to.equal('A friend who wants no name shown €50 1 June 2014');
    expect(words(person!)).to.equal('សុខ ចាន់ធី 11 June 2014 In memory of លោកយាយ ម៉ៅ');
    expect(person!.querySelector('.memory span')!.getAttribute('lang')).to.equal('km');
  });

  it('writes money and days as Khmer readers do', async () => {
    const [chapter] = cards(await shownWall('km'));
    expect(words(chapter!)).to.contain('សាខាមីនីសូតា').and.to.contain('400$').and.to.contain('1 ឧសភា 2014');
  });

  it('never adds up several currencies', async () => {
    expect(words((await shownWall()).shadowRoot!.querySelector('section')!)).not.to.match(/total|450/i);
  });

  it('shows a letter large in a dialog, and gives the focus back', async () => {
    const element = await shownWall();
    const open = element.shadowRoot!.querySelector<HTMLButtonElement>('button.letter')!;
    open.focus();
    open.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    await waitUntil(() => dialog.open);
    expect(dialog.querySelector('img')!.alt).to.equal('A letter of thanks');
    dialog.querySelector<HTMLButtonElement>('header > button')!.click();
    await waitUntil(() => !dialog.open);
    expect(element.shadowRoot!.activeElement).to.equal(open);
  });

  it('shows the first page of a PDF large, and hands out the whole', async () => {
    server.answer(WALL, withLetter(pdfLetter));
    const element = await shownWall();
    element.shadowRoot!.querySelector<HTMLButtonElement>('button.letter')!.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    await waitUntil(() => dialog.open);
    expect(dialog.querySelector('img')!.src).to.equal(pdfLetter.firstPage);
    expect(dialog.querySelector<HTMLAnchorElement>('footer a')!.href).to.equal(pdfLetter.href);
    await expect(element).to.be.accessible();
  });

  it('hands out a PDF of which an older server has no picture', async () => {
    const { firstPage: _, ...letter } = pdfLetter;
    server.answer(WALL, withLetter(letter));
    const [chapter] = cards(await shownWall());
    expect(chapter!.querySelector('button')).to.equal(null);
    expect(chapter!.querySelector<HTMLAnchorElement>('a.letter')!.href).to.equal(pdfLetter.href);
  });

  it('has no PDF to hand out where the letter is a picture', async () => {
    const element = await shownWall();
    element.shadowRoot!.querySelector<HTMLButtonElement>('button.letter')!.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    await waitUntil(() => dialog.open && dialog.querySelector('img'));
    expect(dialog.querySelector('footer')).to.equal(null);
  });

  it('adds more on demand, and reading goes on at the first of them', async () => {
    server.answer(WALL, { donations: wall.donations.slice(0, 2), next: 'nobody' });
    const element = await shownWall();
    expect(cards(element).length).to.equal(2);
    server.answer(WALL, { donations: wall.donations.slice(2) });
    element.shadowRoot!.querySelector<HTMLButtonElement>('.more')!.click();
    await waitUntil(() => cards(element).length === 3);
    await waitUntil(() => element.shadowRoot!.activeElement === cards(element)[2]);
    expect(server.requests.at(-1)!.path).to.contain('cursor=nobody');
    expect(element.shadowRoot!.querySelector('.more')).to.equal(null);
    expect(words(element.shadowRoot!.querySelector('[role=status]')!)).to.equal('1 more shown.');
  });

  it('says for all to see when more cannot be had, and leaves the focus at the button', async () => {
    server.answer(WALL, { ...wall, next: 'later' });
    const element = await shownWall();
    const more = element.shadowRoot!.querySelector<HTMLButtonElement>('button.more')!;
    server.answer(WALL, 'offline');
    more.focus();
    more.click();
    const status = element.shadowRoot!.querySelector<HTMLElement>('[role=status]')!;
    await waitUntil(() => words(status) !== '');
    expect(status.offsetHeight).to.be.greaterThan(10);
    expect(element.shadowRoot!.activeElement).to.equal(more);
  });

  it('invites when nobody has given yet', async () => {
    server.answer(WALL, { donations: [] });
    expect(words((await shownWall()).shadowRoot!.querySelector('.empty')!)).to.contain(
      'Will you be the first?',
    );
  });

  it('says that it cannot be shown, shows the fallback, and tries again when asked', async () => {
    server.answer(WALL, problem('unavailable'));
    const element = await shownWall();
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements().length).to.equal(1);
    server.answer(WALL, wall);
    element.shadowRoot!.querySelector<HTMLButtonElement>('.more')!.click();
    await waitUntil(() => cards(element).length === 3);
  });

  it('enlarges a letter by buttons and by keys, and begins anew with the next', async () => {
    const element = await shownWall();
    const open = element.shadowRoot!.querySelector<HTMLButtonElement>('button.letter')!;
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    const picture = () => dialog.querySelector('img');
    const widthIs = (width: string) => waitUntil(() => picture()?.style.width === width);
    open.click();
    await widthIs('100%');
    const [smaller, larger] = dialog.querySelectorAll<HTMLButtonElement>('.zoom button');
    larger!.click();
    await widthIs('200%');
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: '+' }));
    await widthIs('300%');
    smaller!.click();
    await widthIs('200%');
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: '0' }));
    await widthIs('100%');
    smaller!.click();
    larger!.click();
    await widthIs('200%');
    dialog.close();
    await waitUntil(() => picture() === null);
    open.click();
    await widthIs('100%');
  });

  for (const lang of ['en', 'km', 'fr']) {
    it(`is accessible, with its dialog (${lang})`, async () => {
      const element = await shownWall(lang);
      await expect(element).to.be.accessible();
      element.shadowRoot!.querySelector<HTMLButtonElement>('button.letter')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('dialog[open] img'));
      await expect(element).to.be.accessible();
    });
  }
});
