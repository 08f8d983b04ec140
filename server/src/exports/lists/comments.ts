import { type Field, inputOf, SHOWN_FIELDS, STORED_FIELDS } from '@samleng/contract';
import { isNeverListed } from '../../domain/signature/listing.ts';
import type { StoredRow } from '../../signatures/row.ts';
import { dayColumn, fieldColumn, storedColumn, versionColumn } from './cells.ts';
import { hasNoAgreedComment, isErasedSignature } from './conditions.ts';
import type { List, ListColumn } from './list.ts';

const isComment = (field: Field) => inputOf(field).box === 'showComment';

/** The comments that may be shown; the name, and what is shown with it, only where that may be shown too. */
export const comments: List = {
  leftOut: [
    ['erased', isErasedSignature],
    ['not-agreed', hasNoAgreedComment],
  ],
  columns: [
    storedColumn('id', 'id', 38),
    ...STORED_FIELDS.filter(isComment).map(fieldColumn),
    storedColumn('language', 'language', 10),
    ...[...SHOWN_FIELDS.map(fieldColumn), dayColumn].map(whereShown),
    versionColumn,
  ],
  addresses: 'none',
  hasUncounted: false,
};

function whereShown(column: ListColumn): ListColumn {
  return {
    ...column,
    cell: (listed, context) => (isShown(listed.row) ? column.cell(listed, context) : null),
  };
}

const isShown = (row: StoredRow) => row.show_name === 1 && !isNeverListed(row);
