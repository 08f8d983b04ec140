import { mendSums } from '../../counts/mending/mend-sums.ts';
import { wrongSums, type WrongSums } from '../../counts/mending/wrong-sums.ts';
import type { Store } from '../../database/open.ts';
import type { Finding } from './finding.ts';

const CHECK = 'counts in parts';

/** Whether the parts of each count, such as its days and countries, add up to it. */
export async function sumFinding(store: Store, repair: boolean, now: Date): Promise<Finding> {
  const mended = repair ? await mendSums(store, now) : [];
  const wrong = await wrongSums(store.db);
  if (wrong.length > 0) return { check: CHECK, state: 'wrong', message: `${inWords(wrong)}: ${REMEDY}` };
  if (mended.length > 0) return { check: CHECK, state: 'note', message: `mended: ${inWords(mended)}` };
  return { check: CHECK, state: 'ok', message: 'add up to the counts' };
}

const REMEDY = 'the server mends it within the hour, or samleng doctor --repair';

function inWords(wrong: readonly WrongSums[]): string {
  const petitions = [...Map.groupBy(wrong, ({ petition }) => petition)];
  const told = petitions.map(([petition, rows]) => {
    const parts = new Set(rows.flatMap((row) => row.parts));
    return `${petition} (${[...parts].join(', ')})`;
  });
  return `do not add up to the count of ${told.join(', ')}`;
}
