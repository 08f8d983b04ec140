import { expect, waitUntil } from '@open-wc/testing';
import type { Summary } from '@samleng/contract';
import {
  fakeClock,
  fakeServer,
  openTab,
  setVisible,
  type FakeClock,
  type FakeServer,
  type Tab,
} from '../testing/index.ts';
import { at, watchedCount } from '../testing/watched-count.ts';
import { refreshSummary, type WatchOptions } from './watch.ts';

const page = watchedCount();
const { heard, stops, route, open, asked, watch, streamOpen } = page;

describe('a count that several tabs watch', () => {
  let tab: Tab;
  let tabServer: FakeServer;
  let clock: FakeClock | undefined;
  let tabClock: FakeClock | undefined;

  beforeEach(async () => {
    tab = await openTab();
    tabServer = fakeServer({ [route()]: at(1) }, tab.window);
  });
  afterEach(() => {
    tabClock?.restore();
    clock = tabClock = undefined;
    tab.close();
  });

  const heardInTab: Summary[] = [];
  function watchInTab(options: Partial<WatchOptions> = {}) {
    heardInTab.length = 0;
    const watch = tab.client.watchSummary(
      { server: page.server.origin, petition: page.petition, live: true, ...options },
      (summary) => heardInTab.push(summary),
    );
    stops.push(() => watch.stop());
  }
  const bothPass = (milliseconds: number) =>
    Promise.all([clock?.pass(milliseconds), tabClock?.pass(milliseconds)]);
  const streams = () => [...open(page.server.streams), ...open(tabServer.streams)];

  it('opens one stream for every tab', async () => {
    watch();
    const stream = await streamOpen();
    watchInTab();
    await waitUntil(() => heardInTab.length === 1);
    stream.send('summary', at(2));
    await waitUntil(() => heardInTab.length === 2);
    expect(heardInTab[1]!.online).to.equal(2);
    expect(streams().length).to.equal(1);
  });

  it('hands the stream over when the leading tab is hidden', async () => {
    watch();
    await streamOpen();
    watchInTab();
    await waitUntil(() => heardInTab.length === 1);
    expect(tabServer.streams).to.deep.equal([]);
    setVisible(false);
    await streamOpen(tabServer);
    expect(streams().length).to.equal(1);
  });

  it('asks nothing in a follower while the leader lives, however quiet the petition', async () => {
    [clock, tabClock] = [page.stopClock(), fakeClock(tab.window)];
    watch();
    await clock.standUntil(() => page.server.streams.length === 1);
    page.server.streams[0]!.send('summary', at(1));
    watchInTab();
    await tabClock.standUntil(() => heardInTab.length === 1);
    for (let second = 0; second < 120; second += 5) await bothPass(5000);
    expect(tabServer.requestsTo(route()).length).to.equal(1);
    expect(asked()).to.equal(1);
  });

  it('polls in a follower that hears nothing for 45 seconds', async () => {
    [clock, tabClock] = [page.stopClock(), fakeClock(tab.window)];
    watch();
    await clock.standUntil(() => page.server.streams.length === 1);
    watchInTab();
    await tabClock.standUntil(() => heardInTab.length === 1);
    await tabClock.pass(44_000);
    expect(tabServer.requestsTo(route()).length).to.equal(1);
    await tabClock.pass(11_000);
    expect(tabServer.requestsTo(route()).length).to.equal(2);
  });

  it('opens at most three streams for an origin: the fourth petition polls until one is free', async () => {
    const busy = ['a', 'b', 'c'].map((name) => `${page.petition}-${name}`);
    for (const name of busy) {
      tabServer.answer(`GET /v1/petitions/${name}/summary`, at(1));
      watchInTab({ petition: name });
      await waitUntil(() => heardInTab.length === 1);
    }
    await waitUntil(() => tabServer.streams.length === 3);
    clock = page.stopClock();
    watch();
    await clock.standUntil(() => heard.length === 1);
    await clock.pass(37_000);
    expect(asked()).to.equal(2);
    expect(page.server.streams).to.deep.equal([]);
    tabServer.streams[0]!.refuse();
    await clock.pass(37_000);
    expect(open(page.server.streams).length).to.equal(1);
  });

  it('passes a refreshed count on to the other tabs', async () => {
    watch();
    await streamOpen();
    watchInTab();
    await waitUntil(() => heardInTab.length === 1);
    page.server.answer(route(), at(8));
    refreshSummary(page.server.origin, page.petition);
    await waitUntil(() => heardInTab.length === 2);
    expect(heardInTab[1]!.online).to.equal(8);
  });
});
