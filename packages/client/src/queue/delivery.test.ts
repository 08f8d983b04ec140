import { expect } from '@open-wc/testing';
import type { FieldErrorCode } from '@samleng/contract/problem';
import type { SignRequest } from '@samleng/contract';
// Loaded on demand, which takes time that a stopped clock does not give.
import '../proof/proof-of-work.ts';
import { createProver } from '../proof/prover.ts';
import { signOrQueue, unsentSignatures, type SignOutcome } from './queue.ts';
import { startQueue } from './resend.ts';
import type { Settled } from './settled.ts';
import {
  aChallenge,
  aSignRequest,
  fakeClock,
  fakeServer,
  json,
  problem,
  readProof,
  type FakeClock,
  type FakeRequest,
  type FakeServer,
} from '../testing/index.ts';
import { allUnsent, forget, keep } from './unsent-store.ts';

const SIGN = 'POST /v1/petitions/ceroc/signatures';
const CHALLENGE = 'GET /v1/challenge';
const EVENT = 'event:a-token-of-the-staff';

const BrowserWorker = Worker;

const done = () => json({ next: 'done' }, 202);
const refused = (code: FieldErrorCode) =>
  problem('invalid-signature', { errors: [{ field: 'proof', code }] });

describe('a signature', () => {
  let server: FakeServer;
  let clock: FakeClock;
  let settled: Settled[];
  let stop: () => void;

  beforeEach(() => {
    // A worker takes real time, which the stopped clock does not give: the proof is made in the page.
    window.Worker = undefined as unknown as typeof Worker;
    clock = fakeClock();
    server = fakeServer({ [SIGN]: done });
    settled = [];
    stop = () => {};
  });
  afterEach(async () => {
    stop();
    // A delivery under way would keep its locks for ever, once its clock no longer runs.
    while ((await navigator.locks.query()).held?.length) await clock.pass(1000);
    clock.restore();
    window.Worker = BrowserWorker;
    server.restore();
    for (const { request } of await allUnsent()) await forget(request.id);
  });

  const start = () => (stop = startQueue((one) => settled.push(one)));
  const asked = () => server.requestsTo(CHALLENGE).length;
  const proofs = () => server.requestsTo(SIGN).map(({ body }) => (body as SignRequest).proof);
  /** A different challenge each time, to tell proofs apart. */
  function numberChallenges(): void {
    let number = 0;
    server.answer(CHALLENGE, () => ({ ...aChallenge(), signature: String((number += 1)) }));
  }
  const numbers = () => proofs().map((proof) => readProof(proof)?.challenge.signature);
  async function passUntil(reached: () => unknown): Promise<void> {
    for (let second = 0; second < 200 && !reached(); second += 1) {
      await clock.pass(500);
      // Storage works in real time, however fast the fake clock runs.
      await unsentSignatures();
    }
  }
  async function outcomeOf(signing: Promise<SignOutcome>): Promise<SignOutcome> {
    let isOver = false;
    const over = () => (isOver = true);
    signing.then(over, over);
    await passUntil(() => isOver);
    return signing;
  }
  const signProtected = (request = aSignRequest()) =>
    outcomeOf(signOrQueue(server.origin, 'ceroc', request, createProver(server.origin)));

  describe('on a petition that wants no proof of work', () => {
    it('asks for no challenge', async () => {
      await outcomeOf(signOrQueue(server.origin, 'ceroc', aSignRequest()));
      expect(asked()).to.equal(0);
      expect(proofs()).to.deep.equal([undefined]);
    });
  });

  describe('on a petition that wants a proof of work', () => {
    it('carries it', async () => {
      expect(await signProtected()).to.deep.equal({ kind: 'signed', next: 'done' });
      expect(readProof(proofs()[0])?.challenge).to.deep.equal(aChallenge());
    });

    it('is stored before the work is done, for a tab that dies in between', async () => {
      let stored = 0;
      server.answer(CHALLENGE, async () => {
        stored = (await unsentSignatures()).length;
        return aChallenge();
      });
      await signProtected();
      expect(stored).to.equal(1);
    });

    it('waits without a proof while offline, and gets one when it is sent', async () => {
      server.answer(CHALLENGE, 'offline');
      expect(await signProtected()).to.have.property('kind', 'queued');
      expect(proofs()).to.deep.equal([]);
      expect((await allUnsent())[0]!.request.proof).to.equal(undefined);
      numberChallenges();
      start();
      await passUntil(() => settled.length);
      expect(settled[0]!.outcome).to.deep.equal({ next: 'done' });
      expect(numbers()).to.deep.equal(['1']);
    });

    it('keeps the proof it was sent with, in case only the answer was lost', async () => {
      numberChallenges();
      server.answer(SIGN, 'offline');
      await signProtected();
      server.answer(SIGN, done);
      start();
      await passUntil(() => settled.length);
      expect(numbers()).to.deep.equal(['1', '1']);
    });

    for (const code of ['invalid', 'proof-spent', 'proof-expired', 'proof-too-weak'] as const) {
      it(`is sent again with a fresh proof, and the same id, when its proof is refused (${code})`, async () => {
        numberChallenges();
        const request = aSignRequest();
        server.answer(SIGN, () => (proofs().length === 1 ? refused(code) : done()));
        expect(await signProtected(request)).to.deep.equal({ kind: 'signed', next: 'done' });
        expect(numbers()).to.deep.equal(['1', '2']);
        const ids = server.requestsTo(SIGN).map(({ body }) => (body as SignRequest).id);
        expect(ids).to.deep.equal([request.id, request.id]);
      });
    }

    it('stays in the queue when two fresh proofs are refused too, and is no error', async () => {
      numberChallenges();
      server.answer(SIGN, refused('proof-too-weak'));
      expect(await signProtected()).to.have.property('kind', 'queued');
      expect(numbers()).to.deep.equal(['1', '2', '3']);
      server.answer(SIGN, done);
      start();
      await passUntil(() => settled.length);
      expect(settled[0]!.outcome).to.deep.equal({ next: 'done' });
    });

    const failing = {
      'every proof is refused': [SIGN, refused('proof-too-weak')],
      'no challenge comes': [CHALLENGE, 'offline'],
    } as const;
    for (const [failure, [route, answer]] of Object.entries(failing)) {
      it(`waits longer and longer while the line is there, and ${failure}`, async () => {
        server.answer(route, answer);
        await signProtected();
        start();
        const from = Date.now();
        await passUntil(() => Date.now() - from >= 95_000);
        expect(server.requestsTo('GET /v1/petitions/ceroc/summary').length).to.be.within(3, 6);
      });
    }

    it('is refused as usual when more than the proof is wrong', async () => {
      const wrong = (['proof', 'email'] as const).map((field) => ({ field, code: 'invalid' as const }));
      server.answer(SIGN, problem('invalid-signature', { errors: wrong }));
      const error = await signProtected().catch((error: unknown) => error);
      expect(error).to.have.property('code', 'invalid-signature');
      expect(proofs().length).to.equal(1);
    });

    it('waits as long as the server says when it asks for a challenge', async () => {
      server.answer(CHALLENGE, problem('too-many-requests', { retryAfterSeconds: 60 }));
      const signedAt = Date.now();
      expect(await signProtected()).to.have.property('kind', 'queued');
      server.answer(CHALLENGE, () => aChallenge());
      start();
      await passUntil(() => settled.length);
      expect(Date.now() - signedAt).to.be.at.least(60_000);
    });

    it('waits when its form leaves the page in the meantime', async () => {
      server.answer(CHALLENGE, () => aChallenge({ keyPrefix: 'ffffffffffffffffffffffffffffffff' }));
      const prover = createProver(server.origin);
      const signing = signOrQueue(server.origin, 'ceroc', aSignRequest(), prover);
      await clock.standUntil(() => asked() === 1);
      prover.drop();
      expect(await outcomeOf(signing)).to.have.property('kind', 'queued');
      expect((await unsentSignatures()).length).to.equal(1);
    });
  });

  it('that an earlier version stored is sent without a proof', async () => {
    await keep({ server: server.origin, petition: 'ceroc', request: aSignRequest(), queuedAt: new Date() });
    start();
    await passUntil(() => settled.length);
    expect(asked()).to.equal(0);
    expect(proofs()).to.deep.equal([undefined]);
  });

  it('that had waited reports the next step for its signer', async () => {
    server.answer(SIGN, 'offline');
    await outcomeOf(signOrQueue(server.origin, 'ceroc', aSignRequest()));
    server.answer(SIGN, () => json({ next: 'confirm' }, 202));
    start();
    await passUntil(() => settled.length);
    expect(settled[0]!.outcome).to.deep.equal({ next: 'confirm' });
  });

  describe('under the link of an event', () => {
    const signAtEvent = () => signProtected(aSignRequest({ proof: EVENT }));
    const endLink = ({ body }: FakeRequest) =>
      (body as SignRequest).proof === EVENT ? refused('proof-expired') : done();

    it('needs no work', async () => {
      expect(await signAtEvent()).to.deep.equal({ kind: 'signed', next: 'done' });
      expect(asked()).to.equal(0);
      expect(proofs()).to.deep.equal([EVENT]);
    });

    it('is given a proof of work when the link has ended, and says so', async () => {
      server.answer(SIGN, endLink);
      expect(await signAtEvent()).to.deep.equal({ kind: 'signed', next: 'done', linkEnded: true });
      expect(proofs().length).to.equal(2);
      expect(readProof(proofs()[1])?.challenge).to.deep.equal(aChallenge());
    });

    it('says so too when it had waited', async () => {
      server.answer(SIGN, 'offline');
      await signAtEvent();
      server.answer(SIGN, endLink);
      start();
      await passUntil(() => settled.length);
      expect(settled[0]!.outcome).to.deep.equal({ next: 'done', linkEnded: true });
    });
  });
});
