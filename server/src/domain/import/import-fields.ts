/**
 * The parts of a signature that a column may hold. `name` is a whole name, else `givenName` and `familyName` make one.
 * `confirmed`: whether its signer confirmed it on the other platform.
 */
export const IMPORT_FIELDS = [
  'name',
  'givenName',
  'familyName',
  'email',
  'country',
  'city',
  'phone',
  'comment',
  'signedAt',
  'language',
  'news',
  'showName',
  'confirmed',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** The heading of the column that holds a field; what is left out is not imported. */
export type ColumnMap = Partial<Record<ImportField, string>>;
