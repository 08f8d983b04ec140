import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ProblemError } from '../requests/errors.ts';
import { problem, setVisible } from '../testing/index.ts';
import { at, watchedCount } from '../testing/watched-count.ts';

const page = watchedCount();
const { heard, errors, route, asked, counts, watch, streamOpen } = page;

describe('a count that is watched live', () => {
  it('asks first, then listens to the stream', async () => {
    watch();
    const stream = await streamOpen();
    expect(counts()).to.deep.equal([1]);
    stream.send('summary', at(2));
    expect(counts()).to.deep.equal([1, 2]);
    expect(asked()).to.equal(1);
  });

  it('never replaces a newer count by an older one, nor reports the same twice', async () => {
    watch();
    const stream = await streamOpen();
    stream.send('summary', at(5));
    stream.send('summary', at(3));
    stream.send('summary', at(5));
    stream.send('summary', at(6));
    expect(counts()).to.deep.equal([1, 5, 6]);
  });

  it('closes the stream when the page is hidden, and asks again when it is visible', async () => {
    watch();
    const first = await streamOpen();
    setVisible(false);
    expect(first.open).to.equal(false);
    await aTimeout(20);
    expect(asked()).to.equal(1);
    page.server.answer(route(), at(9));
    setVisible(true);
    await waitUntil(() => heard.length === 2);
    expect(page.server.requests[1]!.init.cache).to.equal('no-cache');
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

  it('leaves a broken connection to the browser', async () => {
    watch();
    const stream = await streamOpen();
    stream.drop();
    await aTimeout(20);
    expect(page.server.streams.length).to.equal(1);
    stream.send('summary', at(2));
    expect(counts()).to.deep.equal([1, 2]);
  });

  it('polls when the stream is refused, and tries it again', async () => {
    const clock = page.stopClock();
    watch();
    await clock.standUntil(() => page.server.streams.length === 1);
    page.server.streams[0]!.refuse();
    page.server.answer(route(), at(2));
    await clock.pass(29_000);
    expect(asked()).to.equal(1);
    await clock.pass(8000);
    expect(counts()).to.deep.equal([1, 2]);
    await clock.standUntil(() => page.server.streams.length === 2);
    expect(page.server.streams[1]!.open).to.equal(true);
  });

  it('polls while the stream says nothing, without opening another', async () => {
    const clock = page.stopClock();
    watch();
    await clock.standUntil(() => page.server.streams.length === 1);
    await clock.pass(37_000);
    expect(asked()).to.equal(2);
    page.server.streams[0]!.send('summary', at(2));
    await clock.pass(60_000);
    expect(asked()).to.equal(2);
    for (let second = 0; second < 37; second += 3) {
      page.server.streams[0]!.drop();
      await clock.pass(3000);
    }
    expect(asked()).to.equal(3);
    expect(page.server.streams.length).to.equal(1);
  });

  it('reports a failed request, continues, and reports the same count again as a sign of life', async () => {
    const clock = page.stopClock();
    const partnerRoute = `GET /v1/petitions/${page.petition}/partners/youth/summary`;
    page.server.answer(partnerRoute, at(1));
    watch({ partner: 'youth' });
    await clock.standUntil(() => heard.length === 1);
    page.server.answer(partnerRoute, 'offline');
    await clock.pass(37_000);
    expect(errors.map(({ name }) => name)).to.deep.equal(['NetworkError']);
    page.server.answer(partnerRoute, at(1));
    await clock.pass(37_000);
    expect(counts()).to.deep.equal([1, 1]);
  });

  it('gives up on a petition that does not exist', async () => {
    const clock = page.stopClock();
    page.server.answer(route(), problem('petition-not-found'));
    watch();
    await clock.pass(200_000);
    expect((errors[0] as ProblemError).code).to.equal('petition-not-found');
    expect(asked()).to.equal(1);
    expect(page.server.streams).to.deep.equal([]);
  });

  it('polls a partner’s count, asking the server each time', async () => {
    const clock = page.stopClock();
    const partnerRoute = `GET /v1/petitions/${page.petition}/partners/youth/summary`;
    page.server.answer(partnerRoute, at(1));
    watch({ partner: 'youth' });
    await clock.standUntil(() => heard.length === 1);
    await clock.pass(110_000);
    expect(page.server.requestsTo(partnerRoute).length).to.equal(4);
    expect(page.server.requestsTo(partnerRoute).at(-1)!.init.cache).to.equal('no-cache');
    expect(page.server.streams).to.deep.equal([]);
  });

  for (const [situation, locks] of [
    ['missing', undefined],
    ['denied', { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
  ] as const) {
    it(`polls where Web Locks are ${situation}`, async () => {
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      const clock = page.stopClock();
      watch();
      await clock.pass(37_000);
      Reflect.deleteProperty(navigator, 'locks');
      expect(asked()).to.equal(2);
      expect(page.server.streams).to.deep.equal([]);
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
