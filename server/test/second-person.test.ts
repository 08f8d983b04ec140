import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENT_PROOF_PREFIX, LANGUAGES } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { hashOf } from '../src/domain/secrets/keys.ts';
import { addEventLink } from '../src/protection/event/event-links.ts';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { personal } from '../src/testing/data/personal.ts';
import { from, proofError, protectedApp } from '../src/testing/servers/protected-app.ts';

const PATH = '/p/clean-river';
const READING_MS = 10_000;

const TOKEN = 'T'.repeat(43);
const EVENT = EVENT_PROOF_PREFIX + TOKEN;
const LINK = {
  petition: 'clean-river',
  partner: 'temple',
  startsAt: NOON.toISOString(),
  endsAt: '2026-03-01T18:00:00.000Z',
};

/** The hidden fields, and what was typed, of the form on a page. */
function fieldsOn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]* name="(\w+)"[^>]*>/g)];
  return Object.fromEntries(
    inputs.map(([input, name = '']) => [name, /value="([^"]*)"/.exec(input)?.[1] ?? '']),
  );
}

eachDatabase((openEmpty) => {
  async function open(petition: Partial<PetitionRow> = {}) {
    const test = await protectedApp(await openEmpty(), { confirmation: 'email', ...petition });
    const { app, db } = test;
    const show = async (language = 'en') =>
      fieldsOn(await (await app.request(`${PATH}?lang=${language}`)).text());
    const post = (form: Record<string, string>) =>
      app.request(PATH, { method: 'POST', body: new URLSearchParams(form) });
    const named = async () =>
      (await personal(db).selectFrom('signatures').selectAll().orderBy('signed_at').execute()).map(
        ({ name, state }) => `${name} ${state}`,
      );
    const mailed = () =>
      personal(db)
        .selectFrom('outbox')
        .select(['email', 'signature'])
        .where('kind', '=', 'confirm')
        .orderBy('created_at')
        .execute();
    return { ...test, show, post, named, mailed };
  }

  const first = { name: 'Sok Dara', email: 'dara@example.org', country: 'FR', language: 'en' };
  const second = { name: 'Chan Sophea', email: 'sophea@example.org', country: 'FR', language: 'en' };

  /** The first person has signed with a form, which the browser has brought back. */
  async function after(petition: Partial<PetitionRow> = {}) {
    const test = await open(petition);
    const form = await test.show();
    test.pass(READING_MS);
    const thanks = await test.post({ ...form, ...first });
    assert.equal(thanks.status, 200);
    return { ...test, form };
  }

  describe('the second person after Back, on the form without JavaScript', () => {
    it('gets the form again with what was typed, and signs at the next press', async () => {
      const { post, form, named, mailed } = await after();
      const again = await post({ ...form, ...second });
      assert.equal(again.status, 422);
      const page = await again.text();
      const fresh = fieldsOn(page);
      assert.deepEqual([fresh['name'], fresh['email']], [second.name, second.email]);
      assert.notEqual(fresh['id'], form['id']);
      assert.notEqual(fresh['stamp'], form['stamp']);
      assert.deepEqual(await named(), ['Sok Dara pending']);

      // At once: the form was shown long ago, so this is not too fast.
      assert.equal((await post({ ...fresh, ...second })).status, 200);
      assert.deepEqual(await named(), ['Sok Dara pending', 'Chan Sophea pending']);
      const [one, other] = await mailed();
      assert.deepEqual([one?.email, one?.signature], [first.email, form['id']]);
      assert.deepEqual([other?.email, other?.signature], [second.email, fresh['id']]);
    });

    it('is told so in their language', async () => {
      const { post, form } = await after();
      for (const language of LANGUAGES) {
        const page = await (await post({ ...form, ...second, language })).text();
        const { usedBefore } = CATALOGUE[language].petitionPage;
        assert.ok(page.includes(`role="alert">${usedBefore}<`), language);
      }
    });

    it('does not sign with the id of the first, also when the server cannot tell when the form was shown', async () => {
      const { post, form, named, mailed } = await after();
      assert.equal((await post({ ...form, ...second, stamp: 'too old' })).status, 200);
      assert.deepEqual(await named(), ['Sok Dara pending', 'Chan Sophea held']);
      const [, other] = await mailed();
      assert.equal(other?.email, second.email);
      assert.notEqual(other.signature, form['id']);
    });

    it('signs at once where the petition wants no protection', async () => {
      const { post, form, named } = await after({ protection: 'none', confirmation: 'none' });
      assert.equal((await post({ ...form, ...second })).status, 200);
      assert.deepEqual(await named(), ['Sok Dara validated', 'Chan Sophea validated']);
    });

    it('does not stop the first from asking for the email again', async () => {
      const { post, form, named, mailed, pass } = await after();
      pass(READING_MS);
      assert.equal((await post({ ...form, ...first })).status, 200);
      assert.deepEqual(await named(), ['Sok Dara pending']);
      assert.equal((await mailed()).length, 2);
    });
  });

  it('a script signs once with the stamp of a form, however it changes the id', async () => {
    const { post, form, named } = await after();
    for (let number = 2; number < 5; number += 1) {
      const { name, email } = signBody(number);
      const response = await post({ ...form, ...second, name, email, id: signatureId(number) });
      assert.equal(response.status, 422);
    }
    assert.equal((await named()).length, 1);
  });

  it('an id that comes with another mailbox is answered like a new one', async () => {
    const { proof, sign, db } = await open();
    const answerTo = async (number: number, email: string) => {
      const response = await sign(signBody(number, { email, proof: await proof() }));
      const { 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers);
      return [response.status, headers, await response.text()];
    };
    const fresh = await answerTo(1, 'one@example.org');
    assert.deepEqual(await answerTo(1, 'other@example.org'), fresh);
    assert.equal((await db.selectFrom('signatures').select('id').execute()).length, 2);
  });

  it('an id that comes with another mailbox needs a proof of its own', async () => {
    const { proof, sign } = await open();
    const solved = await proof();
    assert.equal((await sign(signBody(1, { proof: solved }))).status, 202);
    assert.equal((await sign(signBody(1, { proof: solved }))).status, 202);
    const other = await sign(signBody(1, { proof: solved, email: 'other@example.org' }));
    assert.equal(await proofError(other), 'proof-spent');
  });

  for (const [how, proof] of Object.entries({ 'without a proof': undefined, 'under an event link': EVENT })) {
    it(`one id sent with many mailboxes ${how} is a flood like any other`, async () => {
      const { sign, pass, rows, db } = await open();
      await addEventLink(db, hashOf(TOKEN), LINK);
      for (let at = 0; at < 22; at += 1) {
        pass(1);
        const body = signBody(1, { email: `signer-${at}@host-${at}.mailinator.com`, proof });
        await sign(body, from('203.0.113.7'));
      }
      const reasons = (await rows()).map((row) => row.held_because);
      assert.deepEqual([reasons.length, reasons.at(0), reasons.at(-1)], [22, null, 'velocity-domain']);
    });
  }
});
