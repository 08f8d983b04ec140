import type { Language, StoredValues } from '@samleng/contract';

/** What a row says of a signature, cleaned as on signing. Null where it says nothing. */
export type ImportedValues = StoredValues & {
  email: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  signedAt: string | null;
  language: Language | null;
  news: boolean;
  showName: boolean;
};
