import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { fakeServer, openTab } from '../testing/index.ts';
import { DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import type { Settled } from './settled.ts';
import { forget } from './unsent-store.ts';

const queue = signingQueue();
const { settled, signOffline, start, sentIds, heardOf, isEmpty } = queue;

describe('a queue in several tabs', () => {
  it('sends once from two tabs, and notifies both', async () => {
    const id = await signOffline();
    const tab = await openTab();
    const tabServer = fakeServer({ [SIGN]: DONE }, tab.window);
    const heardInTab: Settled[] = [];
    const stopTab = tab.client.startQueue((one) => heardInTab.push(one));
    start();
    await waitUntil(() => settled.length > 0 && heardInTab.length > 0);
    expect([...sentIds().slice(1), ...tabServer.requestsTo(SIGN)].length).to.equal(1);
    expect(heardOf()).to.deep.equal([{ id, petition: 'ceroc', outcome: { next: 'done' } }]);
    expect(heardInTab).to.deep.equal(settled);
    stopTab();
    tab.close();
  });

  it('does not send what another tab has sent in the meantime', async () => {
    const [first, second] = [await signOffline(), await signOffline()];
    queue.server.answer(SIGN, async () => {
      await forget(second);
      return DONE();
    });
    start();
    await waitUntil(isEmpty);
    await aTimeout(50);
    expect(sentIds().slice(2)).to.deep.equal([first]);
  });

  it('leaves the sending to one tab at a time', async () => {
    await signOffline();
    await signOffline();
    let answer: (response: Response) => void = () => {};
    queue.server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
    start();
    await waitUntil(() => sentIds().length === 3);
    const tab = await openTab();
    const tabServer = fakeServer({ [SIGN]: DONE }, tab.window);
    const stopTab = tab.client.startQueue();
    await aTimeout(100);
    expect(tabServer.requests).to.deep.equal([]);
    stopTab();
    tab.close();
    queue.server.answer(SIGN, DONE);
    answer(DONE());
    await waitUntil(isEmpty);
  });
});
