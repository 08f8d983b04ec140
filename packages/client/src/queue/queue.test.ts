import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { clear, createStore, keys } from 'idb-keyval';
import { ProblemError } from '../requests/errors.ts';
import { signOrQueue, unsentSignatures } from './queue.ts';
import { sendNow, startQueue, type Settled, withdraw } from './resend.ts';
import {
  aSignRequest,
  fakeClock,
  fakeServer,
  json,
  openTab,
  problem,
  setVisible,
  type FakeClock,
  type FakeServer,
} from '../testing/index.ts';
import { allUnsent, forget, keep } from './unsent-store.ts';

const SIGN = 'POST /v1/petitions/ceroc/signatures';
const DONE = () => json({ next: 'done' }, 202);
const DAY_MS = 24 * 60 * 60 * 1000;

describe('the queue of unsent signatures', () => {
  let server: FakeServer;
  let stop: () => void;
  let clock: FakeClock | undefined;
  let settled: Settled[];

  beforeEach(() => {
    server = fakeServer({ [SIGN]: DONE });
    settled = [];
    stop = () => {};
  });
  afterEach(async () => {
    stop();
    clock?.restore();
    clock = undefined;
    server.restore();
    setVisible(true);
    for (const { request } of await allUnsent()) await forget(request.id);
  });

  const signOnce = (request = aSignRequest()) => signOrQueue(server.origin, 'ceroc', request);
  const start = () => (stop = startQueue((one) => settled.push(one)));
  const sentIds = () => server.requestsTo(SIGN).map(({ body }) => (body as { id: string }).id);
  const heardOf = () => settled.map(({ id, petition, outcome }) => ({ id, petition, outcome }));
  const isEmpty = async () => (await unsentSignatures()).length === 0;
  /** In small steps: storage is served in real time, however fast the clock is turned. */
  async function passUntil(reached: () => boolean): Promise<void> {
    for (let second = 0; second < 600 && !reached(); second += 1) {
      await clock?.pass(1000);
      await unsentSignatures();
    }
  }
  async function signOffline(request = aSignRequest()) {
    server.answer(SIGN, 'offline');
    await signOnce(request);
    server.answer(SIGN, DONE);
    return request.id;
  }

  describe('when the server answers', () => {
    it('says what comes next and keeps nothing', async () => {
      server.answer(SIGN, json({ next: 'confirm' }, 202));
      expect(await signOnce()).to.deep.equal({ kind: 'signed', next: 'confirm' });
      expect(await isEmpty()).to.equal(true);
    });

    it('throws the refusal and keeps nothing', async () => {
      server.answer(SIGN, problem('petition-closed'));
      const error = await signOnce().catch((error: unknown) => error);
      expect(error).to.be.instanceOf(ProblemError);
      expect(await isEmpty()).to.equal(true);
    });

    it('has stored the signature before it is sent, for a tab that dies in between', async () => {
      let storedAtSending = 0;
      server.answer(SIGN, async () => {
        storedAtSending = (await unsentSignatures()).length;
        return DONE();
      });
      await signOnce();
      expect(storedAtSending).to.equal(1);
    });
  });

  describe('when the server cannot be reached', () => {
    for (const answer of ['offline', problem('unavailable'), problem('too-many-requests')] as const) {
      it(`keeps the signature (${typeof answer === 'string' ? answer : answer.status})`, async () => {
        server.answer(SIGN, answer);
        const request = aSignRequest();
        const signedAt = Date.now();
        const outcome = await signOnce(request);
        expect(outcome.kind).to.equal('queued');
        const keptUntil = 'keptUntil' in outcome ? outcome.keptUntil!.getTime() : 0;
        expect(keptUntil - signedAt).to.be.closeTo(7 * DAY_MS, 5000);
        const [unsent] = await unsentSignatures();
        expect(unsent).to.deep.include({ id: request.id, petition: 'ceroc', server: server.origin });
        expect(unsent!.queuedAt.getTime()).to.be.closeTo(Date.now(), 5000);
      });
    }

    it('sends it with the same id when the line is back, and says so', async () => {
      start();
      const id = await signOffline();
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => settled.length > 0);
      expect(heardOf()).to.deep.equal([{ id, petition: 'ceroc', outcome: { next: 'done' } }]);
      expect(sentIds()).to.deep.equal([id, id]);
      expect(await isEmpty()).to.equal(true);
    });

    it('sends it at the next load of the page', async () => {
      const id = await signOffline();
      start();
      await waitUntil(isEmpty);
      expect(sentIds()).to.deep.equal([id, id]);
    });

    it('sends it when the page is looked at again, and nothing while it is hidden', async () => {
      await signOffline();
      setVisible(false);
      start();
      window.dispatchEvent(new Event('online'));
      await aTimeout(50);
      expect(sentIds().length).to.equal(1);
      setVisible(true);
      await waitUntil(isEmpty);
    });

    it('tries again by itself, after longer and longer pauses', async () => {
      clock = fakeClock();
      start();
      const attempts: number[] = [];
      server.answer(SIGN, () => {
        attempts.push(Date.now());
        return 'offline';
      });
      await signOnce();
      await passUntil(() => attempts.length === 6);
      const pauses = attempts.slice(1).map((time, index) => time - attempts[index]!);
      const shortest = [2500, 5000, 10_000, 20_000, 40_000];
      expect(
        pauses.every((pause, index) => pause >= shortest[index]!),
        String(pauses),
      ).to.equal(true);
    });

    it('waits as long as the server asked for', async () => {
      clock = fakeClock();
      start();
      server.answer(SIGN, problem('too-many-requests', { retryAfterSeconds: 60 }));
      const signedAt = Date.now();
      await signOnce();
      server.answer(SIGN, DONE);
      await passUntil(() => Date.now() - signedAt > 40_000);
      window.dispatchEvent(new Event('online'));
      await passUntil(() => sentIds().length > 1);
      expect(Date.now() - signedAt).to.be.at.least(60_000);
      clock.restore();
      await waitUntil(isEmpty);
      expect(sentIds().length).to.equal(2);
    });
  });

  it('forgets and reports what the server refuses later', async () => {
    const id = await signOffline();
    server.answer(SIGN, problem('petition-closed'));
    start();
    await waitUntil(() => settled.length > 0);
    const { outcome } = settled[0]!;
    expect(settled[0]!.id).to.equal(id);
    expect('problem' in outcome && outcome.problem.code).to.equal('petition-closed');
    expect(await isEmpty()).to.equal(true);
  });

  it('goes on waiting while the petition is only paused, and is counted afterwards', async () => {
    const id = await signOffline();
    server.answer(SIGN, problem('petition-paused'));
    start();
    await waitUntil(() => server.requestsTo(SIGN).length === 2);
    await waitUntil(async () => !(await isEmpty()));
    expect(settled).to.deep.equal([]);
    server.answer(SIGN, DONE);
    await sendNow();
    await waitUntil(() => settled.length === 1);
    expect(heardOf()).to.deep.equal([{ id, petition: 'ceroc', outcome: { next: 'done' } }]);
    expect(await isEmpty()).to.equal(true);
  });

  it('deletes after a week what could not be sent, without sending it, and says so once', async () => {
    const queuedAt = new Date(Date.now() - 7 * DAY_MS - 1000);
    await keep({ server: server.origin, petition: 'ceroc', request: aSignRequest(), queuedAt });
    start();
    await waitUntil(isEmpty);
    await sendNow();
    expect(sentIds()).to.deep.equal([]);
    expect(settled.map(({ outcome }) => outcome)).to.deep.equal([{ gone: 'expired' }]);
    expect(settled[0]!.queuedAt).to.deep.equal(queuedAt);
  });

  it('still sends on the seventh day', async () => {
    const queuedAt = new Date(Date.now() - 7 * DAY_MS + 60_000);
    await keep({ server: server.origin, petition: 'ceroc', request: aSignRequest(), queuedAt });
    start();
    await waitUntil(isEmpty);
    expect(sentIds().length).to.equal(1);
  });

  it('sends at once when that is asked for, and tells that it has been tried', async () => {
    let tried = 0;
    stop = startQueue(
      (one) => settled.push(one),
      () => (tried += 1),
    );
    await waitUntil(() => tried > 0);
    await signOffline();
    const before = tried;
    await sendNow();
    expect([tried - before, settled.length]).to.deep.equal([1, 1]);
  });

  describe('what a later version has stored', () => {
    const later = (record: object) => keep({ request: { id: aSignRequest().id }, ...record } as never);
    const stored = () => keys(createStore('samleng', 'unsent-signatures'));
    afterEach(() => clear(createStore('samleng', 'unsent-signatures')));

    it('is left where it is, and holds up nothing of ours', async () => {
      await later({ sealed: 'by a version to come', queuedAt: new Date() });
      const id = await signOffline();
      start();
      await waitUntil(() => settled.length > 0);
      expect(settled.map((one) => one.id)).to.deep.equal([id]);
      expect(await unsentSignatures()).to.deep.equal([]);
      expect((await stored()).length).to.equal(1);
    });

    it('is deleted after a week all the same', async () => {
      await later({ sealed: 'by a version to come', queuedAt: new Date(Date.now() - 7 * DAY_MS - 1000) });
      expect(await unsentSignatures()).to.deep.equal([]);
      expect(await stored()).to.deep.equal([]);
    });
  });

  describe('when its signer withdraws it', () => {
    const isInLine = async (id: string) =>
      ((await navigator.locks.query()).pending ?? []).some(({ name }) => name!.endsWith(id));

    it('is forgotten, never sent, and every tab hears of it', async () => {
      const id = await signOffline();
      server.answer(SIGN, 'offline');
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
      server.answer(SIGN, DONE);
      const before = sentIds().length;
      await sendNow();
      expect(sentIds().length).to.equal(before);
      stopTab();
      tab.close();
    });

    it('says that it was sent already, when a sender had it in hand and was quicker', async () => {
      const id = await signOffline();
      let answer: (response: Response) => void = () => {};
      server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
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

    it('takes it back when the sender had it in hand and failed', async () => {
      const id = await signOffline();
      let answer: (away: 'offline') => void = () => {};
      server.answer(SIGN, () => new Promise<'offline'>((resolve) => (answer = resolve)));
      start();
      await waitUntil(() => sentIds().length === 2);
      const withdrawal = withdraw(id);
      await waitUntil(() => isInLine(id));
      answer('offline');
      expect(await withdrawal).to.equal('withdrawn');
      expect(await isEmpty()).to.equal(true);
    });
  });

  it('sends each signature to its own server, and one that is away holds up no other', async () => {
    const queuedAt = new Date();
    const entries = ['https://away.test', 'https://away.test', 'https://here.test'].map((server) => ({
      server,
      petition: server.includes('away') ? 'away' : 'ceroc',
      request: aSignRequest(),
      queuedAt,
    }));
    for (const entry of entries) await keep(entry);
    server.answer('POST /v1/petitions/away/signatures', 'offline');
    start();
    await waitUntil(() => settled.length === 1);
    expect(settled[0]!.id).to.equal(entries[2]!.request.id);
    expect(server.requestsTo('POST /v1/petitions/away/signatures').length).to.equal(1);
    expect((await unsentSignatures()).map(({ server }) => server)).to.deep.equal([
      'https://away.test',
      'https://away.test',
    ]);
  });

  it('sends once when several elements start it, until the last of them stops', async () => {
    const id = await signOffline();
    const stopFirst = startQueue((one) => settled.push(one));
    start();
    await waitUntil(() => settled.length === 2);
    expect(sentIds()).to.deep.equal([id, id]);
    stopFirst();
    await signOffline();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => settled.length === 3);
    stop();
    await signOffline();
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(settled.length).to.equal(3);
  });

  it('sends once from two tabs, and both hear of it', async () => {
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

  it('does not send what the form is sending at this moment', async () => {
    let answer: (response: Response) => void = () => {};
    server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
    const outcome = signOnce();
    await waitUntil(() => sentIds().length === 1);
    start();
    await aTimeout(50);
    answer(DONE());
    expect(await outcome).to.deep.equal({ kind: 'signed', next: 'done' });
    await aTimeout(50);
    expect(sentIds().length).to.equal(1);
  });

  it('does not send what another tab has sent in the meantime', async () => {
    const [first, second] = [await signOffline(), await signOffline()];
    server.answer(SIGN, async () => {
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
    server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
    start();
    await waitUntil(() => sentIds().length === 3);
    const tab = await openTab();
    const tabServer = fakeServer({ [SIGN]: DONE }, tab.window);
    const stopTab = tab.client.startQueue();
    await aTimeout(100);
    expect(tabServer.requests).to.deep.equal([]);
    stopTab();
    tab.close();
    server.answer(SIGN, DONE);
    answer(DONE());
    await waitUntil(isEmpty);
  });

  describe('where storage', () => {
    let tab: Awaited<ReturnType<typeof openTab>>;
    let tabServer: FakeServer;

    // A page of its own, since this one has opened its storage already.
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
        // No word of how long it is kept: it is not.
        expect(await tab.client.signOrQueue(server.origin, 'ceroc', request)).to.deep.equal({
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
      for (const _person of [1, 2]) await tab.client.signOrQueue(server.origin, 'ceroc', aSignRequest());
      expect((await tab.client.unsentSignatures()).length).to.equal(2);
      tabServer.answer(SIGN, DONE);
      const heard: Settled[] = [];
      tab.client.startQueue((one) => heard.push(one));
      await waitUntil(() => heard.length === 2);
      expect(opened).to.equal(0);
    });
  });
});
