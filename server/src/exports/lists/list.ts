import type { Field } from '@samleng/contract';
import type { CATALOGUE } from '@samleng/locales/catalogue';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Language } from '@samleng/contract';
import type { Tables } from '../../database/tables.ts';
import type { StoredRow } from '../../signatures/row.ts';
import type { Cell } from '../../spreadsheets/writing/table.ts';

type Words = (typeof CATALOGUE)[Language]['exportFile'];

/** Why a signature that counts is not in a list. */
export type LeftOut = Exclude<keyof Words['parts'], 'listed' | 'paper' | 'carried-over'>;

/** What a column is called and means: a field of the form, or one of ours. */
export type ColumnKey = Field | keyof Words['columns'];

/** What lines are made with, besides the row. */
export type LineContext = { language: Language; pepper: Uint8Array; publicUrl: string };

/** `address`: the one for news; null when there is none, or the list needs none. */
export type ListedRow = { row: StoredRow; address: string | null };

export type ListColumn = {
  key: ColumnKey;
  width: number;
  cell: (listed: ListedRow, context: LineContext) => Cell;
};

type Condition = (eb: ExpressionBuilder<Tables, 'signatures'>) => Expression<SqlBool>;

/** Which signatures are in a list, and what it says of them. */
export type List = {
  /**
   * Why a signature that counts is left out, the first that fits. The rows of the list and the numbers beside it come
   * from these alone, so that they agree.
   */
  leftOut: readonly (readonly [LeftOut, Condition])[];
  columns: readonly ListColumn[];
  /** `news`: signatures without an address, and those of mailboxes that want no email, are left out as `stopped`. */
  addresses: 'none' | 'where-kept' | 'news';
  /** Whether those that do not count are in it too. */
  hasUncounted: boolean;
};
