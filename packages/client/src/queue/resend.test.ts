import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { aSignRequest, problem, setVisible } from '../testing/index.ts';
import { DAY_MS, DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { unsentSignatures } from './queue.ts';
import { sendNow, startQueue } from './resend.ts';
import { keep } from './unsent-store.ts';

const SUMMARY = 'GET /v1/petitions/ceroc/summary';
const queue = signingQueue();
const { settled, signOnce, signOffline, start, passUntil, sentIds, heardOf, isEmpty } = queue;

describe('a signature when the server cannot be reached', () => {
  for (const answer of ['offline', problem('unavailable'), problem('too-many-requests')] as const) {
    it(`keeps the signature (${typeof answer === 'string' ? answer : answer.status})`, async () => {
      queue.server.answer(SIGN, answer);
      const request = aSignRequest();
      const signedAt = Date.now();
      const outcome = await signOnce(request);
      expect(outcome.kind).to.equal('queued');
      const keptUntil = 'keptUntil' in outcome ? outcome.keptUntil!.getTime() : 0;
      expect(keptUntil - signedAt).to.be.closeTo(7 * DAY_MS, 5000);
      const [unsent] = await unsentSignatures();
      expect(unsent).to.deep.include({ id: request.id, petition: 'ceroc', server: queue.server.origin });
      expect(unsent!.queuedAt.getTime()).to.be.closeTo(Date.now(), 5000);
    });
  }

  it('sends it with the same id when the connection is back, and says so', async () => {
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

  it('sends it when the page becomes visible again, and nothing while it is hidden', async () => {
    await signOffline();
    setVisible(false);
    start();
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(sentIds().length).to.equal(1);
    setVisible(true);
    await waitUntil(isEmpty);
  });

  const failing = {
    'answers that it is overloaded': problem('unavailable'),
    'answers what is read there, and nothing that is sent': 'offline',
  } as const;
  for (const [behaviour, answer] of Object.entries(failing)) {
    it(`is given longer and longer pauses while it ${behaviour}`, async () => {
      queue.stopClock();
      start();
      const attempts: number[] = [];
      queue.server.answer(SIGN, () => {
        attempts.push(Date.now());
        return answer;
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
  }

  it('is asked again in short pauses once the line is gone too', async () => {
    queue.stopClock();
    start();
    const attempts: number[] = [];
    queue.server.answer(SIGN, () => {
      attempts.push(Date.now());
      return 'offline';
    });
    await signOnce();
    await passUntil(() => attempts.length === 4);
    const asked: number[] = [];
    queue.server.answer(SUMMARY, () => {
      asked.push(Date.now());
      return 'offline';
    });
    await passUntil(() => asked.length === 4);
    const pauses = asked.slice(1).map((time, index) => time - asked[index]!);
    expect(Math.max(...pauses), String(pauses)).to.be.at.most(8000);
  });

  it('is asked for no more than a summary, in short pauses, while no answer comes', async () => {
    queue.stopClock();
    start();
    await signOffline();
    const asked: number[] = [];
    queue.server.answer(SUMMARY, () => {
      asked.push(Date.now());
      return 'offline';
    });
    await passUntil(() => asked.length === 12);
    const pauses = asked.slice(1).map((time, index) => time - asked[index]!);
    expect(Math.max(...pauses), String(pauses)).to.be.at.most(8000);
    expect(sentIds().length).to.equal(1);
  });

  it('waits as long as the server asked for', async () => {
    const clock = queue.stopClock();
    start();
    queue.server.answer(SIGN, problem('too-many-requests', { retryAfterSeconds: 60 }));
    const signedAt = Date.now();
    await signOnce();
    queue.server.answer(SIGN, DONE);
    await passUntil(() => Date.now() - signedAt > 40_000);
    window.dispatchEvent(new Event('online'));
    await passUntil(() => sentIds().length > 1);
    expect(Date.now() - signedAt).to.be.at.least(60_000);
    clock.restore();
    await waitUntil(isEmpty);
    expect(sentIds().length).to.equal(2);
  });
});

describe('the queue', () => {
  it('forgets and reports what the server refuses later', async () => {
    const id = await signOffline();
    queue.server.answer(SIGN, problem('petition-closed'));
    start();
    await waitUntil(() => settled.length > 0);
    const { outcome } = settled[0]!;
    expect(settled[0]!.id).to.equal(id);
    expect('problem' in outcome && outcome.problem.code).to.equal('petition-closed');
    expect(await isEmpty()).to.equal(true);
  });

  it('keeps waiting while the petition is only paused, and is counted afterwards', async () => {
    const id = await signOffline();
    queue.server.answer(SIGN, problem('petition-paused'));
    start();
    await waitUntil(() => queue.server.requestsTo(SIGN).length === 2);
    await waitUntil(async () => !(await isEmpty()));
    expect(settled).to.deep.equal([]);
    queue.server.answer(SIGN, DONE);
    await sendNow();
    await waitUntil(() => settled.length === 1);
    expect(heardOf()).to.deep.equal([{ id, petition: 'ceroc', outcome: { next: 'done' } }]);
    expect(await isEmpty()).to.equal(true);
  });

  it('sends at once on request, and reports that it has tried', async () => {
    let tried = 0;
    start(() => (tried += 1));
    await waitUntil(() => tried > 0);
    await signOffline();
    const before = tried;
    await sendNow();
    expect([tried - before, settled.length]).to.deep.equal([1, 1]);
  });

  it('goes on after a round that a listener of the page broke off', async () => {
    const clock = queue.stopClock();
    let tried = 0;
    start(() => (tried += 1));
    await clock.standUntil(() => tried > 0);
    const requests = [aSignRequest(), aSignRequest()];
    const [first, second] = requests.map(({ id }) => id).sort();
    for (const request of requests)
      await keep({ server: queue.server.origin, petition: 'ceroc', request, queuedAt: new Date() });
    const stop = startQueue(({ id }) => {
      if (id === first) throw new Error('a bug of the page');
    });
    const error = await sendNow().catch((error: unknown) => error);
    expect(error).to.have.property('message', 'a bug of the page');
    expect((await unsentSignatures()).map(({ id }) => id)).to.deep.equal([second]);
    expect(tried).to.equal(2);
    await passUntil(() => settled.length === 2);
    stop();
    expect(await isEmpty()).to.equal(true);
  });

  it('sends each signature to its own server, and one that is away holds up no other', async () => {
    // They are sent by their ids, which tell the time to the millisecond.
    const requests = [aSignRequest(), aSignRequest(), aSignRequest()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const entries = ['https://away.test', 'https://away.test', 'https://here.test'].map((server, at) => ({
      server,
      petition: server.includes('away') ? 'away' : 'ceroc',
      request: requests[at]!,
      queuedAt: new Date(),
    }));
    for (const entry of entries) await keep(entry);
    queue.server.answer('POST /v1/petitions/away/signatures', 'offline');
    start();
    await waitUntil(() => settled.length === 1);
    expect(settled[0]!.id).to.equal(entries[2]!.request.id);
    expect(queue.server.requestsTo('POST /v1/petitions/away/signatures').length).to.equal(1);
    expect((await unsentSignatures()).map(({ server }) => server)).to.deep.equal([
      'https://away.test',
      'https://away.test',
    ]);
  });

  it('sends once when several elements start it, until the last of them stops', async () => {
    const id = await signOffline();
    const [stopFirst, stopSecond] = [start(), start()];
    await waitUntil(() => settled.length === 2);
    expect(sentIds()).to.deep.equal([id, id]);
    stopFirst();
    await signOffline();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => settled.length === 3);
    stopSecond();
    await signOffline();
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(settled.length).to.equal(3);
  });
});
