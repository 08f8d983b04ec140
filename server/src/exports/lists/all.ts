import { STORED_FIELDS } from '@samleng/contract';
import { fieldsOf } from '../../signatures/row.ts';
import { storedColumn, widthOf, yesNoColumn } from './cells.ts';
import { isErasedSignature } from './conditions.ts';
import type { List } from './list.ts';
import { addressColumn } from './news.ts';

/**
 * Everything that is kept of each signature, for its signer who asks, or for moving away. Without the key for comparing
 * names, and the code of the link to the signer's page: both are made from other things, and of no use elsewhere.
 */
export const all: List = {
  leftOut: [['erased', isErasedSignature]],
  columns: [
    storedColumn('id', 'id', 38),
    storedColumn('state', 'state', 12),
    // Countries by their codes, which other programs read.
    ...STORED_FIELDS.map((field) => ({
      key: field,
      width: widthOf(field),
      cell: ({ row }: Parameters<(typeof addressColumn)['cell']>[0]) => fieldsOf(row)[field],
    })),
    addressColumn,
    yesNoColumn('showName', 'show_name'),
    yesNoColumn('showComment', 'consent_comment'),
    yesNoColumn('news', 'consent_news'),
    storedColumn('consents', 'consents_version', 18),
    storedColumn('language', 'language', 10),
    storedColumn('partner', 'partner', 24),
    storedColumn('page', 'page', 44),
    storedColumn('signedAt', 'signed_at', 26),
    storedColumn('day', 'day', 13),
    storedColumn('version', 'petition_version', 10),
    yesNoColumn('confirmed', 'confirmed'),
    storedColumn('heldBecause', 'held_because', 20),
    storedColumn('expiresAt', 'expires_at', 26),
    storedColumn('eraseAt', 'erase_at', 26),
    storedColumn('marks', 'marks', 26),
    storedColumn('domainCode', 'domain_code', 26),
    storedColumn('signerKey', 'token', 26),
    storedColumn('slot', 'slot', 10),
    storedColumn('importedIn', 'imported_in', 22),
  ],
  addresses: 'where-kept',
  hasUncounted: true,
};
