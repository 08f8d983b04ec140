import { expect, waitUntil } from '@open-wc/testing';
import { fakeServer, openTab } from '../testing/index.ts';
import { DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { sendNow, withdraw } from './resend.ts';
import type { Settled } from './settled.ts';

const queue = signingQueue();
const { settled, signOffline, start, sentIds, heardOf, isEmpty } = queue;

describe('a signature that its signer withdraws', () => {
  const isInLine = async (id: string) =>
    ((await navigator.locks.query()).pending ?? []).some(({ name }) => name!.endsWith(id));

  it('is deleted, never sent, and every tab is notified', async () => {
    const id = await signOffline();
    queue.server.answer(SIGN, 'offline');
    const tab = await openTab();
    fakeServer({ [SIGN]: 'offline' }, tab.window);
    const heardInTab: Settled[] = [];
    const stopTab = tab.client.startQueue((one) => heardInTab.push(one));
    start();
    expect(await withdraw(id)).to.equal('withdrawn');
    await waitUntil(() => heardInTab.length > 0);
    const heard = { id, petition: 'ceroc', outcome: { gone: 'withdrawn' } };
    expect(heardOf()).to.deep.equal([heard]);
    expect(heardInTab[0]).to.deep.include(heard);
    expect(await isEmpty()).to.equal(true);
    queue.server.answer(SIGN, DONE);
    const before = sentIds().length;
    await sendNow();
    expect(sentIds().length).to.equal(before);
    stopTab();
    tab.close();
  });

  it('says that it was sent already, when a sender was quicker', async () => {
    const id = await signOffline();
    let answer: (response: Response) => void = () => {};
    queue.server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
    start();
    await waitUntil(() => sentIds().length === 2);
    const tab = await openTab();
    const withdrawal = tab.client.withdraw(id);
    await waitUntil(() => isInLine(id));
    answer(DONE());
    expect(await withdrawal).to.equal('gone');
    await waitUntil(() => settled.length > 0);
    expect(settled.map(({ outcome }) => outcome)).to.deep.equal([{ next: 'done' }]);
    tab.close();
  });

  it('withdraws it when its sender failed', async () => {
    const id = await signOffline();
    let answer: (away: 'offline') => void = () => {};
    queue.server.answer(SIGN, () => new Promise<'offline'>((resolve) => (answer = resolve)));
    start();
    await waitUntil(() => sentIds().length === 2);
    const withdrawal = withdraw(id);
    await waitUntil(() => isInLine(id));
    answer('offline');
    expect(await withdrawal).to.equal('withdrawn');
    expect(await isEmpty()).to.equal(true);
  });
});
