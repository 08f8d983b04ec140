import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { record } from '../audit/trail.ts';
import type { Actor } from '../domain/accounts/actor.ts';
import { dayIn } from '../domain/time/day.ts';
import type { Db } from '../database/db.ts';
import type { Snapshot } from '../database/snapshot.ts';
import { findPetition, type StoredPetition } from '../petitions/find.ts';
import type { Table } from '../spreadsheets/writing/table.ts';
import { writeCsv } from '../spreadsheets/writing/write-csv.ts';
import { notesAsCsv, notesAsXlsx } from '../spreadsheets/writing/write-notes.ts';
import { writeXlsx } from '../spreadsheets/writing/write-xlsx.ts';
import { aboutRows } from './about.ts';
import { columnHeading } from './headings.ts';
import type { ExportFormat, ExportKind } from './kinds.ts';
import type { LineContext } from './lists/list.ts';
import { LISTS } from './lists/lists.ts';
import { listedRows } from './rows.ts';
import { signedTexts } from './signed-texts.ts';
import { type Sums, sumsOf } from './sums.ts';

export type ExportDeps = {
  db: Db;
  openSnapshot: () => Promise<Snapshot>;
  pepper: Uint8Array;
  publicUrl: string;
};

type Asked = { petition: string; kind: ExportKind; language: Language; now: Date };

/** `onRows`: told how many rows are done. */
export type HowToWrite = { format: ExportFormat; by: Actor; onRows?: (rows: number) => void };

/** A list as it is at one moment, to be looked at and then written. Whoever opens it closes it. */
export type OpenedExport = {
  sums: Sums;
  petition: StoredPetition;
  /** Such as `right-to-vote-delivery-2026-11-28`, without an ending. */
  name: string;
  /**
   * Notes in the audit trail who takes the list, then hands out the file piece by piece: no byte leaves without the note.
   */
  write: (how: HowToWrite) => Promise<AsyncGenerator<Uint8Array>>;
  /** A small file that says what the list is, how it and the count fit together, and what was signed. */
  about: (format: ExportFormat) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** @returns undefined when there is no such petition. */
export async function openExport(deps: ExportDeps, asked: Asked): Promise<OpenedExport | undefined> {
  const snapshot = await deps.openSnapshot();
  try {
    const opened = await lookAt(snapshot, deps, asked);
    if (opened === undefined) await snapshot.close();
    return opened;
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function lookAt(snapshot: Snapshot, deps: ExportDeps, asked: Asked): Promise<OpenedExport | undefined> {
  const { kind, language, now } = asked;
  const petition = await findPetition(snapshot.db, asked.petition);
  if (petition === undefined) return undefined;
  const sums = await sumsOf(snapshot.db, LISTS[kind], { petition: petition.petition, pepper: deps.pepper });
  const made = { snapshot, deps, asked, petition, sums };
  return {
    sums,
    petition,
    name: `${petition.petition}-${kind}-${dayIn(petition.timeZone, now)}`,
    write: async ({ format, by, onRows }) => {
      const details = { for: kind, format, rows: sums.rows };
      const entry = { campaign: petition.campaign, petition: petition.petition, details };
      await record(deps.db, { by, action: 'signatures-exported', ...entry }, now);
      const table = tableOf(made, onRows);
      const sheet = CATALOGUE[language].exportFile.sheets.signatures;
      return format === 'csv' ? writeCsv(table) : writeXlsx({ sheet, table, rows: sums.rows });
    },
    about: (format) => aboutFile(made, format),
    close: () => snapshot.close(),
  };
}

type Made = { snapshot: Snapshot; deps: ExportDeps; asked: Asked; petition: StoredPetition; sums: Sums };
type OnRows = ((rows: number) => void) | undefined;

async function aboutFile(made: Made, format: ExportFormat): Promise<Uint8Array> {
  const { snapshot, asked, petition } = made;
  const texts = await signedTexts(snapshot.db, LISTS[asked.kind], petition.petition);
  const rows = aboutRows({ ...asked, ...made, petition, texts });
  const notes = { sheet: CATALOGUE[asked.language].exportFile.sheets.about, rows };
  return format === 'csv' ? notesAsCsv(notes) : notesAsXlsx(notes);
}

function tableOf({ snapshot, deps, asked, petition }: Made, onRows: OnRows): Table {
  const list = LISTS[asked.kind];
  const context: LineContext = { ...deps, language: asked.language };
  const of = { petition: petition.petition, pepper: deps.pepper };
  return {
    columns: list.columns.map(({ key, width }) => ({ width, heading: columnHeading(key, asked.language) })),
    slices: (async function* () {
      let done = 0;
      for await (const rows of listedRows(snapshot.db, list, of)) {
        yield rows.map((listed) => list.columns.map(({ cell }) => cell(listed, context)));
        onRows?.((done += rows.length));
      }
    })(),
  };
}
