import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Letter, Wall } from '@samleng/contract';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { all, announced, fallback, find, focused, get, part, parts, words } from '../testing/find.ts';
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
  await waitUntil(() => find(element, 'region') ?? part(element, 'empty'));
  return element;
}
/** A wall whose first donation has this letter. */
const withLetter = (letter: Letter): Wall => {
  const [first, ...others] = wall.donations;
  return { donations: [{ ...first!, letter }, ...others] };
};
const cards = (element: Element) => parts(element, 'card');
/** Opens the letter of the first donation. */
async function openLetter(element: Element) {
  const open = all(cards(element)[0]!, 'button')[0]!;
  open.focus();
  open.click();
  await waitUntil(() => find(element, 'dialog') && find(element, 'img'));
  return { open, dialog: get(element, 'dialog') };
}

describe('<samleng-thank-you-wall>', () => {
  it('thanks people and organisations, with amount and message where they may be shown', async () => {
    const [chapter, nobody, person] = cards(await shownWall());
    expect(words(chapter)).to.match(/^ដើម្បីកូនចៅយើង។ Minnesota chapter \$400 1 May 2014/);
    expect(part(chapter!, 'message')!.lang).to.equal('km');
    expect(words(nobody)).to.equal('A friend who wants no name shown €50 1 June 2014');
    expect(words(person)).to.equal('សុខ ចាន់ធី In memory of លោកយាយ ម៉ៅ 11 June 2014');
    expect(part(person!, 'memory')!.querySelector('[lang=km]')).not.to.equal(null);
  });

  it('asks for nothing while it has no campaign, and shows the fallback', async () => {
    const element = await fixture<ThankYouWallElement>(
      html`<samleng-thank-you-wall server=${server.origin}><a href="/">Give</a></samleng-thank-you-wall>`,
    );
    expect(fallback(element).map(words)).to.deep.equal(['Give']);
    element.layout = 'list';
    element.limit = 3;
    await element.updateComplete;
    expect(server.requests).to.deep.equal([]);
    element.campaign = 'ceroc';
    await waitUntil(() => find(element, 'region'));
  });

  it('writes money and days as Khmer readers do', async () => {
    const [chapter] = cards(await shownWall('km'));
    expect(words(chapter)).to.contain('សាខាមីនីសូតា').and.to.contain('400$').and.to.contain('1 ឧសភា 2014');
  });

  it('never adds up several currencies', async () => {
    expect(words(get(await shownWall(), 'region'))).not.to.match(/total|450/i);
  });

  it('shows a letter large in a dialog, and gives the focus back', async () => {
    const element = await shownWall();
    const { open, dialog } = await openLetter(element);
    get(dialog, 'img', 'A letter of thanks');
    get(dialog, 'button', 'Close').click();
    await waitUntil(() => !dialog.open);
    expect(focused(element)).to.equal(open);
  });

  it('shows a letter small, in a box that stands before the picture has come', async () => {
    const [chapter] = cards(await shownWall());
    const small = get(
      get(chapter!, 'button', 'A letter of thanks Read the letter'),
      'img',
      'A letter of thanks',
    );
    expect(small.loading).to.equal('lazy');
    small.src = '';
    expect([small.offsetWidth, small.offsetHeight]).to.deep.equal([64, 82]);
  });

  for (const [shape, width, height] of [
    ['wide', 400, 100],
    ['tall', 100, 400],
  ] as const) {
    it(`keeps the shape of a ${shape} picture, however large`, async () => {
      const picture = new OffscreenCanvas(width, height);
      picture.getContext('2d');
      const href = URL.createObjectURL(await picture.convertToBlob());
      server.answer(WALL, withLetter({ href, kind: 'picture', alt: { en: 'A letter of thanks' } }));
      const { dialog } = await openLetter(await shownWall());
      const shown = get(dialog, 'img');
      const isAsLarge = (times: number) => () => shown.style.width === `${times * 100}%` && shown.complete;
      await waitUntil(isAsLarge(1));
      expect(shown.offsetWidth / shown.offsetHeight).to.be.closeTo(width / height, 0.1);
      get(dialog, 'button', 'Larger').click();
      await waitUntil(isAsLarge(2));
      expect(shown.offsetWidth / shown.offsetHeight).to.be.closeTo(width / height, 0.1);
    });
  }

  it('shows the first page of a PDF large, and links to the whole', async () => {
    server.answer(WALL, withLetter(pdfLetter));
    const element = await shownWall();
    const { dialog } = await openLetter(element);
    expect(get(dialog, 'img').src).to.equal(pdfLetter.firstPage);
    expect(get(dialog, 'link').href).to.equal(pdfLetter.href);
    await expect(element).to.be.accessible();
  });

  it('links to a PDF of which an older server has no picture', async () => {
    const { firstPage: _, ...letter } = pdfLetter;
    server.answer(WALL, withLetter(letter));
    const [chapter] = cards(await shownWall());
    expect(find(chapter!, 'button')).to.equal(undefined);
    expect(get(chapter!, 'link').href).to.equal(pdfLetter.href);
  });

  it('has no link to a PDF when the letter is a picture', async () => {
    const element = await shownWall();
    const { dialog } = await openLetter(element);
    expect(find(dialog, 'link')).to.equal(undefined);
  });

  it('adds more on demand, and moves the focus to the first of them', async () => {
    server.answer(WALL, { donations: wall.donations.slice(0, 2), next: 'nobody' });
    const element = await shownWall();
    expect(cards(element).length).to.equal(2);
    server.answer(WALL, { donations: wall.donations.slice(2) });
    part(element, 'more')!.click();
    await waitUntil(() => cards(element).length === 3);
    await waitUntil(() => focused(element) === cards(element)[2]);
    expect(server.requests.at(-1)!.path).to.contain('cursor=nobody');
    expect(part(element, 'more')).to.equal(undefined);
    expect(announced(element)).to.equal('1 more shown.');
  });

  it('says visibly when more cannot be loaded, and leaves the focus at the button', async () => {
    server.answer(WALL, { ...wall, next: 'later' });
    const element = await shownWall();
    const more = part(element, 'more')!;
    server.answer(WALL, 'offline');
    more.focus();
    more.click();
    await waitUntil(() => announced(element) !== '');
    expect(get(element, 'status').offsetHeight).to.be.greaterThan(10);
    expect(focused(element)).to.equal(more);
  });

  it('invites when nobody has given yet', async () => {
    server.answer(WALL, { donations: [] });
    expect(words(part(await shownWall(), 'empty'))).to.contain('Nobody has given yet.');
  });

  it('says that it cannot be shown, shows the fallback, and tries again when asked', async () => {
    server.answer(WALL, problem('unavailable'));
    const element = await shownWall();
    expect(fallback(element).map(words)).to.deep.equal(['Give']);
    server.answer(WALL, wall);
    get(element, 'button').click();
    await waitUntil(() => cards(element).length === 3);
  });

  it('enlarges a letter by buttons and by keys, and starts at normal size with the next', async () => {
    const element = await shownWall();
    const { open, dialog } = await openLetter(element);
    const picture = () => find(dialog, 'img');
    const widthIs = (width: string) => waitUntil(() => picture()?.style.width === width);
    await widthIs('100%');
    const [smaller, larger] = ['Smaller', 'Larger'].map((name) => get(dialog, 'button', name));
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
    const closed = oneEvent(dialog, 'close');
    dialog.close();
    await closed;
    open.click();
    await widthIs('100%');
  });

  for (const lang of ['en', 'km', 'fr']) {
    it(`is accessible, with its dialog (${lang})`, async () => {
      const element = await shownWall(lang);
      await expect(element).to.be.accessible();
      await openLetter(element);
      await expect(element).to.be.accessible();
    });
  }
});
