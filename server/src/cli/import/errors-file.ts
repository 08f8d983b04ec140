import { appendFileSync, closeSync, fchmodSync, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { refusedLines, type RefusalWords } from '../../domain/import/refused-lines.ts';
import type { RefusedRow } from '../../imports/import-work.ts';
import { csvLines } from '../../spreadsheets/writing/write-csv.ts';
import { InputError } from '../command-failure.ts';
import { wordsFor } from './refusal-words.ts';

const WORDS: RefusalWords = { field: (field) => field ?? 'row', problem: wordsFor };
const OWNER_ONLY = 0o600;
// Spreadsheets read UTF-8, and so Khmer, only after it.
const BYTE_ORDER_MARK = '\ufeff';

/** The rows that were not imported, with what is wrong: once mended, the file can be imported. */
export type ErrorsFile = { add(rows: readonly RefusedRow[]): void };

/**
 * @param file Is replaced; gone on with when `isGoneOnWith`.
 * @param imported The file that is imported.
 * @throws {InputError}
 */
export function openErrorsFile(
  file: string,
  columns: readonly string[],
  { imported, isGoneOnWith }: { imported: string; isGoneOnWith: boolean },
): ErrorsFile {
  const { headings, line } = refusedLines(columns, WORDS);
  refuseToOverwrite(file, imported);
  const isEmpty = makeFile(file, isGoneOnWith);
  if (isEmpty) appendFileSync(file, BYTE_ORDER_MARK + csvLines([headings]));
  return { add: (rows) => appendFileSync(file, csvLines(rows.map(line))) };
}

/** A mended file of errors is easily given as both, and would be emptied before it is read. */
function refuseToOverwrite(file: string, imported: string): void {
  const there = statsOf(file);
  if (there === undefined) return;
  // Its permissions are changed, which must not happen to a device.
  if (!there.isFile()) throw new InputError([`--errors: ${file} is not a file`]);
  const { dev, ino } = statsOf(imported) ?? {};
  if (there.dev === dev && there.ino === ino)
    throw new InputError([`--errors: ${file} is the file that is imported: choose another name`]);
}

function statsOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

/** For this user alone, also where it was there before. @returns Whether nothing is in it. */
function makeFile(file: string, isGoneOnWith: boolean): boolean {
  try {
    const handle = openSync(file, isGoneOnWith ? 'a' : 'w', OWNER_ONLY);
    fchmodSync(handle, OWNER_ONLY);
    const { size } = fstatSync(handle);
    closeSync(handle);
    return size === 0;
  } catch (error) {
    throw new InputError([`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`]);
  }
}
