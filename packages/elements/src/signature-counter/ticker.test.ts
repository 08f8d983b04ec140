import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type FakeClock, fakeClock, type FakeServer, fakeServer } from '@samleng/client/testing';
import { all, find, get, part, words } from '../testing/find.ts';
import { summary } from '../testing/samples.ts';
import './define.ts';

const SUMMARY = 'GET /v1/petitions/right-to-vote/summary';
const SIGNERS = 'GET /v1/petitions/right-to-vote/signatures';
const dara = { name: 'សុខ ដារ៉ា', country: 'US', day: '2026-10-31' };
const sophal = { name: '<b>Sophal</b>', country: 'FR', day: '2026-11-01' };
let server: FakeServer;
let clock: FakeClock | undefined;

beforeEach(() => (server = fakeServer({ [SUMMARY]: summary, [SIGNERS]: { signatures: [dara] } })));
afterEach(() => {
  clock?.restore();
  clock = undefined;
  server.restore();
});

const ticker = () =>
  fixture<HTMLElement>(
    html`<samleng-signature-counter
      petition="right-to-vote"
      lang="en"
      ticker
      live
      server=${server.origin}
    ></samleng-signature-counter>`,
  );
const rows = (element: Element) => all(element, 'listitem').map(words);
const button = (element: Element) => get(element, 'button');
const newSignature = (second: number) =>
  server.streams[0]!.send('summary', {
    ...summary,
    count: summary.count + second,
    updatedAt: `2026-11-01T00:00:0${second}.000Z`,
  });

async function arrived() {
  const element = await ticker();
  await waitUntil(() => rows(element)[0]?.includes('United States') && server.streams.length > 0);
  return element;
}

describe('the latest signers', () => {
  it('are listed by name, country and day', async () => {
    expect(rows(await arrived())).to.deep.equal(['សុខ ដារ៉ា31 October · United States']);
  });

  it('are text, in the direction of each name', async () => {
    server.answer(SIGNERS, { signatures: [sophal] });
    const element = await ticker();
    await waitUntil(() => rows(element).length > 0);
    const name = get(element, 'listitem').querySelector('[dir=auto]') as HTMLElement;
    expect([name.textContent, name.childElementCount, name.dir]).to.deep.equal(['<b>Sophal</b>', 0, 'auto']);
  });

  it('take no space when the petition shows no names', async () => {
    server.answer(SIGNERS, { signatures: [] });
    const element = await ticker();
    const { offsetHeight } = element;
    await waitUntil(() => server.requestsTo(SIGNERS).length > 0);
    // The space kept for them is released.
    await waitUntil(() => element.offsetHeight < offsetHeight);
    expect(find(element, 'button')).to.equal(undefined);
    expect(part(element, 'signers')).to.equal(undefined);
  });

  it('follow new signatures, with at most two requests a minute', async () => {
    clock = fakeClock();
    const element = await ticker();
    await clock.standUntil(() => rows(element).length > 0 && server.streams.length > 0);
    server.answer(SIGNERS, { signatures: [sophal, dara] });
    newSignature(1);
    await clock.pass(10_000);
    newSignature(2);
    await clock.pass(15_000);
    expect(server.requestsTo(SIGNERS).length).to.equal(1);
    await clock.pass(10_000);
    expect(server.requestsTo(SIGNERS).length).to.equal(2);
    expect(rows(element)[0]).to.contain('<b>Sophal</b>');
  });

  it('stand still while they are paused', async () => {
    clock = fakeClock();
    const element = await ticker();
    await clock.standUntil(() => rows(element).length > 0 && server.streams.length > 0);
    button(element).click();
    newSignature(1);
    await clock.pass(60_000);
    expect(server.requestsTo(SIGNERS).length).to.equal(1);
    get(element, 'button', 'Continue').click();
    await clock.pass(100);
    expect(server.requestsTo(SIGNERS).length).to.equal(2);
  });

  it('have the year when it differs from that of the count', async () => {
    server.answer(SIGNERS, { signatures: [{ ...dara, day: '2014-03-09' }] });
    const element = await arrived();
    expect(rows(element)[0]).to.contain('9 March 2014');
  });

  it('are cut where a name is too long, and the sheet keeps its width', async () => {
    server.answer(SIGNERS, { signatures: [{ ...dara, name: 'Sok '.repeat(30) }] });
    const element = await arrived();
    const sheet = part(element, 'sheet')!;
    expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
  });

  it('are not read out by themselves', async () => {
    const element = await arrived();
    expect(part(element, 'signers')!.closest('[role=status], [aria-live]')).to.equal(null);
  });
});
