import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer } from '@samleng/client/testing';
import type { Donation } from '@samleng/contract';
import { find, focused, get, part, parts } from '../testing/find.ts';
import './define.ts';
import type { ThankYouWallElement } from './thank-you-wall.ts';

const WALL = 'GET /v1/campaigns/ceroc/wall';
let server: FakeServer;

beforeEach(() => (server = fakeServer({})));
afterEach(() => server.restore());

const donations = (many: number): Donation[] =>
  Array.from({ length: many }, (_, at) => ({ id: `d${at}`, donor: null, receivedOn: '2014-05-01' }));
const cards = (element: Element) => parts(element, 'card');
const more = (element: Element) => find(element, 'button', 'Show more');

async function wall(
  width: number,
  { there, next, ...attributes }: Record<string, string | number | undefined>,
) {
  server.answer(WALL, { donations: donations(Number(there)), next });
  const page = await fixture(html`<div style="width: ${width}px"></div>`);
  const element = document.createElement('samleng-thank-you-wall');
  const all = { lang: 'en', campaign: 'ceroc', server: server.origin, ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  page.append(element);
  await waitUntil(() => find(element, 'region'));
  return element;
}

/** Left edges of the first row, and right edges of the last. */
function edges(element: ThankYouWallElement) {
  const boxes = cards(element).map((card) => card.getBoundingClientRect());
  const last = boxes.filter(({ top }) => top === boxes.at(-1)!.top);
  return { inFirstRow: boxes.filter(({ top }) => top === boxes[0]!.top).length, end: last.at(-1)!.right };
}

describe('the cards of a wall', () => {
  it('are shown by whole rows as long as there are more', async () => {
    const element = await wall(1040, { there: 12, next: 'later', limit: 6 });
    expect(edges(element).inFirstRow).to.equal(4);
    expect(cards(element).length).to.equal(4);
    server.answer(WALL, { donations: donations(6) });
    more(element)!.click();
    await waitUntil(() => cards(element).length === 8);
    await waitUntil(() => focused(element) === cards(element)[4]);
  });

  it('leave no hole in the last row', async () => {
    const element = await wall(800, { there: 5 });
    expect(edges(element).inFirstRow).to.equal(3);
    expect(cards(element).length).to.equal(5);
    expect(edges(element).end).to.be.closeTo(element.getBoundingClientRect().right, 1);
    expect(more(element)).to.equal(undefined);
  });

  it('are three on a phone, and more on demand without another request', async () => {
    const element = await wall(360, { there: 5 });
    expect(cards(element).length).to.equal(3);
    more(element)!.click();
    await waitUntil(() => cards(element).length === 5);
    expect(server.requestsTo(WALL).length).to.equal(1);
    expect(more(element)).to.equal(undefined);
  });

  it('are as many as the page wants where that is less than a row', async () => {
    const element = await wall(1040, { there: 2, next: 'later', limit: 2 });
    expect(cards(element).length).to.equal(2);
    expect(edges(element).end).to.be.closeTo(element.getBoundingClientRect().right, 1);
  });

  it('follow the width of the wall', async () => {
    const element = await wall(1040, { there: 12, next: 'later' });
    expect(cards(element).length).to.equal(12);
    element.parentElement!.style.width = '1300px';
    await waitUntil(() => cards(element).length === 10);
    element.parentElement!.style.width = '360px';
    await waitUntil(() => cards(element).length === 3);
  });

  it('are no more after a request that failed', async () => {
    const element = await wall(1040, { there: 12, next: 'later', limit: 8 });
    server.answer(WALL, 'offline');
    more(element)!.click();
    await waitUntil(() => get(element, 'status').offsetHeight > 10);
    expect(cards(element).length).to.equal(8);
    expect(part(element, 'more')).not.to.equal(undefined);
  });

  it('wait as many as they will be', async () => {
    server.answer(WALL, 'silent');
    const waiting = await fixture<ThankYouWallElement>(
      html`<samleng-thank-you-wall campaign="ceroc" server=${server.origin} style="width: 360px">
      </samleng-thank-you-wall>`,
    );
    expect(waiting.shadowRoot!.querySelectorAll('.waiting').length).to.equal(3);
  });
});
