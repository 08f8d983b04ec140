import { expect, waitUntil } from '@open-wc/testing';
import { clear, createStore } from 'idb-keyval';
import { aSignRequest, aSummary, json, problem, setVisible } from '../testing/index.ts';
import { DAY_MS, DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { signOrQueue, unsentSignatures } from './queue.ts';
import { serverAhead } from '../requests/ask.ts';
import { getRecentSigners } from '../requests/recent-signers.ts';
import { getSummary } from '../requests/requests.ts';
import { sendNow } from './resend.ts';
import { shownOverdue } from './round.ts';
import { serverNow } from './server-time.ts';
import { keep } from './unsent-store.ts';

const SUMMARY = 'GET /v1/petitions/ceroc/summary';
const queue = signingQueue();
const { settled, start, passUntil, sentIds, isEmpty } = queue;
const STORE = () => createStore('samleng', 'unsent-signatures');

describe('a signature on a phone whose clock is wrong', () => {
  // Each test has a server of its own: a page remembers what time a server has told.
  let origin: string;
  let number = 0;
  beforeEach(() => {
    number += 1;
    origin = `https://clock-${number}.test`;
  });
  afterEach(() => clear(STORE()));

  const dated = (time: number) => ({ date: new Date(time).toUTCString() });
  /** The server tells this time from now on, and takes signatures. */
  function serverTells(time: number): void {
    queue.server.answer(SUMMARY, () => json(aSummary(), 200, dated(time)));
    queue.server.answer(SIGN, () => json({ next: 'done' }, 202, dated(time)));
  }
  function lineBreaks(): void {
    for (const route of [SUMMARY, SIGN]) queue.server.answer(route, 'offline');
  }
  const sign = (request = aSignRequest()) => signOrQueue(origin, 'ceroc', request);
  const record = (differences: object) =>
    keep({
      server: origin,
      petition: 'ceroc',
      request: aSignRequest(),
      queuedAt: new Date(),
      ...differences,
    });
  const unsentIds = async () => (await unsentSignatures()).map(({ id }) => id);
  const gone = () => settled.map(({ outcome }) => ('gone' in outcome ? outcome.gone : 'sent'));

  for (const days of [10, -10]) {
    it(`is sent once, within ten seconds of the line, when the clock is set by ${days} days meanwhile`, async () => {
      const clock = queue.stopClock();
      const trueTime = Date.now();
      start();
      lineBreaks();
      await sign();
      await clock.pass(20_000);
      clock.jump(days * DAY_MS);
      await clock.pass(200_000);
      const sentBefore = sentIds().length;
      serverTells(trueTime);
      const backAt = performance.now();
      await passUntil(() => settled.length > 0);
      expect(performance.now() - backAt).to.be.at.most(10_000);
      await clock.pass(20_000);
      expect([gone(), sentIds().length - sentBefore]).to.deep.equal([['sent'], 1]);
    });

    it(`is sent once by the next page, when the clock was set by ${days} days meanwhile`, async () => {
      await record({ queuedAt: new Date(Date.now() - days * DAY_MS) });
      serverTells(Date.now());
      start();
      await waitUntil(isEmpty);
      await sendNow();
      expect([gone(), sentIds().length]).to.deep.equal([['sent'], 1]);
    });
  }

  it('is sent when its server does not tell the time, or tells it for the first time', async () => {
    await record({ queuedAt: new Date(Date.now() - 10 * DAY_MS) });
    start();
    await waitUntil(isEmpty);
    expect(gone()).to.deep.equal(['sent']);
  });

  it('is deleted unsent after seven days by the clock of its server, which is told once', async () => {
    const trueTime = Date.now() + 100 * DAY_MS;
    serverTells(trueTime);
    await getSummary(origin, 'ceroc');
    lineBreaks();
    await sign();
    serverTells(trueTime + 7 * DAY_MS + 5000);
    start();
    await waitUntil(isEmpty);
    await sendNow();
    expect(gone()).to.deep.equal(['expired']);
    expect(settled[0]!.queuedAt.getTime()).to.be.closeTo(trueTime, 5000);
    expect(sentIds().length).to.equal(1);
  });

  it('is sent though an answer of the time before came from a cache of the page', async () => {
    serverTells(Date.now() - 10 * DAY_MS);
    await getSummary(origin, 'ceroc');
    lineBreaks();
    await sign();
    serverTells(Date.now());
    start();
    await waitUntil(isEmpty);
    expect(gone()).to.deep.equal(['sent']);
  });

  it('keeps one number for its server, whatever was asked, and the latest time that it told', async () => {
    const trueTime = Date.now() + 100 * DAY_MS;
    const before = serverAhead.size;
    for (const day of [0, 2, 1]) {
      serverTells(trueTime + day * DAY_MS);
      await getSummary(origin, 'ceroc');
      await getRecentSigners(origin, 'ceroc', { cursor: String(day) }).catch(() => {});
    }
    expect(serverAhead.size).to.equal(before + 1);
    expect(serverNow(origin)).to.be.closeTo(trueTime + 2 * DAY_MS, 5000);
  });

  it('is still sent on the seventh day', async () => {
    const trueTime = Date.now() + 100 * DAY_MS;
    await record({ keptFrom: new Date(trueTime) });
    serverTells(trueTime + 7 * DAY_MS - 60_000);
    start();
    await waitUntil(isEmpty);
    expect(gone()).to.deep.equal(['sent']);
  });

  it('has its seven days from the first time that the server tells, and tells people days that have been', async () => {
    const trueTime = Date.now() - 10 * DAY_MS;
    lineBreaks();
    await sign();
    queue.server.answer(SUMMARY, () => json(aSummary(), 200, dated(trueTime)));
    const busy = problem('unavailable');
    busy.headers.set('date', new Date(trueTime).toUTCString());
    queue.server.answer(SIGN, busy);
    start();
    await waitUntil(async () => (await unsentSignatures())[0]!.queuedAt.getTime() < Date.now() - 9 * DAY_MS);
    const [one] = await unsentSignatures();
    expect(one!.keptUntil!.getTime()).to.be.closeTo(trueTime + 7 * DAY_MS, 5000);
    expect(one!.overdue).to.equal(undefined);
  });

  it('that was ahead when it was given shows no day that is still to come', async () => {
    await record({ queuedAt: new Date(Date.now() + 10 * DAY_MS) });
    const [one] = await unsentSignatures();
    expect(one!.queuedAt.getTime()).to.be.closeTo(Date.now(), 5000);
  });

  describe('and whose server does not answer', () => {
    const isOverdue = async () => (await unsentSignatures())[0]?.overdue;
    /** The page stays open this long, but sends nothing meanwhile, which would take a test too long. */
    async function openFor(milliseconds: number): Promise<void> {
      setVisible(false);
      await clock.pass(milliseconds);
      const before = tries;
      setVisible(true);
      await clock.standUntil(() => tries > before);
    }
    let tries = 0;
    let clock: ReturnType<typeof queue.stopClock>;
    beforeEach(async () => {
      clock = queue.stopClock();
      lineBreaks();
      await sign();
      tries = 0;
      start(() => (tries += 1));
      await clock.standUntil(() => tries > 0);
    });
    async function tried(): Promise<void> {
      await sendNow();
      await unsentSignatures();
    }

    it('is shown as overdue before it is deleted, after a day that no clock can be set to', async () => {
      clock.jump(10 * DAY_MS);
      await openFor(2 * DAY_MS);
      expect(await isOverdue()).to.equal(true);
      shownOverdue(await unsentIds());
      clock.jump(2 * DAY_MS);
      await openFor(DAY_MS - 60_000);
      shownOverdue(await unsentIds());
      expect(gone()).to.deep.equal([]);
      await openFor(120_000);
      expect(gone()).to.deep.equal(['expired']);
      expect(await isEmpty()).to.equal(true);
    });

    it('is not deleted, nor shown again, once the clock is right again', async () => {
      clock.jump(10 * DAY_MS);
      shownOverdue(await unsentIds());
      clock.jump(-10 * DAY_MS);
      await tried();
      expect(await isOverdue()).to.equal(undefined);
      clock.jump(10 * DAY_MS);
      await openFor(2 * DAY_MS);
      expect([gone(), await isOverdue()]).to.deep.equal([[], true]);
      queue.server.answer(SIGN, DONE);
      queue.server.answer(SUMMARY, () => aSummary());
      await tried();
      expect(gone()).to.deep.equal(['sent']);
    });
  });
});
