import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CompiledQuery } from 'kysely';
import { isPostgres } from '../../database/lock.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { RIVER } from '../../testing/data/moderating.ts';
import { nextStretch, scanOf } from './stretch.ts';

const PLACE = { petition: RIVER, timeZone: 'Asia/Phnom_Penh' };
const INDEXES = {
  country: 'country (petition=? AND country=?',
  partner: 'partner (petition=? AND partner=?',
  page: 'page (petition=? AND page=?',
  domain: 'mail_domain (petition=? AND domain_code=?',
} as const;

eachDatabase((openEmpty) => {
  describe('a stretch of the signatures of a value', () => {
    it('is read by the index of that value on SQLite, also between two places', async () => {
      const { db } = await openEmpty();
      if (isPostgres(db)) return;
      for (const [key, index] of Object.entries(INDEXES)) {
        // Each has a country.
        for (const value of key === 'country' ? ['FR'] : ['FR', null]) {
          const where = [
            { key: key as keyof typeof INDEXES, value },
            { key: 'day', value: '2026-03-01' } as const,
          ];
          const { found } = await nextStretch(db, scanOf(PLACE, { where }), undefined, 7);
          const { sql, parameters } = found.select('id').compile();
          const { rows } = await db.executeQuery<{ detail: string }>(
            CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
          );
          const plan = rows.map(({ detail }) => detail).join('\n');
          assert.ok(
            plan.includes(`signatures_${index} AND (signed_at,id)>(?,?) AND (signed_at,id)<(?,?))`),
            plan,
          );
          assert.doesNotMatch(plan, /TEMP B-TREE/);
        }
      }
    });
  });
});
