import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Db } from '../../database/db.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { runJob, waitingFor } from '../../testing/data/retention.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { beginUpload, UPLOAD_BYTES_MAX } from './begin-upload.ts';
import { readUpload } from './read-upload.ts';
import { receivePart } from './receive-part.ts';

const WHO = { by: { kind: 'account', id: 'sok' }, now: NOON } as const;
const CSV = { petition: 'clean-river', format: 'csv' } as const;

const part = (offset: number, text: string) => ({ offset, content: Buffer.from(text) });

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
  });
  const begin = async (bytes: number, now = NOON) => {
    const begun = await beginUpload(db, { ...CSV, bytes }, { ...WHO, now });
    assert.ok(begun.ok);
    return { petition: 'clean-river', upload: begun.upload };
  };
  const parts = () => db.selectFrom('import_parts').select('at').orderBy('at').execute();

  describe('a file that is uploaded', () => {
    it('goes on from what has arrived, and is read as it was', async () => {
      const file = await begin(11);
      assert.deepEqual(await receivePart(db, file, part(0, 'name,m')), { ok: true, received: 6 });
      // The answer to it was lost, so that it comes again; later ones do not fit either.
      for (const offset of [0, 3, 9]) {
        const told = { ok: false, because: 'changed-meanwhile', received: 6 };
        assert.deepEqual(await receivePart(db, file, part(offset, 'name,m')), told);
      }
      const [one, other] = await Promise.all([
        receivePart(db, file, part(6, 'ail\nSo')),
        receivePart(db, file, part(6, 'ail\nS')),
      ]);
      assert.ok(!one.ok && other.ok, 'one is longer than the file');
      for (const from of [0, 4, 6, 9, 11]) {
        const read: Uint8Array[] = [];
        for await (const one of readUpload(db, file.upload, from)) read.push(one);
        assert.equal(Buffer.concat(read).toString(), 'name,mail\nS'.slice(from));
      }
    });

    it('is refused when it is too large, or of another kind than it says', async () => {
      const tooLarge = { ...CSV, bytes: UPLOAD_BYTES_MAX + 1 };
      assert.deepEqual(await beginUpload(db, tooLarge, WHO), { ok: false, because: 'too-large' });
      const zip = { offset: 0, content: Buffer.from([0x50, 0x4b, 0x03, 0x04]) };
      const told = { ok: false, because: 'wrong-content-type' };
      assert.deepEqual(await receivePart(db, await begin(4), zip), told);
      const elsewhere = { petition: 'clean-river', upload: 'x' };
      assert.deepEqual(await receivePart(db, elsewhere, zip), { ok: false, because: 'not-found' });
    });

    it('goes when its uploader begins another one, and after a day; unless it is being read', async () => {
      await receivePart(db, await begin(4), part(0, 'name'));
      const read = await begin(4, new Date(NOON.getTime() - 24 * HOUR_MS));
      assert.deepEqual(await parts(), []);
      await receivePart(db, read, part(0, 'name'));
      const until = (leased_until: Date) =>
        db.updateTable('import_uploads').set({ leased_until: leased_until.toISOString() }).execute();
      await until(new Date(NOON.getTime() + 1));
      assert.equal(await waitingFor(db, 'import-uploads'), 0);
      await until(NOON);
      assert.equal(await waitingFor(db, 'import-uploads'), 1);
      await runJob(db, 'import-uploads');
      assert.deepEqual([await parts(), await waitingFor(db, 'import-uploads')], [[], 0]);
    });

    it('leaves lines that were refused for a day', async () => {
      const line = { petition: 'clean-river', import: 'old', content: '{}' };
      for (const [at, hours] of [24, 23].entries())
        await db
          .insertInto('import_refusals')
          .values({
            ...line,
            line: at,
            refused_at: new Date(NOON.getTime() - hours * HOUR_MS).toISOString(),
          })
          .execute();
      await runJob(db, 'import-uploads');
      const left = await db.selectFrom('import_refusals').select('line').execute();
      assert.deepEqual(left, [{ line: 1 }]);
    });
  });
});
