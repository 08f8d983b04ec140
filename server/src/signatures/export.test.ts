import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { MANY, putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import { type ExportedSignature, exportSignatures } from './export.ts';

/** Their forms said that the names are handed over. */
const NAMES = { consents_version: '2027-01-names' };

async function exported(db: Db): Promise<ExportedSignature[]> {
  const lines: ExportedSignature[] = [];
  for await (const line of exportSignatures(db, 'clean-river')) lines.push(line);
  return lines;
}

eachDatabase((openEmpty) => {
  async function openWithPetition(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    return db;
  }

  describe('the list of signatures to hand over', () => {
    it('has the fields of the form, without addresses and telephone numbers', async () => {
      const db = await openWithPetition();
      const given = { name: 'Sok Dara', country: 'FR', city: 'Lyon', comment: null, phone: '+33612345678' };
      const besides = { id: signatureId(1), day: '2026-02-01', language: 'km', partner: 'temple' };
      await putSignature(db, 'clean-river', { ...given, ...besides, ...NAMES, consent_news: 1 });
      const { phone: _, ...told } = given;
      assert.deepEqual(await exported(db), [{ ...besides, ...told }]);
    });

    it('has only those who show their name where the form said that no name is handed over', async () => {
      const db = await openWithPetition();
      // As it is today, which decides nothing.
      await db.updateTable('petitions').set({ hand_over: 'names' }).execute();
      for (const consents_version of ['2027-01', '2026-12', null]) {
        await putSignature(db, 'clean-river', { consents_version, show_name: 0 });
      }
      const shown = { consents_version: '2027-01', show_name: 1, city: 'Lyon', comment: 'For my children.' };
      await putSignature(db, 'clean-river', { ...shown, id: signatureId(1) });
      await putSignature(db, 'clean-river', { ...shown, id: signatureId(2), consent_comment: 1 });
      const lines = await exported(db);
      assert.deepEqual(
        lines.map(({ name, country, city, comment }) => [name, country, city, comment]),
        [
          ['A B', 'US', null, null],
          ['A B', 'US', null, 'For my children.'],
        ],
      );
      assert.deepEqual(
        lines.map(({ id, language, partner }) => [id, language, partner]),
        [
          [null, null, null],
          [null, null, null],
        ],
        'nor anything else that everybody cannot see',
      );
    });

    it('still has the names of signers who were told so before the petition changed', async () => {
      const db = await openWithPetition();
      await putSignature(db, 'clean-river', { ...NAMES, show_name: 0 });
      const [line] = await exported(db);
      assert.equal(line?.name, 'A B');
    });

    it('has nobody who lives in Cambodia', async () => {
      const db = await openWithPetition();
      await putSignature(db, 'clean-river', { ...NAMES, show_name: 1, consent_comment: 1, country: 'KH' });
      assert.deepEqual(await exported(db), []);
    });

    it('leaves out signatures that do not count, that are erased, or of other petitions', async () => {
      const db = await openWithPetition();
      await putPetition(db, { petition: 'old-river' });
      await putSignature(db, 'old-river', NAMES);
      await putSignature(db, 'clean-river', { ...NAMES, state: 'pending' });
      await putSignature(db, 'clean-river', { ...NAMES, state: 'held' });
      await putSignature(db, 'clean-river', { ...NAMES, token: 'erased:x', name: '' });
      assert.deepEqual(await exported(db), []);
    });

    it('has each signature once, however many there are', async () => {
      const db = await openWithPetition();
      await putMany(db, 'clean-river', NAMES);
      const ids = (await exported(db)).map(({ id }) => id ?? '');
      assert.equal(new Set(ids).size, MANY);
      assert.deepEqual(ids, ids.toSorted());
    });
  });
});
