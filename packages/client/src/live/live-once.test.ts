import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setVisible } from '../testing/index.ts';
import { at, watchedCount } from '../testing/watched-count.ts';

const page = watchedCount();
const { heard, errors, route, asked, watch } = page;

describe('a count that is watched once', () => {
  it('may ask the cache, reports the count, and opens no stream', async () => {
    watch({ live: false });
    await waitUntil(() => heard.length === 1);
    await aTimeout(20);
    expect(page.server.requests[0]!.init.cache).to.equal('default');
    expect(page.server.streams).to.deep.equal([]);
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
    const clock = page.stopClock();
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
    expect(page.server.requests[1]!.init.cache).to.equal('no-cache');
  });

  it('asks again when the connection is back after a failure', async () => {
    page.server.answer(route(), 'offline');
    watch({ live: false });
    await waitUntil(() => errors.length === 1);
    page.server.answer(route(), at(1));
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => heard.length === 1);
  });
});
