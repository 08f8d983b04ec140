import type { ImportField } from '../domain/import/import-fields.ts';
import type { ImportSettings } from '../domain/import/import-settings.ts';
import type { RefusalCode, RowRefusal } from '../domain/import/row-refusal.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { TableProblem, TableSource } from '../spreadsheets/reading/table.ts';

/** A file of people, and how it is read. */
export type ImportWork = {
  petition: StoredPetition;
  source: TableSource;
  settings: ImportSettings;
  /** The slug of the batch whose number these people take the place of. */
  insteadOf: string | null;
  pepper: Uint8Array;
  now: () => Date;
  /** Stops after the rows that are being worked at. */
  signal?: AbortSignal | undefined;
  /** After some hundred rows each, and at the end. */
  onProgress?: ((progress: Progress) => void | Promise<void>) | undefined;
  /** Rows that were not imported, some hundred at a time. Waited for; after an interruption some may come once more. */
  onRefused?: ((rows: readonly RefusedRow[]) => void | Promise<void>) | undefined;
};

/** Rows so far. `fresh`: of people who had not signed. */
export type Progress = { rows: number; fresh: number; known: number; refused: number; bytesRead: number };

/** `at`: as a spreadsheet counts its rows. `cells`: under the file's headings. */
export type RefusedRow = { at: number; cells: readonly string[]; refusals: readonly RowRefusal[] };

/** How many rows were refused because of what: of a row with several faults, the first. */
export type RefusedBecause = Partial<Record<RefusalCode, number>>;

/**
 * Why nothing is imported, or nothing more. Of `map`, `required`: no column holds the name, or nothing tells the country;
 * `unknown`: the file has no such column. Of `insteadOf`, `unknown`: no such batch; `wrong-kind`: it is on paper; `taken`:
 * another import has taken its place; `nobody`: all rows were refused, so that the number stays. Of
 * `petition`, `erased`: its signers' data is due for erasure since its delivery; `gone`: it was removed meanwhile.
 */
export type ImportRefused =
  | { field: 'file'; code: TableProblem }
  /** Another file, or other settings, than what this import began with. */
  | { field: 'file'; code: 'another-file' }
  | { field: 'settings'; code: 'other-settings' }
  | { field: 'map'; code: 'required' | 'unknown'; of: ImportField }
  | { field: 'partner'; code: 'unknown' }
  | { field: 'petition'; code: 'erased' | 'gone' }
  | { field: 'insteadOf'; code: 'unknown' | 'wrong-kind' | 'taken' | 'other-settings' | 'nobody' }
  /** Another process works at this import. */
  | { field: 'import'; code: 'running' };
