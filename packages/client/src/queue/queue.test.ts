import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { ProblemError } from '../requests/errors.ts';
import { json, problem } from '../testing/index.ts';
import { DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { unsentSignatures } from './queue.ts';

const queue = signingQueue();
const { signOnce, start, sentIds, isEmpty } = queue;

describe('a signature that the server answers', () => {
  it('reports the next step and keeps nothing', async () => {
    queue.server.answer(SIGN, json({ next: 'confirm' }, 202));
    expect(await signOnce()).to.deep.equal({ kind: 'signed', next: 'confirm' });
    expect(await isEmpty()).to.equal(true);
  });

  it('throws the refusal and keeps nothing', async () => {
    queue.server.answer(SIGN, problem('petition-closed'));
    const error = await signOnce().catch((error: unknown) => error);
    expect(error).to.be.instanceOf(ProblemError);
    expect(await isEmpty()).to.equal(true);
  });

  it('has stored the signature before it is sent, for a tab that dies in between', async () => {
    let storedAtSending = 0;
    queue.server.answer(SIGN, async () => {
      storedAtSending = (await unsentSignatures()).length;
      return DONE();
    });
    await signOnce();
    expect(storedAtSending).to.equal(1);
  });

  it('is not sent by the queue too while the form is sending it', async () => {
    let answer: (response: Response) => void = () => {};
    queue.server.answer(SIGN, () => new Promise<Response>((resolve) => (answer = resolve)));
    const outcome = signOnce();
    await waitUntil(() => sentIds().length === 1);
    start();
    await aTimeout(50);
    answer(DONE());
    expect(await outcome).to.deep.equal({ kind: 'signed', next: 'done' });
    await aTimeout(50);
    expect(sentIds().length).to.equal(1);
  });
});
