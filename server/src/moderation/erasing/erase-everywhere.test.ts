import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { addressKey, signerKeyOf } from '../../domain/secrets/signer-key.ts';
import { findPetition } from '../../petitions/find.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition, signatureId } from '../../testing/data/fixtures.ts';
import { moderatorOf, RIVER } from '../../testing/data/moderating.ts';
import { personal } from '../../testing/data/personal.ts';
import { putOutboxEmail, putSignature } from '../../testing/data/scratch-store.ts';
import { eraseById } from './erase-by-id.ts';
import { eraseEverywhere } from './erase-everywhere.ts';
import { findEverywhere } from './find-everywhere.ts';

const PEPPER = Buffer.alloc(32, 7);
const EMAIL = 'sok.dara@example.org';
const BY = { by: COMMAND, now: NOON, nextInstantOf: () => () => NOON.toISOString() };
const [DARA, BOPHA, OTHER, REMOVED, IMPORTED] = [1, 2, 3, 4, 5].map(signatureId);

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db, { voices: JSON.stringify([{ text: { en: 'Mine.' }, signature: DARA }]) });
    await putPetition(db, { petition: 'lake', draft: 1 });
    const river = { token: signerKeyOf(PEPPER, RIVER, EMAIL) };
    await putSignature(db, RIVER, { id: DARA, token: river.token, name: 'Sok Dara', consent_news: 1 });
    await putSignature(db, RIVER, {
      id: BOPHA,
      token: river.token,
      slot: 1,
      name: 'Sok Bopha',
      state: 'pending',
      expires_at: '2026-03-04T12:00:00.000Z',
    });
    await putSignature(db, RIVER, { id: OTHER, name: 'Chan Vuth' });
    await putSignature(db, RIVER, { id: REMOVED, token: `${river.token}x`, name: 'Keo' });
    const lake = { id: IMPORTED, token: signerKeyOf(PEPPER, 'lake', EMAIL), name: 'Dara Sok' };
    await putSignature(db, 'lake', { ...lake, imported_in: 'change', petition_version: 0 });
    await db
      .insertInto('news_addresses')
      .values({ petition: RIVER, token: river.token, slot: 0, email: EMAIL, language: 'en' } as never)
      .execute();
    const key = addressKey(PEPPER, EMAIL);
    const created_at = NOON.toISOString();
    await putOutboxEmail(db, { signature: BOPHA!, petition: RIVER, address_key: key, created_at });
    await putOutboxEmail(db, { kind: 'full', signature: '', petition: RIVER, address_key: key, created_at });
  });

  const found = () => findEverywhere(db, PEPPER, ' Sok.Dara+lists@EXAMPLE.org ');
  const erase = (chosen?: string[], stops = false) =>
    eraseEverywhere(db, PEPPER, { typed: EMAIL, chosen: chosen && new Set(chosen), stops }, BY);
  const rest = async () => {
    const rows = await personal(db).selectFrom('signatures').select(['id', 'name']).orderBy('id').execute();
    return rows.filter(({ name }) => name !== '').map(({ id }) => id);
  };
  const unsent = async () => (await db.selectFrom('outbox').select('kind').execute()).map(({ kind }) => kind);
  const news = async () => (await db.selectFrom('news_addresses').select('slot').execute()).length;

  describe('what belongs to a mailbox', () => {
    it('is found by any spelling of its address, in all petitions, imported and removed people too', async () => {
      await moderatorOf(db).remove([DARA!]);
      const { signatures, unsent, stopped } = (await found())!;
      assert.deepEqual(
        signatures.map(({ id, petition, name, state }) => [id, petition, name, state]).toSorted(byText),
        [
          [DARA, RIVER, 'Sok Dara', 'removed'],
          [BOPHA, RIVER, 'Sok Bopha', 'pending'],
          [IMPORTED, 'lake', 'Dara Sok', 'validated'],
        ].toSorted(byText),
      );
      assert.deepEqual([unsent, stopped], [2, false]);
      const dara = signatures.find(({ id }) => id === DARA)!;
      assert.deepEqual([dara.isVoice, dara.hasNews, dara.isImported], [true, true, false]);
    });

    it('is nothing of an address that nobody signed with', async () => {
      const nobody = await findEverywhere(db, PEPPER, 'nobody@example.org');
      assert.deepEqual(nobody, { signatures: [], unsent: 0, stopped: false });
      assert.equal(await findEverywhere(db, PEPPER, 'no address'), undefined);
    });

    it('is erased: signatures, unsent emails and addresses for news, each petition told to the audit trail', async () => {
      const done = await erase(undefined, true);
      assert.deepEqual(done?.petitions, [
        { petition: RIVER, erased: 2, counted: 1 },
        { petition: 'lake', erased: 1, counted: 1 },
      ]);
      assert.deepEqual(await rest(), [OTHER, REMOVED]);
      assert.deepEqual([await unsent(), await news(), done?.stopped], [['stopped'], 0, 'last']);
      const { entries } = await findAudit(db, {}, 9);
      assert.deepEqual(
        entries.map(({ action, petition, details }) => [action, petition, details]).toSorted(byText),
        [
          ['mailbox-stopped', null, {}],
          ['signatures-erased', RIVER, { erased: 2, counted: 1 }],
          ['signatures-erased', 'lake', { erased: 1, counted: 1 }],
        ].toSorted(byText),
      );
      assert.deepEqual((await found())!, { signatures: [], unsent: 0, stopped: true });
      assert.deepEqual(await erase(), { petitions: [] });
    });

    it('stays but for those who are chosen, and nobody of another mailbox is erased', async () => {
      assert.deepEqual(await erase([DARA!, OTHER!]), {
        petitions: [{ petition: RIVER, erased: 1, counted: 1 }],
      });
      const { voices } = await db
        .selectFrom('petitions')
        .select('voices')
        .where('petition', '=', RIVER)
        .executeTakeFirstOrThrow();
      assert.equal(voices, '[]');
      assert.deepEqual(await rest(), [BOPHA, OTHER, REMOVED, IMPORTED]);
      assert.deepEqual([(await unsent()).toSorted(byText), await news()], [['confirm', 'full'], 0]);
    });
  });

  it('erases people without an address by their ids, of one petition', async () => {
    const { updatedAt } = (await findPetition(db, RIVER))!;
    const circumstances = { by: COMMAND, now: NOON, nextInstant: () => updatedAt };
    const ids = [REMOVED!, IMPORTED!];
    assert.deepEqual(await eraseById(db, RIVER, ids, circumstances), { erased: 1, counted: 1 });
    assert.deepEqual(await eraseById(db, RIVER, ids, circumstances), { erased: 0, counted: 0 });
    assert.deepEqual(await rest(), [DARA, BOPHA, OTHER, IMPORTED]);
  });
});
