import { writeXlsx } from 'hucre/xlsx';
import type { Row } from './table.ts';
import { csvFile } from './write-csv.ts';
import { cellText, FONT, TEXT_STYLE } from './xlsx-cells.ts';

/** A name and a text a row, as for notes about another file. */
export type Notes = { sheet: string; rows: readonly Row[] };

export function notesAsCsv({ rows }: Notes): Uint8Array {
  return csvFile(rows);
}

export async function notesAsXlsx({ sheet, rows }: Notes): Promise<Uint8Array> {
  const name = { ...TEXT_STYLE, font: { ...FONT, bold: true } };
  const text = { ...TEXT_STYLE, alignment: { vertical: 'top', wrapText: true } } as const;
  const cells = rows.map((row) => row.map((cell) => (cell ? cellText(cell) : null)));
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: [
          { width: 36, style: name },
          { width: 100, style: text },
        ],
        rows: cells,
      },
    ],
    defaultFont: FONT,
  });
}
