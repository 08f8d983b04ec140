import { COUNTRIES, Day, LocalizedText } from '@samleng/contract';
import * as z from 'zod';

/** As large as the largest country's population; more is a typing error. */
const PEOPLE_MAX = 2_000_000_000;

/** How many people the campaign speaks to live in each country, as far as it knows. */
export const Communities = z.strictObject({
  people: z.partialRecord(z.enum(COUNTRIES), z.int().positive().max(PEOPLE_MAX)),
  source: z
    .strictObject({
      text: LocalizedText.optional(),
      url: z.url({ protocol: /^https?$/ }).optional(),
      /** When the numbers were taken from there. */
      day: Day.optional(),
    })
    .optional(),
});
export type Communities = z.output<typeof Communities>;
