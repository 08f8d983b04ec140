import { EXTRA_FIELDS, type ExtraField } from '@samleng/contract';

/** Those that every file may have; `confirmed`: whether its signer confirmed it on the other platform. */
const ALWAYS = ['name', 'givenName', 'familyName', 'email', 'country'] as const;
const ABOUT_IT = ['signedAt', 'language', 'news', 'showName', 'confirmed'] as const;

/** The parts of a signature that a column may hold. `name` is a whole name, else `givenName` and `familyName` make one. */
export type ImportField = (typeof ALWAYS)[number] | ExtraField | (typeof ABOUT_IT)[number];
export const IMPORT_FIELDS: readonly ImportField[] = [...ALWAYS, ...EXTRA_FIELDS, ...ABOUT_IT];

/** A question that is longer stands over a column of no use here. */
export const HEADING_LENGTH_MAX = 500;

/** The heading of the column that holds a field; what is left out is not imported. */
export type ColumnMap = Partial<Record<ImportField, string>>;
