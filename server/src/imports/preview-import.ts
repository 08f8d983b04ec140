import type { ImportSettings } from '../domain/import/import-settings.ts';
import type { Platform } from '../domain/import/guess-columns.ts';
import type { ImportedValues } from '../domain/import/person.ts';
import type { RowRefusal } from '../domain/import/row-refusal.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { TableSource } from '../spreadsheets/reading/table.ts';
import type { ImportRefused } from './import-work.ts';

/** A row as it would be imported, or why it would not. `cells`: under the file's headings. */
export type PreviewRow = { at: number; cells: readonly string[] } & (
  | { person: ImportedValues; refusals?: undefined }
  | { person?: undefined; refusals: readonly RowRefusal[] }
);

/** `settings`: as told, and guessed from headings and first rows where nothing was told. */
export type Preview = {
  ok: true;
  columns: readonly string[];
  platform: Platform | null;
  settings: ImportSettings;
  rows: readonly PreviewRow[];
};

/** The first rows of a file. Asks no database: whether somebody has signed is told by `checkImport`. */
export async function previewImport(
  _petition: StoredPetition,
  _source: TableSource,
  _told: Partial<ImportSettings>,
  _now: Date,
): Promise<Preview | { ok: false; refused: ImportRefused }> {
  throw new Error('Not written yet');
}
