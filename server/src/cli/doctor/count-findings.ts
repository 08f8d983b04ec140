import { fileDamage } from '../../database/file-health.ts';
import type { Db } from '../../database/db.ts';
import { agrees, mendCounts, type Numbers, type Recount, recount } from '../../counts/recount.ts';
import type { Finding } from './finding.ts';

/** Checks a SQLite file; no finding on PostgreSQL. */
export async function fileFindings(db: Db): Promise<Finding[]> {
  const check = 'database file';
  const damage = await fileDamage(db);
  if (damage === undefined) return [];
  if (damage.length === 0) return [{ check, state: 'ok', message: 'is whole' }];
  const message = `is damaged, restore a backup: ${damage.join('; ')}`;
  return [{ check, state: 'wrong', message }];
}

/**
 * Compares every counter with its rows, a finding each.
 *
 * @param repair Whether to correct wrong counters first; they are reported as notes then.
 */
export async function countFindings(db: Db, repair: boolean, now: Date): Promise<Finding[]> {
  const mended = new Map((repair ? await mendCounts(db, now) : []).map((one) => [nameOf(one), one]));
  const recounts = await recount(db);
  if (recounts.length === 0) return [{ check: 'counts', state: 'ok', message: 'nothing is counted yet' }];
  return recounts.map((one) => {
    const check = nameOf(one);
    if (!agrees(one)) return { check, state: 'wrong', message: `${compared(one)}: samleng doctor --repair` };
    const before = mended.get(check);
    if (before === undefined) return { check, state: 'ok', message: inWords(one.rows) };
    return { check, state: 'note', message: `mended: ${compared(before)}` };
  });
}

function nameOf({ petition, partner }: Recount): string {
  return partner === '' ? `count of ${petition}` : `count of ${petition} with ${partner}`;
}

function compared({ day, counter, rows }: Recount): string {
  const ofDay = ({ today }: Numbers) => (counter.today === rows.today ? '' : ` (${today} of them on ${day})`);
  return `the counter says ${inWords(counter)}${ofDay(counter)}; the rows say ${inWords(rows)}${ofDay(rows)}`;
}

function inWords({ online, paper, carriedOver, imported }: Numbers): string {
  const people = imported === 0 ? '' : `, ${imported} imported`;
  return `${online} online, ${paper} on paper, ${carriedOver} carried over${people}`;
}
