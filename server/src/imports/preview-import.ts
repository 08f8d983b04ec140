import { type Platform, guessColumns } from '../domain/import/guess-columns.ts';
import type { ImportSettings } from '../domain/import/import-settings.ts';
import { provenOrder } from '../domain/import/moment.ts';
import { type ImportedValues, placesOf, readPerson } from '../domain/import/person.ts';
import type { RowRefusal } from '../domain/import/row-refusal.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { TableRow, TableSource } from '../spreadsheets/reading/table.ts';
import type { ImportRefused } from './import-work.ts';
import { readingTable } from './open-table.ts';

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

const ROWS_SHOWN = 20;
/** Enough that one of their days is after the twelfth of a month. */
const ROWS_LOOKED_AT = 1000;

/** The first rows of a file. Asks no database: whether somebody has signed is told by `checkImport`. */
export async function previewImport(
  petition: StoredPetition,
  source: TableSource,
  told: Partial<ImportSettings>,
  now: Date,
): Promise<Preview | { ok: false; refused: ImportRefused }> {
  return readingTable(source, told.encoding ?? 'utf-8', async ({ columns, rows: all }): Promise<Preview> => {
    const rows = await firstRows(all);
    const { platform, map } = guessColumns(columns);
    const guessed: ImportSettings = { map, encoding: 'utf-8', ...told };
    const settings = { ...guessed, ...(guessed.dates === undefined && datesOf(rows, columns, guessed)) };
    const shown = rows.slice(0, ROWS_SHOWN).map((row) => shownRow(row, columns, settings, petition, now));
    return { ok: true, columns, platform, settings, rows: shown };
  });
}

async function firstRows(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const first: TableRow[] = [];
  for await (const row of rows) if (first.push(row) === ROWS_LOOKED_AT) break;
  return first;
}

/** Only where no date says otherwise. */
function datesOf(
  rows: readonly TableRow[],
  columns: readonly string[],
  { map }: ImportSettings,
): Pick<ImportSettings, 'dates'> {
  const at = map.signedAt === undefined ? -1 : columns.indexOf(map.signedAt);
  const proven = new Set(rows.map(({ cells }) => provenOrder(cells[at] ?? '')));
  proven.delete(undefined);
  const [dates] = proven;
  return proven.size === 1 && dates !== undefined ? { dates } : {};
}

function shownRow(
  { at, cells, problem }: TableRow,
  columns: readonly string[],
  settings: ImportSettings,
  petition: StoredPetition,
  now: Date,
): PreviewRow {
  if (problem !== undefined) return { at, cells, refusals: [{ code: problem }] };
  const read = readPerson(cells, placesOf(columns, settings.map), settings, petition, now);
  return read.ok ? { at, cells, person: read.person } : { at, cells, refusals: read.refusals };
}
