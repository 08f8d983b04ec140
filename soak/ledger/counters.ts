import type { Db } from '@samleng/server/database/db';
import type { SignatureRow } from '@samleng/server/database/tables';

export type CountedRow = Pick<SignatureRow, 'petition' | 'partner' | 'state'>;

/** The counters that differ from the rows, described in words. */
export async function counterFaults(db: Db, rows: readonly CountedRow[]): Promise<string[]> {
  const counted = new Map<string, number>();
  for (const { petition, partner, state } of rows) {
    if (state !== 'validated') continue;
    for (const one of partner === null ? [''] : ['', partner]) {
      const key = `${petition}/${one}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  }
  const counters = await db.selectFrom('counts').select(['petition', 'partner', 'online']).execute();
  const told = new Map(counters.map(({ petition, partner, online }) => [`${petition}/${partner}`, online]));
  return [...new Set([...counted.keys(), ...told.keys()])]
    .filter((key) => (counted.get(key) ?? 0) !== (told.get(key) ?? 0))
    .map((key) => `${key}: the counter says ${told.get(key) ?? 0}, the rows ${counted.get(key) ?? 0}`);
}
