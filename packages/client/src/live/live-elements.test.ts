import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { at, watchedCount } from '../testing/watched-count.ts';
import { refreshSummary } from './watch.ts';

const page = watchedCount();
const { heard, route, asked, counts, watch, streamOpen } = page;

describe('a count that several elements of a page watch', () => {
  it('asks once and opens one stream; later elements get the count at once', async () => {
    watch({ live: false });
    watch();
    await streamOpen();
    expect(counts()).to.deep.equal([1, 1]);
    watch();
    await waitUntil(() => heard.length === 3);
    expect(asked()).to.equal(1);
    expect(page.server.streams.length).to.equal(1);
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
    expect(page.server.streams).to.deep.equal([]);
    const { held } = await navigator.locks.query();
    expect(held!.map(({ name }) => name).filter((name) => name!.includes('samleng'))).to.deep.equal([]);
  });

  it('keeps counts of two petitions and two servers apart', async () => {
    page.server.answer('GET /v1/petitions/other/summary', at(7));
    watch({ live: false });
    watch({ live: false, petition: 'other' });
    watch({ live: false, server: 'https://elsewhere.test' });
    await waitUntil(() => heard.length === 3);
    expect(counts()).to.have.members([1, 1, 7]);
  });

  it('is refreshed on request, past every cache', async () => {
    watch({ live: false });
    await waitUntil(() => heard.length === 1);
    page.server.answer(route(), at(2));
    refreshSummary(page.server.origin, page.petition);
    refreshSummary(page.server.origin, 'other');
    await waitUntil(() => heard.length === 2);
    expect(page.server.requests.length).to.equal(2);
    expect(page.server.requests[1]!.init.cache).to.equal('no-cache');
  });
});
