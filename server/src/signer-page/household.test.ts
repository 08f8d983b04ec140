import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PetitionRow } from '../database/tables.ts';
import { HOUR_MS } from '../domain/time/durations.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId, signBody } from '../testing/data/fixtures.ts';
import { formOn, headingOf, signerApp, textOf } from '../testing/servers/signer-app.ts';

const HOME = 'home@example.org';
const NAMES = ['Sok Dara', 'Chan Sophea', 'Keo Vanna', 'Ly Bopha', 'Sok Vuthy', 'Chea Rith'];

eachDatabase((openEmpty) => {
  /** An app where these people have signed with one address; the first is number 1. */
  async function home(people: number, petition: Partial<PetitionRow> = {}) {
    const store = await openEmpty();
    const rig = await signerApp(store, petition);
    const answers = [];
    for (const [at, name] of NAMES.slice(0, people).entries()) {
      const answer = await rig.sign(signBody(at + 1, { email: HOME, name }));
      answers.push(((await answer.json()) as { next: string }).next);
    }
    /** Presses the button at another name on a page, and then that of the second page. */
    const clear = async (number: number, other: number) => {
      const asking = await rig.press(number, 'clear', { other: signatureId(other) });
      return rig.post(number, formOn(await asking.text(), 'clear'));
    };
    return { ...rig, db: store.db, answers, clear };
  }

  describe('the page of a signature whose address others have used', () => {
    it('lists their names and how far they are, on every page of it', async () => {
      const { get, press, later } = await home(3);
      await press(2, 'confirm');
      for (const number of [1, 2]) {
        const page = (await textOf(get(number))).replaceAll(/\s+/g, ' ');
        assert.match(page, /Other names with your address/);
        assert.match(
          page,
          number === 1
            ? /Chan Sophea<\/span> <span class="hint">counts/
            : /Sok Dara<\/span> <span class="hint">not confirmed/,
        );
        assert.match(page, /Keo Vanna<\/span> <span class="hint">not confirmed/);
        assert.equal(page.match(/>Erase this signature</g)?.length, 2, 'not at one’s own');
      }
      later(72 * HOUR_MS);
      assert.match(await textOf(get(1)), /72 hours are over.*Chan Sophea/s);
    });

    it('shows no list to who is alone with an address', async () => {
      const { get } = await home(1);
      assert.doesNotMatch(await textOf(get(1)), /Other names/);
    });

    it('erases one that waits, at once, after it has asked once more and named it', async () => {
      const { get, press, post, row, db } = await home(2);
      const asking = await textOf(press(1, 'clear', { other: signatureId(2) }));
      assert.match(asking, /Do you want to erase this signature\?.*Chan Sophea.*never counted/s);
      assert.equal((await row(2)).name, 'Chan Sophea');
      const answer = await post(1, formOn(asking, 'clear'));
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /That signature is erased\./);
      assert.partialDeepStrictEqual(await row(2), { state: 'removed', name: '' });
      assert.equal((await get(2)).status, 404);
      const emails = await db.selectFrom('outbox').select('signature').execute();
      assert.ok(emails.every(({ signature }) => signature !== signatureId(2)));
      assert.equal((await post(1, formOn(asking, 'clear'))).status, 200, 'a second press does no harm');
    });

    it('erases one that was confirmed from the mailbox too, with a warning, and takes it off the count', async () => {
      const { press, clear, online, changed } = await home(2);
      await press(2, 'confirm');
      assert.match(await textOf(press(1, 'clear', { other: signatureId(2) })), /confirmed from your mailbox/);
      changed.length = 0;
      await clear(1, 2);
      assert.equal(await online(), 0);
      assert.deepEqual(changed, ['clean-river']);
    });

    it('erases nothing by a value that was not made on the second page for that name as it is', async () => {
      const { press, post, row, sign } = await home(3);
      const second = formOn(await textOf(press(1, 'clear', { other: signatureId(2) })), 'clear');
      const third = formOn(await textOf(press(1, 'clear', { other: signatureId(3) })), 'clear');
      const elsewhere = formOn(await textOf(press(3, 'clear', { other: signatureId(2) })), 'clear');
      const { sure: _sure, ...bare } = second;
      for (const sure of ['', 'yes', third['sure'], elsewhere['sure']]) {
        const answer = await post(1, { ...bare, ...(sure === undefined ? {} : { sure }) });
        assert.equal(await headingOf(answer), 'Do you want to erase this signature?');
      }
      await sign(signBody(2, { email: HOME, name: 'CHAN SOPHEA', id: signatureId(20) }));
      assert.equal(
        await headingOf(await post(1, second)),
        'Do you want to erase this signature?',
        'it changed',
      );
      await press(2, 'confirm');
      assert.equal(
        await headingOf(await post(1, second)),
        'Do you want to erase this signature?',
        'it counts',
      );
      assert.equal((await row(2)).state, 'validated');
    });

    it('erases nothing of another mailbox', async () => {
      const { press, row, sign } = await home(2);
      await sign(signBody(9));
      const answer = await press(1, 'clear', { other: signatureId(9) });
      assert.equal(answer.status, 200);
      assert.equal((await row(9)).state, 'pending');
    });
  });

  describe('where three people of an address count', () => {
    it('a fourth is asked to erase one first, and then can be confirmed', async () => {
      const { get, press, clear, online, row, answers } = await home(4);
      assert.deepEqual(new Set(answers), new Set(['confirm']));
      for (const number of [1, 2, 3]) assert.equal((await press(number, 'confirm')).status, 200);
      const refused = await press(4, 'confirm');
      assert.equal(refused.status, 409);
      const page = await refused.text();
      assert.match(page, /no more than three can.*Sok Dara.*Chan Sophea.*Keo Vanna.*Confirm my signature/s);
      assert.equal(await online(), 3);
      await clear(4, 1);
      assert.match(await textOf(get(4)), /Please confirm your signature/);
      assert.equal((await press(4, 'confirm')).status, 200);
      assert.equal(await online(), 3);
      assert.equal((await row(4)).state, 'validated');
    });

    it('one that a person has to look at holds a place, once it is confirmed', async () => {
      const { press, set } = await home(4);
      for (const number of [1, 2, 3]) await set(number, { state: 'held', held_because: 'velocity-domain' });
      for (const number of [1, 2, 3]) assert.equal((await press(number, 'confirm')).status, 200);
      assert.equal((await press(4, 'confirm')).status, 409);
    });

    it('of many who confirm at once three count', async () => {
      const { press, online } = await home(6);
      const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => press(number, 'confirm')));
      assert.equal(answers.filter(({ status }) => status === 409).length, 3);
      assert.equal(await online(), 3);
    });
  });

  describe('somebody whose address was used for invented names', () => {
    it('counts by email where names count at once, and can erase the others', async () => {
      const { press, clear, online, answers } = await home(4, { confirmation: 'none' });
      assert.deepEqual(answers, ['done', 'done', 'done', 'confirm']);
      assert.equal((await press(4, 'confirm')).status, 409);
      for (const other of [1, 2, 3]) assert.equal((await clear(4, other)).status, 200);
      assert.equal(await online(), 0);
      await press(4, 'confirm');
      assert.equal(await online(), 1);
    });
  });
});
