import { expect, waitUntil } from '@open-wc/testing';
import { clear, createStore, keys, set } from 'idb-keyval';
import { aSignRequest, aSummary, fakeServer, json, openTab, type FakeServer } from '../testing/index.ts';
import { DAY_MS, DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { unsentSignatures } from './queue.ts';
import { getSummary } from '../requests/requests.ts';
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

  it('is left alone too where it is of no shape that we know, and its server tells the time', async () => {
    const date = new Date(Date.now() + 100 * DAY_MS).toUTCString();
    queue.server.answer('GET /v1/petitions/ceroc/summary', () => json(aSummary(), 200, { date }));
    await getSummary('https://odd.test', 'ceroc');
    for (const [key, record] of [null, undefined, 'sealed', 7].entries())
      await set(String(key), record, createStore('samleng', 'unsent-signatures'));
    for (const keptFrom of [null, 'sealed', {}, Date.now()]) {
      const one = {
        server: 'https://odd.test',
        petition: 'ceroc',
        request: aSignRequest(),
        queuedAt: new Date(),
      };
      await keep({ ...one, keptFrom } as never);
    }
    const id = await signOffline();
    start();
    await waitUntil(() => settled.some((one) => one.id === id));
    expect((await unsentSignatures()).length).to.equal(0);
    // Where a version wrote null for a day that is not known, it is a signature like others.
    expect((await stored()).length).to.equal(7);
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

  it('keeps silent and saves it all the same: one that its signer withdraws is deleted there too', async () => {
    const store = createStore('samleng', 'unsent-signatures');
    const isStored = async () => (await keys(store)).length > 0;
    const request = aSignRequest();
    // A transaction under way holds up the other page's.
    let isHeld = true;
    const held = store('readwrite', (records) => {
      const hold = () => {
        if (isHeld) records.get('none').onsuccess = hold;
      };
      hold();
    });
    expect(await tab.client.signOrQueue(queue.server.origin, 'ceroc', request)).to.deep.equal({
      kind: 'queued',
    });
    isHeld = false;
    await held;
    await waitUntil(isStored);
    expect(await tab.client.withdraw(request.id)).to.equal('withdrawn');
    await waitUntil(async () => !(await isStored()));
  });

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
