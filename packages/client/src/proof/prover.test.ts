import { expect } from '@open-wc/testing';
import { TIME_TRAP_MS } from '@samleng/contract/limits';
import { NetworkError } from '../requests/errors.ts';
// Loaded on demand, which takes time that a stopped clock does not give.
import './proof-of-work.ts';
import { createProver, type Prover } from './prover.ts';
import { solution } from './solver.ts';
import {
  aChallenge,
  fakeClock,
  fakeServer,
  problem,
  readProof,
  SOLUTION,
  type FakeClock,
  type FakeServer,
} from '../testing/index.ts';

const CHALLENGE = 'GET /v1/challenge';
const HOUR_MS = 60 * 60 * 1000;
const BrowserWorker = Worker;
const { subtle } = crypto;

/** A challenge that would take an hour. */
const endless = () => aChallenge({ keyPrefix: 'ffffffffffffffffffffffffffffffff' });

let ended = 0;
/** Counts workers that are terminated; `broken` breaks each new one. */
function workersAre(broken?: (worker: Worker) => void): void {
  window.Worker = class extends BrowserWorker {
    constructor(url: string | URL) {
      super(url);
      broken?.(this);
    }
    override terminate(): void {
      ended += 1;
      super.terminate();
    }
  };
}

beforeEach(() => (ended = 0));
afterEach(() => (window.Worker = BrowserWorker));

describe('solving a challenge', () => {
  afterEach(() => {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  });

  const solve = (challenge = aChallenge(), signal = new AbortController().signal) =>
    solution(challenge.parameters, signal);
  it('happens in a worker, which is ended when it is done', async () => {
    workersAre();
    // Without Web Crypto on the page only a worker can solve it.
    const here = solve();
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    expect(await here).to.deep.equal(SOLUTION);
    expect(ended).to.equal(1);
  });

  const obstacles: Record<string, () => void> = {
    'no worker may be made (Trusted Types)': () =>
      workersAre(() => {
        throw new TypeError('This document requires TrustedScriptURL assignment.');
      }),
    'the worker may not begin (a content security policy)': () =>
      workersAre((worker) => {
        worker.postMessage = () => worker.dispatchEvent(new Event('error', { cancelable: true }));
      }),
    'the worker cannot do it': () =>
      workersAre((worker) => {
        worker.postMessage = () =>
          BrowserWorker.prototype.postMessage.call(worker, { algorithm: 'PBKDF2/unheard-of' });
      }),
    'the browser has no workers': () => {
      window.Worker = undefined as unknown as typeof Worker;
    },
  };
  for (const [situation, arrange] of Object.entries(obstacles)) {
    it(`happens in the page where ${situation}`, async () => {
      arrange();
      expect(await solve()).to.deep.equal(SOLUTION);
    });
  }

  it('in the page does not block it', async () => {
    window.Worker = undefined as unknown as typeof Worker;
    const caller = new AbortController();
    const slow = aChallenge({ ...endless().parameters, cost: 20_000 });
    const solving = solve(slow, caller.signal);
    let turns = 0;
    for (; turns < 5; turns += 1) await new Promise((resolve) => setTimeout(resolve));
    caller.abort();
    expect(await solving).to.equal(undefined);
    expect(turns).to.equal(5);
  });

  it('ends at once when it is aborted', async () => {
    workersAre();
    const caller = new AbortController();
    const solving = solve(endless(), caller.signal);
    caller.abort();
    expect(await solving).to.equal(undefined);
    expect(ended).to.equal(1);
  });

  it('is given up after a minute and a half: the signature is confirmed by email instead', async () => {
    const clock = fakeClock();
    workersAre();
    const solving = solve(endless());
    await clock.pass(90_000);
    clock.restore();
    expect(await solving).to.equal(undefined);
    expect(ended).to.equal(1);
  });

  it('is not tried with a work that this browser does not know', async () => {
    expect(await solve(aChallenge({ algorithm: 'ARGON2ID' }))).to.equal(undefined);
  });
});

describe('the proof of a signature', () => {
  let server: FakeServer;
  let clock: FakeClock;
  let prover: Prover;

  beforeEach(() => {
    clock = fakeClock();
    server = fakeServer();
    prover = createProver(server.origin);
  });
  afterEach(() => {
    prover.drop();
    server.restore();
    clock.restore();
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  });

  const asked = () => server.requestsTo(CHALLENGE).length;
  async function proofAfterAWhile(): Promise<string | undefined> {
    const proof = prover.proof();
    const work = { isOver: false };
    const over = () => (work.isOver = true);
    proof.then(over, over);
    await clock.standUntil(() => asked() > 0);
    for (let second = 0; second < 10; second += 1) await clock.pass(1000);
    // A worker takes real time: on a busy machine more than those seconds gave it.
    while (!work.isOver) await clock.pass(0);
    return proof;
  }

  it('is the challenge as it came, with its solution', async () => {
    const proof = await proofAfterAWhile();
    expect(readProof(proof)).to.deep.equal({ challenge: aChallenge(), solution: SOLUTION });
    expect(server.requestsTo(CHALLENGE)[0]!.init.cache).to.equal('no-store');
  });

  it('is started in advance, once, however often the form is touched', async () => {
    prover.begin();
    prover.begin();
    await proofAfterAWhile();
    prover.begin();
    expect(asked()).to.equal(1);
  });

  it('is never returned before the server would believe that a person typed', async () => {
    workersAre();
    let given = false;
    void prover.proof().then(() => (given = true));
    await clock.standUntil(() => ended === 1);
    await clock.pass(TIME_TRAP_MS + 400);
    expect(given).to.equal(false);
    await clock.pass(200);
    expect(given).to.equal(true);
  });

  const anHour = (issuedAt: number) =>
    aChallenge({ data: { issuedAt, level: 1 }, expiresAt: (issuedAt + HOUR_MS) / 1000 });

  it('is made again when the challenge expired while the signer typed, or the device slept', async () => {
    server.answer(CHALLENGE, () => anHour(Date.now()));
    await proofAfterAWhile();
    await clock.pass(HOUR_MS / 2);
    await proofAfterAWhile();
    expect(asked()).to.equal(1);
    await clock.pass(HOUR_MS / 2);
    await proofAfterAWhile();
    expect(asked()).to.equal(2);
  });

  it('does not seem old to a phone whose clock is hours ahead, or is set meanwhile', async () => {
    server.answer(CHALLENGE, () => anHour(Date.now() - 2 * HOUR_MS));
    expect(await proofAfterAWhile()).to.be.a('string');
    clock.jump(-48 * HOUR_MS);
    expect(await proofAfterAWhile()).to.be.a('string');
    clock.jump(96 * HOUR_MS);
    expect(await proofAfterAWhile()).to.be.a('string');
    expect(asked()).to.equal(1);
  });

  it('fails offline, and is started again the next time', async () => {
    server.answer(CHALLENGE, 'offline');
    prover.begin();
    expect(await proofAfterAWhile().catch((error: unknown) => error)).to.be.instanceOf(NetworkError);
    server.answer(CHALLENGE, () => aChallenge());
    expect(await proofAfterAWhile()).to.be.a('string');
  });

  it('is none where the server gives no challenges', async () => {
    server.answer(CHALLENGE, problem('not-found'));
    expect(await proofAfterAWhile()).to.equal(undefined);
  });

  it('is none, and nothing is asked, on plain http pages', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    prover.begin();
    expect(await prover.proof()).to.equal(undefined);
    expect(asked()).to.equal(0);
  });

  it('is given up when the prover is told to drop it, and made again when it is needed after all', async () => {
    server.answer(CHALLENGE, endless);
    const dropped = prover.proof().catch((error: unknown) => error);
    await clock.standUntil(() => asked() === 1);
    prover.drop();
    expect(await dropped).to.be.instanceOf(NetworkError);
    server.answer(CHALLENGE, () => aChallenge());
    expect(await proofAfterAWhile()).to.be.a('string');
    expect(asked()).to.equal(2);
  });
});
