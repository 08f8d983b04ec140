import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Db } from '../database/db.ts';
import { findRemovals } from '../counts/removals.ts';
import { add, BY_EMAIL, onlineCount, signatureRows } from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, signatureId } from '../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../testing/data/moderating.ts';
import { leftIn, putMany, runJob, waitingFor, whileSomebodySigns } from '../testing/data/retention.ts';
import { eraseDelivered } from './delivered-petitions.ts';

const JOB = 'removed-signatures';

eachDatabase((openEmpty) => {
  let db: Db;
  let moderator: ReturnType<typeof moderatorOf>;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db, { show_names: 1 });
    moderator = moderatorOf(db);
  });
  const { addresses } = leftIn(() => db);

  async function putNetworkCode(signature: string): Promise<void> {
    const code = { petition: RIVER, network_code: 'n', domain_code: 'd', signed_at: NOON.toISOString() };
    await db
      .insertInto('network_codes')
      .values({ ...code, signature, in_allowance: 1 })
      .execute();
  }

  describe('what was removed', () => {
    it('is erased once the removal cannot be undone, and no minute before', async () => {
      await add(db, 1, {
        news: { email: 'sok@example.org' },
        domainCode: 'domain',
        page: 'https://a.example.org/',
      });
      await putNetworkCode(signatureId(1));
      await moderator.remove([signatureId(1)], 'test', hoursLater(-24 + 1 / 60));
      assert.equal(await waitingFor(db, JOB), 0);
      await runJob(db, JOB);
      assert.equal((await signatureRows(db))[0]?.name, 'Signer 1');

      await db
        .updateTable('removal_batches')
        .set({ removed_at: hoursLater(-24).toISOString() })
        .execute();
      assert.equal(await waitingFor(db, JOB), 1);
      await runJob(db, JOB);
      const [row] = await signatureRows(db);
      assert.doesNotMatch(JSON.stringify(row), /Signer|signer-1|https|"domain"/);
      assert.deepEqual([row?.state, row?.token], ['removed', `erased:${signatureId(1)}`]);
      assert.deepEqual(await addresses(), []);
      for (const table of ['network_codes', 'removed_signatures'] as const)
        assert.deepEqual(await db.selectFrom(table).selectAll().execute(), []);
      assert.equal(await waitingFor(db, JOB), 0);
      const removals = await findRemovals(db, RIVER);
      assert.deepEqual(
        removals.map(({ reason, number }) => [reason, number]),
        [['test', 1]],
      );
    });

    it('and was not confirmed is kept no longer than what is not removed', async () => {
      await add(db, 1, { ...BY_EMAIL, expiresAt: NOON.toISOString() });
      await add(db, 2, { ...BY_EMAIL, expiresAt: hoursLater(1).toISOString() });
      await moderator.remove([signatureId(1), signatureId(2)], 'test', hoursLater(-2));
      await runJob(db, JOB);
      assert.deepEqual(
        (await signatureRows(db)).map(({ name }) => name),
        ['', 'Signer 2'],
      );
    });

    it('is erased with thousands of others, while people sign', async () => {
      await putMany(db, RIVER, { state: 'held' });
      await moderator.remove([{ key: 'state', value: 'held' }], 'test', hoursLater(-25));
      await whileSomebodySigns(db, () => runJob(db, JOB));
      assert.equal(await waitingFor(db, JOB), 0);
    });

    it('stays as it is when the removal was undone', async () => {
      await add(db, 1);
      const { batch } = await moderator.remove([signatureId(1)], 'test', hoursLater(-25));
      await moderator.undo(batch, hoursLater(-2));
      await runJob(db, JOB);
      assert.deepEqual([(await signatureRows(db))[0]?.name, await onlineCount(db)], ['Signer 1', 1]);
    });

    it('is erased with everything else after a delivery, and nothing can bring it back', async () => {
      await add(db, 1, { news: { email: 'sok@example.org' } });
      const { batch } = await moderator.remove([signatureId(1)], 'test', NOON);
      const delivered_on = '2026-02-25';
      const past = '2026-02-20T00:00:00+07:00';
      await db.updateTable('petitions').set({ closes_at: past, delivered_on, retention_days: 0 }).execute();
      await eraseDelivered(db, NOON, new AbortController().signal);
      assert.doesNotMatch(JSON.stringify(await signatureRows(db)), /Signer|signer-1/);
      assert.deepEqual(await addresses(), []);
      const undone = await moderator.undo(batch);
      assert.equal('restored' in undone && undone.restored, 0);
    });
  });
});
