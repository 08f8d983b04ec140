import type { Language } from '@samleng/contract';
import { countryName } from '@samleng/locales/country-names';
import { localized } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import type { BreakdownRow } from '../../counts/parts/part-rows.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import type { TableContext, TableName } from './table-context.ts';

export type PartName = Exclude<TableName, 'days' | 'hours'>;

type Named = { name: string; code: string };

/** How a value is called; what programs compare stands beside it, where that is another word. */
const NAMES: Record<Exclude<PartName, 'way' | 'page'>, (value: string, context: TableContext) => Named> = {
  partner: (code, { partners, language }) => {
    const name = partners[code];
    return { name: name ? localized(name, language).text : code, code };
  },
  country: (code, { language }) => ({ name: countryName(code, language), code }),
  language: (code) => ({ name: OWN_NAMES[code as Language] ?? code, code }),
};

const CODES = { partner: 'shortName', country: 'code', language: 'code' } as const;

export function partTable(part: PartName, rows: readonly BreakdownRow[], context: TableContext): Row[] {
  const { columns } = context.words;
  if (part === 'way' || part === 'page')
    return [
      [columns[part], columns.count],
      ...rows.map((row) => [valueOf(row) ?? nameless(part, row, context), String(row.count)]),
    ];
  const named = (row: BreakdownRow): Named => {
    const value = valueOf(row);
    return value === null ? { name: nameless(part, row, context), code: '' } : NAMES[part](value, context);
  };
  return [
    [columns[part], columns[CODES[part]], columns.count],
    ...rows.map((row) => [named(row).name, named(row).code, String(row.count)]),
  ];
}

const valueOf = (row: BreakdownRow): string | null => (row.kind === 'value' ? row.value : null);

function nameless(part: PartName, { kind }: BreakdownRow, { words }: TableContext): string {
  if (kind === 'other') return words.otherPages;
  if (kind !== 'value') return words.rows[kind];
  return words.unknown[part];
}
