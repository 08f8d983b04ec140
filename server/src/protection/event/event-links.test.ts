import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition } from '../../testing/data/fixtures.ts';
import { addEventLink, endEventLinks, findEventLink } from './event-links.ts';

const TEMPLE = { petition: 'clean-river', partner: 'temple' };
const HOURS = { startsAt: '2026-03-01T11:00:00.000Z', endsAt: '2026-03-01T13:00:00.000Z' };

eachDatabase((openEmpty) => {
  async function stored() {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putPetition(db, { petition: 'clean-lake' });
    return db;
  }

  describe('an event link', () => {
    it('is found by the hash of its token alone', async () => {
      const db = await stored();
      await addEventLink(db, 'hash', { ...TEMPLE, ...HOURS });
      assert.deepEqual(await findEventLink(db, 'hash'), { ...TEMPLE, ...HOURS });
      assert.equal(await findEventLink(db, 'another'), undefined);
    });

    it('credits a partner that took another slug by its campaign file, and ends with its links, where the former is an alias', async () => {
      const db = await stored();
      await addEventLink(db, 'hash', { ...TEMPLE, ...HOURS });
      await db
        .updateTable('partners')
        .set({ partner: 'pagoda', aliases: '["old","temple"]' })
        .where('partner', '=', 'temple')
        .execute();
      assert.equal((await findEventLink(db, 'hash'))?.partner, 'pagoda');
      assert.equal(await endEventLinks(db, { ...TEMPLE, partner: 'pagoda' }, NOON), 1);
    });

    it('is nothing once its partner has left the campaign', async () => {
      const db = await stored();
      await addEventLink(db, 'hash', { ...TEMPLE, ...HOURS });
      await db.deleteFrom('partners').where('partner', '=', 'temple').execute();
      assert.equal(await findEventLink(db, 'hash'), undefined);
    });

    it('ends with all others of the partner on the petition, and with no other', async () => {
      const db = await stored();
      await addEventLink(db, 'first', { ...TEMPLE, ...HOURS });
      await addEventLink(db, 'second', { ...TEMPLE, ...HOURS });
      await addEventLink(db, 'over', { ...TEMPLE, ...HOURS, endsAt: '2026-03-01T11:30:00.000Z' });
      await addEventLink(db, 'lake', { ...TEMPLE, ...HOURS, petition: 'clean-lake' });
      await addEventLink(db, 'club', { ...TEMPLE, ...HOURS, partner: 'youth-club' });
      assert.equal(await endEventLinks(db, TEMPLE, NOON), 2);
      assert.equal(await endEventLinks(db, TEMPLE, NOON), 0);
      const endsAt = async (hash: string) => (await findEventLink(db, hash))?.endsAt;
      assert.equal(await endsAt('first'), NOON.toISOString());
      assert.equal(await endsAt('second'), NOON.toISOString());
      assert.equal(await endsAt('over'), '2026-03-01T11:30:00.000Z');
      assert.equal(await endsAt('lake'), HOURS.endsAt);
      assert.equal(await endsAt('club'), HOURS.endsAt);
    });
  });
});
