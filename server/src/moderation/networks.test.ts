import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId } from '../testing/data/fixtures.ts';
import { RIVER } from '../testing/data/moderating.ts';
import { networksOf } from './networks.ts';

eachDatabase((openEmpty) => {
  it('the networks of a whole flood are found, beyond what one statement can ask for', async () => {
    const { db } = await openEmpty();
    const ids = Array.from({ length: 70_000 }, (_, number) => signatureId(number));
    const code = { petition: RIVER, domain_code: 'd', signed_at: '2026', in_allowance: 0 };
    for (const signature of [ids.at(0)!, ids.at(-1)!, signatureId(-1)]) {
      await db
        .insertInto('network_codes')
        .values({ ...code, signature, network_code: 'n' })
        .execute();
    }
    assert.deepEqual([...(await networksOf(db, ids)).keys()], [ids.at(0), ids.at(-1)]);
  });
});
