import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { signatureId } from '../../testing/data/fixtures.ts';
import { postOffice } from '../../testing/servers/post-office.ts';
import { BOXES, formOn, signerPath, textOf } from '../../testing/servers/signer-app.ts';
import { testApp } from '../../testing/servers/test-app.ts';

const DAY = 24 * 60;
const VICTIM = { email: 'victim@example.org' };
const NAMES = ['Sok Dara', 'Chan Sophea', 'Keo Rathana', 'Meas Bopha', 'Ly Vanna', 'Nou Thida', 'Som Rith'];

eachDatabase((openEmpty) => {
  /** A post office, and the signers' own pages of the same database. */
  async function opened(test: TestContext) {
    const store = await openEmpty();
    const office = await postOffice(test, store);
    const { app, clock } = testApp(store);
    const press = (number: number, form: Record<string, string>, method = 'POST') => {
      clock.now = office.clock.now;
      const body = method === 'POST' ? { body: new URLSearchParams(form) } : {};
      return app.request(signerPath(number, VICTIM.email), { method, ...body });
    };
    /** Presses the button of the page, with what stands there. */
    const confirm = async (number: number) => {
      clock.now = office.clock.now;
      const page = await textOf(app.request(signerPath(number, VICTIM.email)));
      return press(number, formOn(page, 'confirm'));
    };
    const sign = (number: number, changes = {}) => office.sign(number, { ...VICTIM, ...changes });
    const presses = () => store.db.selectFrom('mailbox_presses').selectAll().execute();
    return { ...office, sign, press, confirm, presses, sent: () => office.mail.emails.length };
  }

  /** Uses up the four emails of the day, with `sign(1)`. */
  async function flooded(test: TestContext) {
    const office = await opened(test);
    for (let email = 0; email < 4; email += 1) await office.sign(1);
    await office.send();
    assert.equal(office.sent(), 4);
    return office;
  }

  describe('a button that is pressed on the page of an email', () => {
    for (const [what, form] of [
      ['confirm', { action: 'confirm', ...BOXES }],
      ['not-me', { action: 'not-me' }],
      ['withdraw', { action: 'withdraw' }],
      ['change', { action: 'change', ...BOXES }],
    ] as const) {
      it(`gives the mailbox four more emails, eight a day in all: ${what}`, async (test) => {
        const { sign, send, press, sent, later } = await flooded(test);
        await press(1, form);
        for (let number = 2; number <= 8; number += 1) {
          await sign(number, { name: NAMES[number - 2]! });
          await send();
        }
        assert.equal(sent(), 8);
        later(DAY);
        await sign(9, { name: 'Sok Dara' });
        await send();
        assert.ok(sent() > 8, 'and new ones the day after');
      });
    }

    it('“I did not sign this” three times: its owner can still sign that day', async (test) => {
      const { sign, send, press, sent } = await opened(test);
      for (const [at, name] of NAMES.slice(0, 4).entries()) await sign(at + 1, { name });
      await send();
      assert.equal(sent(), 4, 'three to confirm, and one that all places are taken');
      for (const number of [1, 2, 3]) await press(number, { action: 'not-me' });
      await sign(5, { name: 'The Owner' });
      assert.deepEqual(await send(), { 'confirm sent': 1 });
    });

    it('gives nothing to another mailbox, nor by opening the page', async (test) => {
      const { sign, send, press, presses, sent } = await flooded(test);
      for (const method of ['GET', 'HEAD']) await press(1, {}, method);
      assert.deepEqual(await presses(), []);
      await sign(2, { email: 'other@example.org' });
      await press(2, { action: 'confirm' });
      await sign(1);
      await send();
      assert.equal(sent(), 5);
    });

    it('counts for a day after the last press, and is no more than eight then', async (test) => {
      const { sign, send, press, presses, sent, later } = await flooded(test);
      await press(1, { action: 'confirm', ...BOXES });
      later(60);
      await press(1, { action: 'change', ...BOXES });
      assert.equal((await presses()).length, 1);
      for (let email = 0; email < 9; email += 1) await sign(1);
      await send();
      assert.equal(sent(), 8);
    });
  });

  it('a signature that has had no email for a day knows no mailbox, and its page works as before', async (test) => {
    const { sign, send, confirm, presses, later, db } = await opened(test);
    await sign(1);
    await send();
    later(2 * DAY);
    await db.deleteFrom('outbox').execute();
    assert.equal((await confirm(1)).status, 200);
    assert.deepEqual(await presses(), []);
    const row = await db
      .selectFrom('signatures')
      .select('state')
      .where('id', '=', signatureId(1))
      .executeTakeFirst();
    assert.equal(row?.state, 'validated');
  });
});
