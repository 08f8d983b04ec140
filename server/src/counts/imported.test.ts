import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { applyCampaign } from '../campaigns/apply.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import type { ImportRow } from '../database/tables.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { findPetition } from '../petitions/find.ts';
import { countBatches } from './batch-sums.ts';
import { breakdown } from './breakdown.ts';
import { countMailboxes } from './mailboxes.ts';
import { agrees, recount } from './recount.ts';
import { findTally } from './tally.ts';

const RIVER = { petition: 'clean-river', publicUrl: null };
const IMPORTED = { imported_in: 'old-platform', petition_version: 0, partner: 'upstream' } as const;

eachDatabase((openEmpty) => {
  let db: Db;
  /** 30 on paper, and 12 carried over by a partner. */
  const apply = () => {
    const file = parsed({ ...smallCampaign(), donations: [] });
    return applyCampaign(db, file, new Map(), { by: COMMAND, now: NOON });
  };
  const counted = async (partner = '') => {
    const { online, paper, carriedOver, today } = (await findTally(db, 'clean-river', partner))!;
    return { online, paper, carriedOver, today };
  };
  const agree = async () => (await recount(db)).every(agrees);
  /** An import in place of the 12 of which nobody knew the names. */
  async function putImport(given: Partial<ImportRow>): Promise<void> {
    const plain = { petition: 'clean-river', import: 'old-platform', instead_of: 'old-site' };
    const rows = { file_digest: '', settings: '{}', rows_done: 0, counted: 0, known: 0, refused: 0 };
    const told = { made_by: 'command', started_at: NOON.toISOString(), ended_at: null };
    await db.deleteFrom('imports').execute();
    await db
      .insertInto('imports')
      .values({ ...plain, ...rows, ...told, ...given })
      .execute();
    await countBatches(db, (await findPetition(db, 'clean-river'))!, NOON);
  }

  beforeEach(async () => {
    ({ db } = await openEmpty());
    await apply();
  });

  describe('an imported person', () => {
    it('is carried over, and never signed today', async () => {
      await putSignature(db, 'clean-river', IMPORTED);
      assert.deepEqual(await counted(), { online: 0, paper: 30, carriedOver: 13, today: 0 });
      assert.deepEqual(await counted('upstream'), { online: 0, paper: 0, carriedOver: 13, today: 0 });
      assert.deepEqual((await breakdown(db, RIVER, undefined))?.rows, [
        { kind: 'online', count: 0 },
        { kind: 'paper', count: 30 },
        { kind: 'carried-over', count: 13 },
      ]);
      assert.equal((await countMailboxes(db, 'clean-river'))?.mailboxes, 0);
      assert.equal(await agree(), true);
    });

    it('stays carried over when removed and brought back', async () => {
      const { remove, undo } = moderatorOf(db);
      const id = await putSignature(db, 'clean-river', IMPORTED);
      const { batch } = await remove([id]);
      assert.equal((await counted()).carriedOver, 12);
      await undo(batch);
      assert.deepEqual(await counted(), { online: 0, paper: 30, carriedOver: 13, today: 0 });
      assert.equal(await agree(), true);
    });
  });

  describe('an import in place of a number', () => {
    it('takes the place of as many as were counted, until it ends', async () => {
      await putImport({ counted: 5 });
      assert.deepEqual(await counted(), { online: 0, paper: 30, carriedOver: 7, today: 0 });
      await putImport({ counted: 20 });
      assert.equal((await counted('upstream')).carriedOver, 0);
      assert.equal(await agree(), true);
    });

    it('takes the place of all of it at its end, also when the campaign file is applied again', async () => {
      await putImport({ counted: 5, ended_at: NOON.toISOString() });
      assert.equal((await counted()).carriedOver, 0);
      await apply();
      assert.equal((await counted()).carriedOver, 0);
      assert.equal(await agree(), true);
    });

    it('is forgotten with its petition, so that one that runs stores nobody any more', async () => {
      await putImport({ instead_of: null });
      const { petitions, ...others } = smallCampaign();
      const [river] = petitions;
      const file = parsed({ ...others, batches: [], donations: [], petitions: [{ ...river!, slug: 'sea' }] });
      const expectCount = new Map([['clean-river', 0]]);
      const applied = await applyCampaign(db, file, new Map(), { by: COMMAND, now: NOON, expectCount });
      assert.equal(applied.ok, true);
      assert.deepEqual(await db.selectFrom('imports').select('import').execute(), []);
    });
  });
});
