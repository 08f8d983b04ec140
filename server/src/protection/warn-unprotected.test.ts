import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition } from '../testing/data/fixtures.ts';
import { warnUnprotected } from './warn-unprotected.ts';

eachDatabase((openEmpty) => {
  describe('the warning at the start', () => {
    it('names each petition that any script can sign, now or later, and no other', async () => {
      const { db } = await openEmpty();
      await putCampaign(db, { petition: 'open', protection: 'none' });
      await putPetition(db, { petition: 'upcoming', opens_at: '2026-05-01T00:00:00+07:00' });
      await putPetition(db, { petition: 'paused', paused: 1 });
      await putPetition(db, { petition: 'closed', closes_at: '2026-02-01T00:00:00+07:00' });
      await putPetition(db, { petition: 'protected', protection: 'standard' });
      const lines: string[] = [];
      await warnUnprotected(db, pino({}, { write: (line) => void lines.push(line) }), NOON);
      const told = lines.map((line) => JSON.parse(line) as { level: number; petition: string; msg: string });
      assert.deepEqual(
        told.map(({ petition }) => petition),
        ['open', 'paused', 'upcoming'],
      );
      for (const { level, msg } of told) {
        assert.deepEqual([level, msg], [40, 'takes signatures without proof of work and limits']);
      }
    });
  });
});
