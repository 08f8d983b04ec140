import { COUNTRIES, Slug } from '@samleng/contract';
import * as z from 'zod';
import { HEADING_LENGTH_MAX, IMPORT_FIELDS } from './import-fields.ts';

/** How a file is read. An import can only be gone on with under the settings that it began with. */
export const ImportSettings = z.strictObject({
  map: z.partialRecord(z.enum(IMPORT_FIELDS), z.string().min(1).max(HEADING_LENGTH_MAX)),
  /** Of a CSV file without a byte order mark. */
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  /** Whether 3/4/2016 is in April (`dmy`) or in March (`mdy`); such dates are refused without it. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** Of people whose row names none. */
  country: z.enum(COUNTRIES).optional(),
  /** Is credited with all of them. */
  partner: Slug.optional(),
});
export type ImportSettings = z.infer<typeof ImportSettings>;
