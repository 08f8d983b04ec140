import { agrees, recount } from '../../counts/recount.ts';
import { findTally } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { ImportSettings } from '../../domain/import/import-settings.ts';
import { guessColumns } from '../../domain/import/guess-columns.ts';
import { nextTallyInstant } from '../../domain/petition/summary.ts';
import { checkImport } from '../../imports/check-import.ts';
import type { RefusedRow } from '../../imports/import-work.ts';
import { type ImportRun, runImport } from '../../imports/run-import.ts';
import { findPetition } from '../../petitions/find.ts';
import { NOON } from './fixtures.ts';
import { sourceOf } from './import-files.ts';

type Told = Partial<Omit<ImportRun, 'settings'>> & { settings?: Partial<ImportSettings> };

/** Imports CSV texts into `clean-river` at noon, with the columns that their headings tell of. */
export function importerOf(db: Db) {
  async function workOf(csv: string, { settings, ...told }: Told) {
    const petition = (await findPetition(db, 'clean-river'))!;
    const refused: RefusedRow[] = [];
    const [headings = ''] = csv.split('\n');
    const work: ImportRun = {
      petition,
      import: 'old-platform',
      source: sourceOf(csv),
      settings: ImportSettings.parse({ map: guessColumns(headings.split(',')).map, ...settings }),
      insteadOf: null,
      pepper: new Uint8Array(32).fill(7),
      now: () => NOON,
      by: COMMAND,
      nextInstant: (before) => nextTallyInstant(petition, before ?? petition.updatedAt, NOON),
      onRefused: (rows) => void refused.push(...rows),
      ...told,
    };
    return { work, refused };
  }

  /** What became of it, and `row field code` of each refused row. */
  async function run(csv: string, told: Told = {}) {
    const { work, refused } = await workOf(csv, told);
    return { ...(await runImport(db, work)), lines: refused.flatMap(linesOf) };
  }

  async function check(csv: string, told: Told = {}) {
    const { work, refused } = await workOf(csv, told);
    return { ...(await checkImport(db, work)), lines: refused.flatMap(linesOf) };
  }

  async function counts(partner = '') {
    const tally = await findTally(db, 'clean-river', partner);
    return { online: tally?.online ?? 0, carriedOver: tally?.carriedOver ?? 0 };
  }

  const agree = async () => (await recount(db)).every(agrees);
  return { run, check, counts, agree };
}

function linesOf({ at, refusals }: RefusedRow): string[] {
  return refusals.map(({ field, code }) => [at, field, code].filter(Boolean).join(' '));
}

/** Two runs of one import, or of a check and its import, compare by these. */
export const numbersOf = (done: object) => {
  const { rows, fresh, known, refused } = done as Record<string, number>;
  return { rows, fresh, known, refused };
};

/** A file of many people. */
export function manyPeople(count: number, of: (at: number) => string = personAt): string {
  return ['Name,Email,Country', ...Array.from({ length: count }, (_, at) => of(at))].join('\n');
}

export const personAt = (at: number): string => `Sok ${lettersOf(at)},person-${at}@example.org,FR`;

/** A word for a number: names have no digits. */
function lettersOf(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
