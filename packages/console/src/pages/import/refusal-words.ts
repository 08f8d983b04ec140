import { words } from '../../words/words.ts';
import type { Refusal, Refused } from './types.ts';

/** What is wrong with a row: of a field, or of the whole row. */
export function refusalText({ field, code }: Refusal): string {
  const { refused, columns, rows } = words().peopleImport;
  const text = refused[code] ?? refused.other;
  return field === undefined ? text : rows.wrong(columns.fields[field], text);
}

/** Why rows are refused, without the field: for sums. */
export function reasonText(code: string): string {
  const { refused, refusedSum } = words().peopleImport;
  return refusedSum[code] ?? refused[code] ?? refusedSum.other;
}

/** Why nothing of a file can be imported. */
export function wrongText(refused: Refused): string {
  const { wrong } = words().peopleImport;
  const { field, code } = refused;
  const of = 'of' in refused ? wrong[`${field}.${code}.${refused.of}`] : undefined;
  return of ?? wrong[`${field}.${code}`] ?? wrong[field] ?? wrong.other;
}
