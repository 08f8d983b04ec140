import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { MANY, putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import { type ExportedSignature, exportSignatures } from './export.ts';

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
      await putSignature(db, 'clean-river', { ...given, ...besides, consent_news: 1 });
      const { phone: _, ...told } = given;
      assert.deepEqual(await exported(db), [{ ...besides, ...told }]);
    });

    it('leaves out signatures that do not count, that are erased, or of other petitions', async () => {
      const db = await openWithPetition();
      await putPetition(db, { petition: 'old-river' });
      await putSignature(db, 'old-river');
      await putSignature(db, 'clean-river', { state: 'pending' });
      await putSignature(db, 'clean-river', { state: 'held' });
      await putSignature(db, 'clean-river', { token: 'erased:x', name: '' });
      assert.deepEqual(await exported(db), []);
    });

    it('has each signature once, however many there are', async () => {
      const db = await openWithPetition();
      await putMany(db, 'clean-river', {});
      const ids = (await exported(db)).map(({ id }) => id);
      assert.equal(new Set(ids).size, MANY);
      assert.deepEqual(ids, ids.toSorted());
    });
  });
});
