import { Language, PAGE_LENGTH_MAX, Slug } from '@samleng/contract';
import * as z from 'zod';

// PostgreSQL fails when it is asked for one with a NUL.
const Page = z
  .string()
  .min(1)
  .max(PAGE_LENGTH_MAX)
  .refine((page) => !page.includes('\0'), { message: 'must hold no signs that cannot be seen' })
  .meta({ description: 'Origin and path, as the list has it' });

export const AskedPage = z.object({ page: Page });

export const AskedTable = z.object({ lang: Language.optional().meta({ description: 'Of the headings' }) });

export const Credit = z
  .strictObject({
    page: Page,
    partner: Slug,
    until: z.iso
      .datetime({ offset: true })
      .transform((instant) => new Date(instant).toISOString())
      .optional()
      .meta({ description: 'Who signs later is left out' }),
    after: z.string().max(4096).optional().meta({ description: '`next` of the answer before' }),
  })
  .meta({ id: 'Credit' });
