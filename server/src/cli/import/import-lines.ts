import type { Platform } from '../../domain/import/guess-columns.ts';
import type { ImportSettings } from '../../domain/import/import-settings.ts';
import type { RefusalCode } from '../../domain/import/row-refusal.ts';
import type { Checked } from '../../imports/check-import.ts';
import type { RefusedBecause, RefusedRow } from '../../imports/import-work.ts';
import type { Imported } from '../../imports/run-import.ts';
import { refusalText, wordsFor } from './refusal-words.ts';

const PLATFORMS: Record<Platform, string> = {
  speakout: 'columns of SpeakOut!',
  'action-network': 'columns of Action Network',
};

/** How a file is read. */
export function columnLines(file: string, platform: Platform | null, settings: ImportSettings): string[] {
  const { map, encoding, ...others } = settings;
  const told = Object.entries({ ...others, ...(encoding !== 'utf-8' && { encoding }) }).map(
    ([setting, value]) => `  ${setting}: ${value}`,
  );
  return [
    `${file}: ${platform === null ? 'columns' : PLATFORMS[platform]}`,
    ...Object.entries(map).map(([field, column]) => `  ${field} from ${column}`),
    ...told,
  ];
}

export function checkedLines(petition: string, checked: Checked): string[] {
  const { rows, fresh, known, refused, refusedBecause, before, after, withdrawn } = checked;
  return [
    `${petition}: of ${rows} rows ${fresh} would be new, ${known} have signed already, ${refused} would be refused`,
    ...becauseLines(refusedBecause),
    `  the count would go from ${before} to ${after}`,
    ...(withdrawn === 0
      ? []
      : [`  ${withdrawn} have withdrawn their signatures: whoever of them is in the file would count again`]),
  ];
}

export function importedLines(petition: string, slug: string, imported: Imported): string[] {
  const { rows, fresh, known, refused, refusedBecause, doneBefore } = imported;
  return [
    `${petition}: import ${slug}: of ${rows} rows ${fresh} counted, ${known} had signed already, ${refused} refused`,
    ...becauseLines(refusedBecause),
    ...(doneBefore === 0 ? [] : [`  ${doneBefore} of these rows were done before`]),
  ];
}

function becauseLines(because: RefusedBecause): string[] {
  const entries = Object.entries(because) as [RefusalCode, number][];
  return entries.map(([code, count]) => `  ${count} refused: ${wordsFor(code)}`);
}

const SHOWN_MAX = 20;

/** Lines for the first rows that are refused, of all that come. */
export function refusedRowLines(): (rows: readonly RefusedRow[]) => string[] {
  let left = SHOWN_MAX;
  return (rows) => {
    const shown = rows.slice(0, left);
    left -= shown.length;
    const lines = shown.map(({ at, refusals }) => `row ${at}: ${refusals.map(refusalText).join('; ')}`);
    return left === 0 && shown.length > 0
      ? [...lines, 'more rows are refused: --errors FILE.csv has all of them']
      : lines;
  };
}
