import assert from 'node:assert/strict';
import { it } from 'node:test';
import { agrees, recount } from '../counts/recount.ts';
import { onlineCount } from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putCount, signatureId } from '../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../testing/data/moderating.ts';
import { putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { releaseWhere } from './release-where.ts';

const HELD = { state: 'held', held_because: 'velocity-partner', partner: 'temple' } as const;
const OF_PARTNER = [{ key: 'reason', value: 'velocity-partner' }] as const;

eachDatabase((openEmpty) => {
  async function opened() {
    const { db } = await openEmpty();
    await putCampaign(db);
    const { petition, circumstances } = moderatorOf(db);
    const release = async () =>
      releaseWhere(db, await petition(), OF_PARTNER, await circumstances(hoursLater(0)));
    return { db, release };
  }

  it('releases together what a filter finds, and tells of those whose time to confirm is over', async () => {
    const { db, release } = await opened();
    const rows = [
      { ...HELD, confirmed: 1 },
      { ...HELD, expires_at: hoursLater(1).toISOString() },
      { ...HELD, expires_at: hoursLater(-1).toISOString() },
      { ...HELD, held_because: 'velocity-domain' as const },
      { ...HELD, state: 'validated' as const },
    ];
    for (const [number, row] of rows.entries())
      await putSignature(db, RIVER, { id: signatureId(number), ...row });
    assert.deepEqual(await release(), { counted: 1, pending: 1, expired: 1 });
    const states = await db.selectFrom('signatures').select('state').orderBy('id').execute();
    assert.deepEqual(
      states.map(({ state }) => state),
      ['validated', 'pending', 'held', 'held', 'validated'],
    );
    assert.deepEqual([await onlineCount(db), await onlineCount(db, 'temple')], [2, 2]);
    assert.deepEqual(await release(), { counted: 0, pending: 0, expired: 1 });
  });

  it('releases more than are locked at once', async () => {
    const { db, release } = await opened();
    await putMany(db, RIVER, { ...HELD, confirmed: 1 });
    await putCount(db, { partner: 'youth-club' });
    assert.deepEqual(await release(), { counted: 1200, pending: 0, expired: 0 });
    assert.equal((await recount(db, RIVER)).every(agrees), true);
  });
});
