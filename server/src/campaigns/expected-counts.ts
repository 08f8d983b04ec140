import { isAbout, isJump } from '../domain/petition/count-jump.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import { countParts } from '../counts/count-parts.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';

/** How a petition's public count changes; `before` is undefined for a new petition. */
export type CountChange = { petition: string; before?: number; after: number };

/** The counts that somebody expects: one number where one petition's count changes, else by petition. */
export type ExpectedCounts = number | ReadonlyMap<string, number>;

/** The public counts of petitions, by their slug. */
export async function publicCounts(
  db: Db,
  petitions: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('petitions')
    .leftJoin('counts', (join) =>
      join.onRef('counts.petition', '=', 'petitions.petition').on('counts.partner', '=', WHOLE_PETITION),
    )
    .select(['petitions.petition', 'online', 'paper', 'carried_over', 'imported'])
    .where('petitions.petition', 'in', petitions)
    .execute();
  return new Map(rows.map(({ petition, ...columns }) => [petition, countParts(columns).count]));
}

export function countChanges(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): CountChange[] {
  // A petition that is gone counts nobody any more: its sheets may have been left out by mistake.
  const gone = [...before].flatMap(([petition, count]): [string, number][] =>
    after.has(petition) || count === 0 ? [] : [[petition, 0]],
  );
  return [...after, ...gone]
    .filter(([petition, count]) => before.get(petition) !== count)
    .map(([petition, count]) => ({
      petition,
      ...(before.has(petition) && { before: before.get(petition)! }),
      after: count,
    }));
}

/** Refuses counts that move so far that nobody may have meant it, and those that were expected to be others. */
export function countRefusals(changes: CountChange[], expected: ExpectedCounts | undefined): FieldMessage[] {
  if (typeof expected === 'number' && changes.length > 1) {
    const counts = changes.map(({ petition, after }) => `${petition}=${after}`).join(', ');
    return [refusal(`several counts change: say which, ${counts}`)];
  }
  return changes.flatMap((change) => {
    const { petition, before, after } = change;
    const wanted = typeof expected === 'number' ? expected : expected?.get(petition);
    if (wanted !== undefined && isAbout(after, wanted)) return [];
    const move = `the public count of ${petition} would go from ${written(before ?? 0)} to ${written(after)}`;
    if (wanted !== undefined) return [refusal(`${move}, not to ${written(wanted)}`)];
    return before !== undefined && isJump(before, after) ? [refusal(move)] : [];
  });
}

const refusal = (message: string): FieldMessage => ({
  field: 'batches',
  message,
  code: 'count-moves',
  needs: 'expected-count',
});

const written = (count: number): string => count.toLocaleString('en');
