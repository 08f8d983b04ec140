import { type Field, inputOf, type StoredField } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { countryName } from '@samleng/locales/country-names';
import type { ImpersonalRow } from '../../database/tables.ts';
import { fieldsOf } from '../../signatures/row.ts';
import type { Cell } from '../../spreadsheets/writing/table.ts';
import type { LineContext, ListColumn } from './list.ts';

/** Enough for most of what stands in a field; spreadsheets show the rest when the cell is chosen. */
const WIDTHS: Record<ReturnType<typeof inputOf>['type'], number> = {
  text: 28,
  email: 34,
  tel: 20,
  country: 24,
  textarea: 70,
};

export const widthOf = (field: Field): number => WIDTHS[inputOf(field).type];

/** A field's column, with countries by name. */
export function fieldColumn(field: StoredField): ListColumn {
  return {
    key: field,
    width: widthOf(field),
    cell: ({ row }, { language }) => {
      const value = fieldsOf(row)[field];
      return inputOf(field).type === 'country' && value !== null ? countryName(value, language) : value;
    },
  };
}

/** A column as it is stored. */
export function storedColumn(key: ListColumn['key'], column: keyof ImpersonalRow, width: number): ListColumn {
  return { key, width, cell: ({ row }) => textOf(row[column]) };
}

const textOf = (value: string | number | null): Cell => (value === null ? null : String(value));

/** A column of 1 and 0, in words. */
export function yesNoColumn(key: ListColumn['key'], column: keyof ImpersonalRow): ListColumn {
  return {
    key,
    width: 16,
    cell: ({ row }, { language }) => CATALOGUE[language].exportFile[row[column] === 1 ? 'yes' : 'no'],
  };
}

export const dayColumn = storedColumn('day', 'day', 13);

/** The version of the petition that was signed; people carried over from elsewhere signed other words. */
export const versionColumn: ListColumn = {
  key: 'version',
  width: 26,
  cell: ({ row }, context) => versionText(row.petition_version, context),
};

function versionText(version: number, { language }: LineContext): string {
  const { about, elsewhere } = CATALOGUE[language].exportFile;
  return version === 0 ? elsewhere : about.version(String(version));
}
