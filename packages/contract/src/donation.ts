import * as z from 'zod';
import { type Currency, MINOR_DIGITS } from './values/money.ts';
import { Day, Language, LocalizedText } from './values/text.ts';

export const CurrencyCode = z.enum(Object.keys(MINOR_DIGITS) as [Currency, ...Currency[]]);

export const Amount = z
  .strictObject({ minor: z.int().positive(), currency: CurrencyCode })
  .meta({ id: 'Amount' });

/** Who gave; null when the donor wants no name shown. */
export const Donor = z
  .object({ kind: z.enum(['person', 'organisation']), name: LocalizedText })
  .nullable()
  .meta({ description: 'null for an anonymous donor' });
export type Donor = z.infer<typeof Donor>;

/**
 * A letter of thanks, as a picture to look at or a PDF to fetch; `alt` describes it. `firstPage` is a
 * picture of a PDF's first page; missing for PDFs that an older server imported.
 */
export const Letter = z
  .object({
    href: z.string(),
    kind: z.enum(['picture', 'pdf']),
    alt: LocalizedText,
    firstPage: z.string().optional(),
  })
  .meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

/** A donation as the wall shows it: anonymity has been applied to every field. */
export const Donation = z
  .object({
    id: z.string(),
    donor: Donor,
    amount: Amount.optional(),
    receivedOn: Day,
    inMemoryOf: LocalizedText.optional(),
    message: z.object({ text: z.string(), language: Language }).optional(),
    letter: Letter.optional(),
  })
  .meta({ id: 'Donation' });
export type Donation = z.infer<typeof Donation>;

export const WALL_SORTS = ['recent', 'featured'] as const;
export const WallSort = z.enum(WALL_SORTS);
export type WallSort = z.infer<typeof WallSort>;

export const Wall = z
  .object({ donations: z.array(Donation), next: z.string().optional() })
  .meta({ id: 'Wall' });
export type Wall = z.infer<typeof Wall>;
