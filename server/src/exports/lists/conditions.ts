import { type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { NEVER_LISTED_COUNTRIES } from '../../domain/signature/listing.ts';
import type { Tables } from '../../database/tables.ts';
import { isUnerased } from '../../signatures/erased-row.ts';
import { NAMES_VERSIONS } from '../../signatures/find.ts';

type Signatures = ExpressionBuilder<Tables, 'signatures'>;

export const isErasedSignature = (eb: Signatures) => eb.not(isUnerased(eb));

export const isInCambodia = (eb: Signatures) => eb('country', 'in', NEVER_LISTED_COUNTRIES);

/** Neither was the signer told that the name is handed over, nor may everybody see it. */
export const isNotNamed = (eb: Signatures) =>
  eb.and([
    eb('show_name', '=', 0),
    eb.or([eb('consents_version', 'is', null), eb('consents_version', 'not in', NAMES_VERSIONS)]),
  ]);

export const hasNotAskedForNews = (eb: Signatures) => eb('consent_news', '=', 0);

export const hasNoAgreedComment = (eb: Signatures) => eb('consent_comment', '=', 0);

/** After a place in the order of signing. @param id Of the last signature before. */
export const isAfter = (signedAt: string, id: string) =>
  sql<SqlBool>`(signatures.signed_at, signatures.id) > (${signedAt}, ${id})`;
