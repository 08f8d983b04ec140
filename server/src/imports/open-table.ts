import { createHash } from 'node:crypto';
import type { Db } from '../database/db.ts';
import { partnerExists } from '../petitions/find.ts';
import { readTable } from '../spreadsheets/reading/read-table.ts';
import { type Encoding, type Table, TableError, type TableSource } from '../spreadsheets/reading/table.ts';
import type { ImportField } from '../domain/import/import-fields.ts';
import type { ImportSettings } from '../domain/import/import-settings.ts';
import type { ImportRefused, ImportWork } from './import-work.ts';

type Refused = { ok: false; refused: ImportRefused };

/** Does something with the table of a file whose columns the settings fit, and lets go of it. */
export async function withTable<Result>(
  source: TableSource,
  settings: ImportSettings,
  use: (table: Table) => Promise<Result>,
): Promise<Result | Refused> {
  return readingTable(source, settings.encoding, async (table): Promise<Result | Refused> => {
    const refused = refusedMap(table.columns, settings);
    return refused === undefined ? use(table) : { ok: false, refused };
  });
}

/** The same whatever its columns are. */
export async function readingTable<Result>(
  source: TableSource,
  encoding: Encoding,
  use: (table: Table) => Promise<Result>,
): Promise<Result | Refused> {
  let table: Table | undefined;
  try {
    table = await readTable(source, encoding);
    return await use(table);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { ok: false, refused: { field: 'file', code: error.problem } };
  } finally {
    await table?.close();
  }
}

function refusedMap(columns: readonly string[], { map, country }: ImportSettings): ImportRefused | undefined {
  const fields = Object.keys(map) as ImportField[];
  const unknown = fields.find((field) => !columns.includes(map[field]!));
  if (unknown !== undefined) return { field: 'map', code: 'unknown', of: unknown };
  if ((map.name ?? map.givenName ?? map.familyName) === undefined)
    return { field: 'map', code: 'required', of: 'name' };
  return map.country === undefined && country === undefined
    ? { field: 'map', code: 'required', of: 'country' }
    : undefined;
}

export async function refusedPartner(
  db: Db,
  { petition, settings }: ImportWork,
): Promise<ImportRefused | undefined> {
  const { partner } = settings;
  if (partner === undefined || (await partnerExists(db, petition.campaign, partner))) return undefined;
  return { field: 'partner', code: 'unknown' };
}

/** SHA-256 in hexadecimal; undefined when it was stopped. */
export async function digestOf(source: TableSource, signal?: AbortSignal): Promise<string | undefined> {
  const hash = createHash('sha256');
  for await (const chunk of source.open(0)) {
    if (signal?.aborted === true) return undefined;
    hash.update(chunk);
  }
  return hash.digest('hex');
}

/**
 * The same source, and how many of its bytes were read since. Reading it throws a `TableError` when it ends too early: a
 * file that is deleted meanwhile must not pass for one that was read to its end.
 */
export function counting(source: TableSource): { source: TableSource; bytesRead: () => number } {
  let sum = 0;
  async function* open(from: number): AsyncGenerator<Uint8Array> {
    let at = from;
    for await (const chunk of source.open(from)) {
      sum += chunk.length;
      at += chunk.length;
      yield chunk;
    }
    if (at < source.size) throw new TableError('not-a-spreadsheet');
  }
  return { source: { ...source, open }, bytesRead: () => Math.min(sum, source.size) };
}
