import { EXPORTED_FIELDS, type ExportedField, inputOf, SHOWN_FIELDS } from '@samleng/contract';
import { handOverOf } from '@samleng/locales/consents';
import type { StoredRow } from '../../signatures/row.ts';
import { dayColumn, fieldColumn, versionColumn } from './cells.ts';
import { isErasedSignature, isInCambodia, isNotNamed } from './conditions.ts';
import type { List, ListColumn } from './list.ts';

/**
 * For those whom the petition is addressed to, as the privacy notice says it: of a signer who was told so when signing,
 * the name and what else was written; of others what everybody may see, if that. Whatever the petition says now decides
 * nothing, and nothing that people did not write themselves is in it, such as on whose page they signed.
 */
export const delivery: List = {
  leftOut: [
    ['erased', isErasedSignature],
    ['in-cambodia', isInCambodia],
    ['not-named', isNotNamed],
  ],
  columns: [...EXPORTED_FIELDS.map(handedOver), dayColumn, versionColumn],
  addresses: 'none',
  hasUncounted: false,
};

function handedOver(field: ExportedField): ListColumn {
  const column = fieldColumn(field);
  return {
    ...column,
    cell: (listed, context) => (mayGo(listed.row, field) ? column.cell(listed, context) : null),
  };
}

function mayGo(row: StoredRow, field: ExportedField): boolean {
  if (handOverOf(row.consents_version) === 'names') return true;
  if (SHOWN_FIELDS.some((shown) => shown === field)) return true;
  return inputOf(field).box === 'showComment' && row.consent_comment === 1;
}
