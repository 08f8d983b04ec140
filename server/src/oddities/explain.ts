import { type Actor, actorKey } from '../domain/accounts/actor.ts';
import type { Explanation } from '../domain/oddities/explained.ts';
import { record } from '../audit/trail.ts';
import type { Db } from '../database/db.ts';
import type { Oddity } from '../domain/oddities/oddity.ts';

type Place = { campaign: string; petition: string };

/** Notes why something looks odd, in place of what was said before; null takes that back. */
export async function explainOddity(
  db: Db,
  { campaign, petition }: Place,
  { id, size }: Pick<Oddity, 'id' | 'size'>,
  because: string | null,
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  const said = { size, because: because ?? '', explained_by: actorKey(by), explained_at: now.toISOString() };
  await db.transaction().execute(async (trx) => {
    if (because === null)
      await trx
        .deleteFrom('explained_oddities')
        .where('petition', '=', petition)
        .where('oddity', '=', id)
        .execute();
    else
      await trx
        .insertInto('explained_oddities')
        .values({ petition, oddity: id, ...said })
        .onConflict((conflict) => conflict.columns(['petition', 'oddity']).doUpdateSet(said))
        .execute();
    // Without the words: the trail is kept for ever, and somebody may have written a name.
    const details = { oddity: id, size, isExplained: because !== null };
    await record(trx, { by, action: 'oddity-explained', campaign, petition, details }, now);
  });
}

/** By the id of the oddity. */
export async function readExplanations(
  db: Db,
  petition: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Explanation>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('explained_oddities')
    .select(['oddity', 'size', 'because', 'explained_by as by', 'explained_at as at'])
    .where('petition', '=', petition)
    .where('oddity', 'in', ids)
    .execute();
  return new Map(rows.map(({ oddity, ...explanation }) => [oddity, explanation]));
}
