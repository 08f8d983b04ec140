import { sql } from 'kysely';
import type { Db } from '../database/db.ts';
import type { RemovedSignatureRow } from '../database/tables.ts';

/**
 * Moves signatures into a batch. Each gets a key of its own, so that its signer can sign again meanwhile. The
 * address for news moves along: under its old key it would be used, or taken for that of a newer signature. The
 * caller takes them off the count.
 */
export async function takeAway(trx: Db, batch: string, ids: readonly string[]): Promise<void> {
  await putInBatch(trx, batch, ids);
  await moveNewsAddresses(trx, ids);
  await trx
    .updateTable('signatures')
    .set({ state: 'removed', token: REMOVED_KEY })
    .where('id', 'in', ids)
    .execute();
}

// An erased one keeps the key that tells so.
const REMOVED_KEY = sql<string>`case when token like 'erased:%' then token else 'removed:' || id end`;

async function putInBatch(trx: Db, batch: string, ids: readonly string[]): Promise<void> {
  await trx
    .insertInto('removed_signatures')
    .columns(['signature', 'batch', 'token', 'state'])
    .expression((eb) =>
      eb
        .selectFrom('signatures')
        .select([
          'id',
          sql.lit(batch).as('batch'),
          'token',
          eb.ref('state').$castTo<RemovedSignatureRow['state']>().as('state'),
        ])
        .where('id', 'in', ids),
    )
    .execute();
}

async function moveNewsAddresses(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable('news_addresses')
    .set({
      token: sql<string>`(
        select 'removed:' || id from signatures where signatures.petition = news_addresses.petition
          and signatures.token = news_addresses.token and signatures.slot = news_addresses.slot)`,
    })
    .where((eb) =>
      eb(
        eb.refTuple('petition', 'token', 'slot'),
        'in',
        eb
          .selectFrom('signatures')
          .select(['petition', 'token', 'slot'])
          .where('id', 'in', ids)
          .$asTuple('petition', 'token', 'slot'),
      ),
    )
    .execute();
}
