import { expect } from '@open-wc/testing';
import {
  aChallenge,
  type FakeClock,
  fakeClock,
  json,
  problem,
  readProof,
  SOLUTION,
} from '@samleng/client/testing';
import { words } from '../../testing/find.ts';
import {
  CHALLENGE,
  countriesCome,
  errorAt,
  field,
  fillIn,
  outcome,
  petitionServer,
  press,
  SIGN,
} from '../../testing/form.ts';
import { petition } from '../../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const endless = () => aChallenge({ keyPrefix: 'ffffffffffffffffffffffffffffffff' });
const BrowserWorker = Worker;

describe('<samleng-petition-form> of a petition that wants a proof of work', () => {
  const page = petitionServer({ protection: 'standard' });
  let clock: FakeClock | undefined;
  let workers: { started: number; running: number };

  beforeEach(() => {
    const count = (workers = { started: 0, running: 0 });
    window.Worker = class extends BrowserWorker {
      constructor(url: string | URL) {
        super(url);
        count.started += 1;
        count.running += 1;
      }
      override terminate(): void {
        super.terminate();
        count.running -= 1;
      }
    };
  });
  afterEach(() => {
    clock?.restore();
    clock = undefined;
    window.Worker = BrowserWorker;
  });

  const asked = () => page.server.requestsTo(CHALLENGE).length;
  const { sent } = page;
  /** A form filled in and touched while the clock is stopped. */
  async function touched(): Promise<PetitionFormElement> {
    const element = await page.open();
    await countriesCome(element);
    clock = fakeClock();
    fillIn(element);
    await clock.standUntil(() => asked() === 1);
    return element;
  }
  /** Workers take real time: while one runs, the clock stands. */
  async function passUntil(reached: () => unknown): Promise<void> {
    for (let step = 0; step < 40 && !reached(); step += 1) {
      await clock!.standUntil(() => workers.running === 0);
      await clock!.pass(500);
    }
    expect(Boolean(reached())).to.equal(true);
  }
  const standUntil = async (reached: () => boolean) => {
    await clock!.standUntil(reached);
    expect(reached()).to.equal(true);
  };

  it('asks for no challenge as long as it is only read', async () => {
    const element = await page.open();
    await countriesCome(element);
    expect(asked()).to.equal(0);
  });

  it('asks for one when it is touched, however many fields are visited', async () => {
    const element = await touched();
    for (const name of ['email', 'country', 'name'] as const) field(element, name).focus();
    await clock!.pass(50);
    expect(asked()).to.equal(1);
    expect(workers.started).to.be.at.most(1);
  });

  it('waits for the work when the button is pressed before it is done, and sends the proof', async () => {
    const element = await touched();
    press(element);
    await standUntil(() => words(element).includes('Sending…'));
    expect(sent()).to.deep.equal([]);
    await passUntil(() => outcome(element));
    expect(readProof(sent()[0]!.proof)).to.deep.equal({ challenge: aChallenge(), solution: SOLUTION });
    expect(asked()).to.equal(1);
    expect(workers).to.deep.equal({ started: 1, running: 0 });
  });

  it('signs offline too: the signature waits, and gets its proof when it is sent', async () => {
    page.server.answer(CHALLENGE, 'offline');
    const element = await touched();
    press(element);
    await standUntil(() => words(element).includes('Saved on this phone'));
    page.server.answer(CHALLENGE, () => aChallenge());
    dispatchEvent(new Event('online'));
    await passUntil(() => words(element).includes('Thank you for signing'));
    expect(readProof(sent()[0]!.proof)?.solution).to.deep.equal(SOLUTION);
  });

  it('never shows the signer that a proof was refused', async () => {
    const refused = problem('invalid-signature', { errors: [{ field: 'proof', code: 'proof-too-weak' }] });
    page.server.answer(SIGN, () => (sent().length === 1 ? refused : json({ next: 'done' }, 202)));
    const element = await touched();
    press(element);
    await passUntil(() => outcome(element));
    expect(words(element)).to.contain('Thank you for signing');
    expect(sent().length).to.equal(2);
    expect(asked()).to.equal(2);
  });

  it('keeps the proof when a field is wrong, so that the second press need not wait', async () => {
    const wrong = problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] });
    page.server.answer(SIGN, () => (sent().length === 1 ? wrong : json({ next: 'done' }, 202)));
    const element = await touched();
    press(element);
    await passUntil(() => errorAt(element, 'email'));
    press(element);
    await passUntil(() => outcome(element));
    expect(asked()).to.equal(1);
  });

  it('stops working when the element leaves the page', async () => {
    page.server.answer(CHALLENGE, endless);
    const element = await touched();
    await standUntil(() => workers.running === 1);
    element.remove();
    await standUntil(() => workers.running === 0);
  });

  it('stops working for a petition that the element no longer shows', async () => {
    page.server.answer(CHALLENGE, endless);
    page.server.answer('GET /v1/petitions/second', { ...petition, petition: 'second' });
    const element = await touched();
    await standUntil(() => workers.running === 1);
    element.petition = 'second';
    await standUntil(() => workers.running === 0);
  });
});
