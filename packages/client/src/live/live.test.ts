import type { Summary } from '@samleng/contract';
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ProblemError } from '../requests/errors.ts';
// Loaded on demand, which takes time that a stopped clock does not give.
import './keep-live.ts';
import { refreshSummary, watchSummary, type WatchOptions } from './watch.ts';
import {
  aSummary,
  fakeClock,
  fakeServer,
  openTab,
  problem,
  setVisible,
  type FakeClock,
  type FakeServer,
  type FakeStream,
  type Tab,
} from '../testing/index.ts';

const at = (second: number, online = second) =>
  aSummary({ online, updatedAt: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z` });

// A petition of its own for each test, so that none hears another's tabs.
let petition = 'petition-0';
let serial = 0;

describe('watching a count', () => {
  let server: FakeServer;
  let heard: Summary[];
  let errors: Error[];
  let clock: FakeClock | undefined;
  let stops: Array<() => void>;

  beforeEach(() => {
    serial += 1;
    petition = `petition-${serial}`;
    server = fakeServer({ [`GET /v1/petitions/${petition}/summary`]: at(1) });
    heard = [];
    errors = [];
    stops = [];
  });
  afterEach(() => {
    for (const stop of stops) stop();
    clock?.restore();
    clock = undefined;
    server.restore();
    setVisible(true);
  });

  const route = () => `GET /v1/petitions/${petition}/summary`;
  const asked = () => server.requestsTo(route()).length;
  const open = (streams: readonly FakeStream[]) => streams.filter((stream) => stream.open);
  const counts = () => heard.map(({ online }) => online);
  function watch(options: Partial<WatchOptions> = {}) {
    const watch = watchSummary(
      { server: server.origin, petition, live: true, ...options },
      (summary) => heard.push(summary),
      (error) => errors.push(error),
    );
    const stop = () => watch.stop();
    stops.push(stop);
    return stop;
  }
  async function streamOpen(of = server) {
    await waitUntil(() => open(of.streams).length === 1, 'no stream');
    return open(of.streams)[0]!;
  }

  describe('once', () => {
    it('asks with the cache’s leave, tells, and opens no stream', async () => {
      watch({ live: false });
      await waitUntil(() => heard.length === 1);
      await aTimeout(20);
      expect(server.requests[0]!.init.cache).to.equal('default');
      expect(server.streams).to.deep.equal([]);
    });

    it('asks nothing while the page is hidden', async () => {
      setVisible(false);
      watch({ live: false });
      await aTimeout(20);
      expect(asked()).to.equal(0);
      setVisible(true);
      await waitUntil(() => heard.length === 1);
    });

    it('asks again only when it becomes visible after more than a minute', async () => {
      clock = fakeClock();
      watch({ live: false });
      await clock.pass(59_000);
      setVisible(false);
      setVisible(true);
      await clock.pass(0);
      expect(asked()).to.equal(1);
      setVisible(false);
      await clock.pass(2000);
      setVisible(true);
      await clock.standUntil(() => asked() === 2);
      expect(asked()).to.equal(2);
      expect(server.requests[1]!.init.cache).to.equal('no-cache');
    });

    it('asks again when the line is back after a failure', async () => {
      server.answer(route(), 'offline');
      watch({ live: false });
      await waitUntil(() => errors.length === 1);
      server.answer(route(), at(1));
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => heard.length === 1);
    });
  });

  describe('live', () => {
    it('asks first, then listens to the stream', async () => {
      watch();
      const stream = await streamOpen();
      expect(counts()).to.deep.equal([1]);
      stream.send('summary', at(2));
      expect(counts()).to.deep.equal([1, 2]);
      expect(asked()).to.equal(1);
    });

    it('never replaces newer by older, nor tells the same twice', async () => {
      watch();
      const stream = await streamOpen();
      stream.send('summary', at(5));
      stream.send('summary', at(3));
      stream.send('summary', at(5));
      stream.send('summary', at(6));
      expect(counts()).to.deep.equal([1, 5, 6]);
    });

    it('closes the stream when the page is hidden, and asks afresh when it is seen again', async () => {
      watch();
      const first = await streamOpen();
      setVisible(false);
      expect(first.open).to.equal(false);
      await aTimeout(20);
      expect(asked()).to.equal(1);
      server.answer(route(), at(9));
      setVisible(true);
      await waitUntil(() => heard.length === 2);
      expect(server.requests[1]!.init.cache).to.equal('no-cache');
      await streamOpen();
    });

    it('closes the stream for the back/forward cache and opens it on return', async () => {
      watch();
      const first = await streamOpen();
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(first.open).to.equal(false);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await streamOpen();
    });

    it('leaves a broken line to the browser', async () => {
      watch();
      const stream = await streamOpen();
      stream.drop();
      await aTimeout(20);
      expect(server.streams.length).to.equal(1);
      stream.send('summary', at(2));
      expect(counts()).to.deep.equal([1, 2]);
    });

    it('polls when the stream is refused, and tries it again', async () => {
      clock = fakeClock();
      watch();
      await clock.standUntil(() => server.streams.length === 1);
      server.streams[0]!.refuse();
      server.answer(route(), at(2));
      await clock.pass(29_000);
      expect(asked()).to.equal(1);
      await clock.pass(8000);
      expect(counts()).to.deep.equal([1, 2]);
      expect(server.streams.length).to.equal(2);
      expect(server.streams[1]!.open).to.equal(true);
    });

    it('polls while the stream says nothing, without opening another', async () => {
      clock = fakeClock();
      watch();
      await clock.standUntil(() => server.streams.length === 1);
      await clock.pass(37_000);
      expect(asked()).to.equal(2);
      server.streams[0]!.send('summary', at(2));
      await clock.pass(60_000);
      expect(asked()).to.equal(2);
      for (let second = 0; second < 37; second += 3) {
        server.streams[0]!.drop();
        await clock.pass(3000);
      }
      expect(asked()).to.equal(3);
      expect(server.streams.length).to.equal(1);
    });

    it('says that a request failed, goes on, and tells the same count again as a sign of life', async () => {
      clock = fakeClock();
      const partnerRoute = `GET /v1/petitions/${petition}/partners/youth/summary`;
      server.answer(partnerRoute, at(1));
      watch({ partner: 'youth' });
      await clock.standUntil(() => heard.length === 1);
      server.answer(partnerRoute, 'offline');
      await clock.pass(37_000);
      expect(errors.map(({ name }) => name)).to.deep.equal(['NetworkError']);
      server.answer(partnerRoute, at(1));
      await clock.pass(37_000);
      expect(counts()).to.deep.equal([1, 1]);
    });

    it('gives up on a petition that does not exist', async () => {
      clock = fakeClock();
      server.answer(route(), problem('petition-not-found'));
      watch();
      await clock.pass(200_000);
      expect((errors[0] as ProblemError).code).to.equal('petition-not-found');
      expect(asked()).to.equal(1);
      expect(server.streams).to.deep.equal([]);
    });

    it('polls a partner’s count, asking the server each time', async () => {
      clock = fakeClock();
      const partnerRoute = `GET /v1/petitions/${petition}/partners/youth/summary`;
      server.answer(partnerRoute, at(1));
      watch({ partner: 'youth' });
      await clock.standUntil(() => heard.length === 1);
      await clock.pass(110_000);
      expect(server.requestsTo(partnerRoute).length).to.equal(4);
      expect(server.requestsTo(partnerRoute).at(-1)!.init.cache).to.equal('no-cache');
      expect(server.streams).to.deep.equal([]);
    });

    for (const [situation, locks] of [
      ['missing', undefined],
      ['denied', { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
    ] as const) {
      it(`polls where Web Locks are ${situation}`, async () => {
        Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
        clock = fakeClock();
        watch();
        await clock.pass(37_000);
        Reflect.deleteProperty(navigator, 'locks');
        expect(asked()).to.equal(2);
        expect(server.streams).to.deep.equal([]);
      });
    }

    it('works alone where channels are forbidden', async () => {
      const { BroadcastChannel } = window;
      window.BroadcastChannel = function () {
        throw new DOMException('denied', 'SecurityError');
      } as unknown as typeof BroadcastChannel;
      watch();
      const stream = await streamOpen();
      window.BroadcastChannel = BroadcastChannel;
      stream.send('summary', at(2));
      expect(counts()).to.deep.equal([1, 2]);
    });
  });

  describe('by several elements of a page', () => {
    it('asks once and opens one stream; who comes later is told at once', async () => {
      watch({ live: false });
      watch();
      await streamOpen();
      expect(counts()).to.deep.equal([1, 1]);
      watch();
      await waitUntil(() => heard.length === 3);
      expect(asked()).to.equal(1);
      expect(server.streams.length).to.equal(1);
    });

    it('goes live when a live one joins', async () => {
      watch({ live: false });
      await waitUntil(() => heard.length === 1);
      watch();
      await streamOpen();
      expect(asked()).to.equal(1);
    });

    it('closes when the last of them stops, and not before', async () => {
      const stopFirst = watch();
      const stopSecond = watch();
      const stream = await streamOpen();
      stopFirst();
      stopFirst();
      stream.send('summary', at(2));
      expect(counts()).to.deep.equal([1, 1, 2]);
      stopSecond();
      expect(stream.open).to.equal(false);
    });

    it('opens no stream, and keeps no lock, when the last of them stops while it waits for its turn', async () => {
      const { locks } = navigator;
      const stop = watch();
      const asking = (name: string, ...rest: unknown[]) => {
        if (name.startsWith('samleng-stream')) stop();
        return Reflect.apply(locks.request.bind(locks), undefined, [name, ...rest]) as Promise<unknown>;
      };
      Object.defineProperty(navigator, 'locks', { value: { request: asking }, configurable: true });
      try {
        await waitUntil(() => asked() === 1);
        await aTimeout(100);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
      expect(server.streams).to.deep.equal([]);
      const { held } = await navigator.locks.query();
      expect(held!.map(({ name }) => name).filter((name) => name!.includes('samleng'))).to.deep.equal([]);
    });

    it('keeps counts of two petitions and two servers apart', async () => {
      server.answer('GET /v1/petitions/other/summary', at(7));
      watch({ live: false });
      watch({ live: false, petition: 'other' });
      watch({ live: false, server: 'https://elsewhere.test' });
      await waitUntil(() => heard.length === 3);
      expect(counts()).to.have.members([1, 1, 7]);
    });

    it('is refreshed on request, past every cache', async () => {
      watch({ live: false });
      await waitUntil(() => heard.length === 1);
      server.answer(route(), at(2));
      refreshSummary(server.origin, petition);
      refreshSummary(server.origin, 'other');
      await waitUntil(() => heard.length === 2);
      expect(server.requests.length).to.equal(2);
      expect(server.requests[1]!.init.cache).to.equal('no-cache');
    });
  });

  describe('in several tabs', () => {
    let tab: Tab;
    let tabServer: FakeServer;
    let tabClock: FakeClock | undefined;

    beforeEach(async () => {
      tab = await openTab();
      tabServer = fakeServer({ [route()]: at(1) }, tab.window);
    });
    afterEach(() => {
      tabClock?.restore();
      tabClock = undefined;
      tab.close();
    });

    const heardInTab: Summary[] = [];
    function watchInTab(options: Partial<WatchOptions> = {}) {
      heardInTab.length = 0;
      const watch = tab.client.watchSummary(
        { server: server.origin, petition, live: true, ...options },
        (summary) => heardInTab.push(summary),
      );
      stops.push(() => watch.stop());
    }
    const bothPass = (milliseconds: number) =>
      Promise.all([clock?.pass(milliseconds), tabClock?.pass(milliseconds)]);
    const streams = () => [...open(server.streams), ...open(tabServer.streams)];

    it('opens one stream, and every tab hears it', async () => {
      watch();
      const stream = await streamOpen();
      watchInTab();
      await waitUntil(() => heardInTab.length === 1);
      stream.send('summary', at(2));
      await waitUntil(() => heardInTab.length === 2);
      expect(heardInTab[1]!.online).to.equal(2);
      expect(streams().length).to.equal(1);
    });

    it('hands the stream over when the leader hides', async () => {
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
      [clock, tabClock] = [fakeClock(), fakeClock(tab.window)];
      watch();
      await clock.standUntil(() => server.streams.length === 1);
      server.streams[0]!.send('summary', at(1));
      watchInTab();
      await tabClock.standUntil(() => heardInTab.length === 1);
      for (let second = 0; second < 120; second += 5) await bothPass(5000);
      expect(tabServer.requestsTo(route()).length).to.equal(1);
      expect(asked()).to.equal(1);
    });

    it('polls in a follower that hears nothing for 45 seconds', async () => {
      [clock, tabClock] = [fakeClock(), fakeClock(tab.window)];
      watch();
      await clock.standUntil(() => server.streams.length === 1);
      watchInTab();
      await tabClock.standUntil(() => heardInTab.length === 1);
      await tabClock.pass(44_000);
      expect(tabServer.requestsTo(route()).length).to.equal(1);
      await tabClock.pass(11_000);
      expect(tabServer.requestsTo(route()).length).to.equal(2);
    });

    it('keeps to three streams an origin: the fourth petition polls until one is free', async () => {
      const busy = ['a', 'b', 'c'].map((name) => `${petition}-${name}`);
      for (const name of busy) {
        tabServer.answer(`GET /v1/petitions/${name}/summary`, at(1));
        watchInTab({ petition: name });
        await waitUntil(() => heardInTab.length === 1);
      }
      await waitUntil(() => tabServer.streams.length === 3);
      clock = fakeClock();
      watch();
      await clock.standUntil(() => heard.length === 1);
      await clock.pass(37_000);
      expect(asked()).to.equal(2);
      expect(server.streams).to.deep.equal([]);
      tabServer.streams[0]!.refuse();
      await clock.pass(37_000);
      expect(open(server.streams).length).to.equal(1);
    });

    it('tells the other tabs what a refresh brought', async () => {
      watch();
      await streamOpen();
      watchInTab();
      await waitUntil(() => heardInTab.length === 1);
      server.answer(route(), at(8));
      refreshSummary(server.origin, petition);
      await waitUntil(() => heardInTab.length === 2);
      expect(heardInTab[1]!.online).to.equal(8);
    });
  });
});
