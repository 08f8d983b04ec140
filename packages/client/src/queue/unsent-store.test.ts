import { expect, waitUntil } from '@open-wc/testing';
import { clear, createStore, keys } from 'idb-keyval';
import { aSignRequest, fakeServer, openTab, type FakeServer } from '../testing/index.ts';
import { DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { unsentSignatures } from './queue.ts';
import type { Settled } from './settled.ts';
import { keep } from './unsent-store.ts';

const queue = signingQueue();
const { settled, signOffline, start, isEmpty } = queue;

describe('the record of a later version', () => {
  const later = (record: object) => keep({ request: { id: aSignRequest().id }, ...record } as never);
  const stored = () => keys(createStore('samleng', 'unsent-signatures'));
  afterEach(() => clear(createStore('samleng', 'unsent-signatures')));

  it('is left alone, and does not hold up other records', async () => {
    await later({ sealed: 'by a version to come', queuedAt: new Date() });
    const id = await signOffline();
    start();
    await waitUntil(() => settled.length > 0);
    expect(settled.map((one) => one.id)).to.deep.equal([id]);
    expect(await unsentSignatures()).to.deep.equal([]);
    expect((await stored()).length).to.equal(1);
  });
});

describe('where storage', () => {
  let tab: Awaited<ReturnType<typeof openTab>>;
  let tabServer: FakeServer;

  // Another page, since this one has already opened its storage.
  beforeEach(async () => {
    tab = await openTab();
    tabServer = fakeServer({ [SIGN]: 'offline' }, tab.window);
  });
  afterEach(() => tab.close());

  const storage = {
    throws: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    'keeps silent': () => ({}),
  };
  for (const [behaviour, opens] of Object.entries(storage)) {
    it(`${behaviour}, waits in memory and is sent from there`, async () => {
      const { IDBFactory } = tab.window as Window & typeof globalThis;
      IDBFactory.prototype.open = opens as unknown as IDBFactory['open'];
      const request = aSignRequest();
      // Without `keptUntil`, because memory does not outlive the page.
      expect(await tab.client.signOrQueue(queue.server.origin, 'ceroc', request)).to.deep.equal({
        kind: 'queued',
      });
      tabServer.answer(SIGN, DONE);
      const heard: Settled[] = [];
      tab.client.startQueue((one) => heard.push(one));
      await waitUntil(() => heard.length === 1, undefined, { timeout: 9000 });
      expect(heard[0]!.id).to.equal(request.id);
      expect(await isEmpty()).to.equal(true);
    });
  }

  it('is not to be used, since many sign on this device: waits in memory, and none is opened', async () => {
    let opened = 0;
    const { IDBFactory } = tab.window as Window & typeof globalThis;
    IDBFactory.prototype.open = () => {
      opened += 1;
      throw new DOMException('denied', 'SecurityError');
    };
    tab.client.keepInMemory();
    for (const _person of [1, 2]) await tab.client.signOrQueue(queue.server.origin, 'ceroc', aSignRequest());
    expect((await tab.client.unsentSignatures()).length).to.equal(2);
    tabServer.answer(SIGN, DONE);
    const heard: Settled[] = [];
    tab.client.startQueue((one) => heard.push(one));
    await waitUntil(() => heard.length === 2);
    expect(opened).to.equal(0);
  });
});
