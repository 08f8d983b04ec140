import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Store } from '../../database/open.ts';
import type { ExportKind } from '../../exports/kinds.ts';
import { type OpenedExport, openExport } from '../../exports/open-export.ts';
import { NOON } from './fixtures.ts';

export const EXPORT_PEPPER = new Uint8Array(32).fill(7);

/** An export of the small petition at noon, in English; whoever opens it closes it. */
export async function openedExport({ db, openSnapshot }: Store, kind: ExportKind): Promise<OpenedExport> {
  const deps = { db, openSnapshot, pepper: EXPORT_PEPPER, publicUrl: 'https://sign.example.org' };
  const asked = { petition: 'clean-river', kind, language: 'en', now: NOON } as const;
  const opened = await openExport(deps, asked);
  assert.ok(opened);
  return opened;
}

/** The bytes of a whole file. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

export const readCsv = (bytes: Buffer): string[][] => parse(bytes, { bom: true }) as string[][];

/** The rows of each sheet, by its name; empty cells are empty texts. */
export async function readSheets(bytes: Buffer): Promise<Map<string, string[][]>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map(({ name, rows }) => {
      const width = Math.max(...rows.map((row) => row.length));
      return [name, rows.map((row) => Array.from({ length: width }, (_, at) => String(row[at] ?? '')))];
    }),
  );
}

/** The lines of a list, by their headings. */
export async function linesOf(store: Store, kind: ExportKind): Promise<Record<string, string>[]> {
  const opened = await openedExport(store, kind);
  const bytes = await bytesOf(await opened.write({ format: 'csv', by: COMMAND }));
  await opened.close();
  const [headings = [], ...rows] = readCsv(bytes);
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
}
