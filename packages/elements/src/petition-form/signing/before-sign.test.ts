import { expect } from '@open-wc/testing';
import { type FakeClock, fakeClock, json } from '@samleng/client/testing';
import type { SignRequest } from '@samleng/contract';
import { field, filledIn, petitionServer, press, settled, signButton, until } from '../../testing/form.ts';
import { part, parts, words } from '../../testing/find.ts';
import { petition, summary } from '../../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form.ts';
import { BeforeSignEvent, PATIENCE_MS } from './before-sign.ts';

const page = petitionServer();

describe('a page that is asked before a signature is sent', () => {
  let clock: FakeClock | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  const isReady = (form: Element) =>
    signButton(form).ariaDisabled === 'false' && !field(form, 'name').matches(':disabled');
  const refusal = (form: Element) => parts(form, 'error').map(words).join('');

  /** The message of the next error that nobody catches. */
  const uncaught = () =>
    new Promise((resolve) => {
      const hear = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        resolve((event.reason as Error).message);
      };
      addEventListener('unhandledrejection', hear, { once: true });
    });

  /** A form that was pressed, while the page makes up its mind. */
  async function asked(onAsk: (event: BeforeSignEvent) => void) {
    const form = await page.filled();
    form.addEventListener('samleng-before-sign', onAsk, { once: true });
    press(form);
    await until(() => signButton(form).ariaDisabled === 'true' && field(form, 'name').matches(':disabled'));
    return form;
  }

  /** What was typed is still there, nothing was sent, and a second press sends it. */
  async function expectUsable(form: Awaited<ReturnType<typeof asked>>) {
    await until(() => isReady(form));
    expect(page.sent()).to.deep.equal([]);
    expect(field(form, 'name').value).to.equal('Sok Dara');
    press(form);
    await until(() => page.sent().length > 0);
    expect(page.sent().map(({ name }) => name)).to.deep.equal(['Sok Dara']);
    await until(() => part(form, 'outcome'));
  }

  it('may take its time: the form waits for all it waits for, then sends what was typed', async () => {
    const answers: (() => void)[] = [];
    const form = await asked((event) => {
      event.waitUntil(new Promise<void>((resolve) => answers.push(resolve)));
      event.waitUntil(new Promise<void>((resolve) => answers.push(resolve)));
    });
    answers[0]!();
    await form.updateComplete;
    expect(page.sent()).to.deep.equal([]);
    answers[1]!();
    await settled(form);
    expect(page.sent().map(({ name }) => name)).to.deep.equal(['Sok Dara']);
  });

  it('may say no in the end, and the form can be used as before', async () => {
    let say: (answer: boolean) => void;
    const form = await asked((event) => event.waitUntil(new Promise((resolve) => (say = resolve))));
    say!(false);
    await expectUsable(form);
  });

  it('may cancel while it waits', async () => {
    let cancel: () => void;
    const form = await asked((event) =>
      event.waitUntil(new Promise<void>((resolve) => (cancel = resolve)).then(() => event.preventDefault())),
    );
    cancel!();
    await expectUsable(form);
  });

  it('makes the form say that it did not work, when it fails', async () => {
    const told = uncaught();
    let fail: (why: Error) => void;
    const form = await asked((event) => event.waitUntil(new Promise((_, reject) => (fail = reject))));
    fail!(new Error('made for this test'));
    await until(() => refusal(form).includes('could not be sent'));
    expect(await told).to.equal('made for this test');
    await expectUsable(form);
  });

  it('does not hold the form for ever', async () => {
    const told = uncaught();
    const form = await page.filled();
    clock = fakeClock();
    form.addEventListener('samleng-before-sign', (event) => event.waitUntil(new Promise(() => undefined)), {
      once: true,
    });
    press(form);
    await clock.standUntil(() => field(form, 'name').matches(':disabled'));
    await clock.pass(PATIENCE_MS);
    expect(await told).to.equal('waitUntil: too long');
    clock.restore();
    clock = undefined;
    await expectUsable(form);
  });

  it('sends nothing when the form began anew meanwhile', async () => {
    let say: () => void;
    const form = await asked((event) => event.waitUntil(new Promise<void>((resolve) => (say = resolve))));
    form.reset();
    say!();
    await until(() => isReady(form));
    expect(page.sent()).to.deep.equal([]);
    expect(part(form, 'outcome')).to.equal(undefined);
  });

  for (const [why, beginAnew] of [
    ['the form began anew', (form) => form.reset()],
    ['it shows another petition', (form) => (form.petition = 'clean-water')],
  ] as [string, (form: PetitionFormElement) => void][])
    it(`does not hold up the next signer, once ${why}`, async () => {
      const other = 'v1/petitions/clean-water';
      page.server.answer(`GET /${other}`, {
        ...petition,
        petition: 'clean-water',
        summary: { ...summary, petition: 'clean-water' },
      });
      page.server.answer(`POST /${other}/signatures`, () => json({ next: 'done' }, 202));
      let say: () => void;
      const form = await asked((event) => event.waitUntil(new Promise<void>((resolve) => (say = resolve))));
      beginAnew(form);
      await form.updateComplete;
      await until(() => signButton(form));
      await filledIn(form, { name: 'Chan Maly' });
      expect(isReady(form)).to.equal(true);
      press(form);
      await settled(form);
      say!();
      const sent = page.server.requests.filter(({ path }) => path.endsWith('/signatures'));
      expect(sent.map(({ body }) => (body as SignRequest).name)).to.deep.equal(['Chan Maly']);
    });

  it('must say so while it is asked', () => {
    const event = new BeforeSignEvent();
    expect(() => event.waitUntil(Promise.resolve()))
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
  });
});
