import { appendFileSync, openSync, closeSync, fchmodSync } from 'node:fs';
import type { RefusedRow } from '../../imports/import-work.ts';
import { csvLines } from '../../spreadsheets/writing/write-csv.ts';
import { InputError } from '../command-failure.ts';
import { wordsFor } from './refusal-words.ts';

const ADDED = ['Row', 'Field', 'Problem'];
const OWNER_ONLY = 0o600;
// Spreadsheets read UTF-8, and so Khmer, only after it.
const BYTE_ORDER_MARK = '\ufeff';

/** The rows that were not imported, with what is wrong: once mended, the file can be imported. */
export type ErrorsFile = { add(rows: readonly RefusedRow[]): void };

/** @param isGoneOnWith Whether its rows come after those of a run before. @throws {InputError} */
export function openErrorsFile(file: string, columns: readonly string[], isGoneOnWith: boolean): ErrorsFile {
  const isAgain = ADDED.every((heading, at) => columns[at] === heading);
  const own = isAgain ? columns.slice(ADDED.length) : columns;
  makeFile(file, isGoneOnWith);
  if (!isGoneOnWith) appendFileSync(file, BYTE_ORDER_MARK + csvLines([[...ADDED, ...own]]));
  return {
    add: (rows) => {
      const lines = rows.map(({ cells, ...row }) => [
        ...told(row),
        ...(isAgain ? cells.slice(ADDED.length) : cells),
      ]);
      appendFileSync(file, csvLines(lines));
    },
  };
}

function told({ at, refusals }: Omit<RefusedRow, 'cells'>): string[] {
  const fields = refusals.map(({ field }) => field ?? 'row').join('; ');
  return [String(at), fields, refusals.map(({ code }) => wordsFor(code)).join('; ')];
}

/** For this user alone, also where it was there before. */
function makeFile(file: string, isGoneOnWith: boolean): void {
  try {
    const handle = openSync(file, isGoneOnWith ? 'a' : 'w', OWNER_ONLY);
    fchmodSync(handle, OWNER_ONLY);
    closeSync(handle);
  } catch (error) {
    throw new InputError([`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`]);
  }
}
