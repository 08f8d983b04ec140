import * as z from 'zod';
import { Day } from './values/text.ts';

/** Why campaigners removed signatures. */
export const BATCH_REASONS = ['duplicate', 'not-genuine', 'test', 'other'] as const;
export type BatchReason = (typeof BATCH_REASONS)[number];

/** Fewer withdrawals in a month are not published: the sum could tell who withdrew. */
export const WITHDRAWN_MIN = 5;

/** How many counted signatures were taken off the count again. */
export const Removal = z
  .object({
    day: Day.meta({ description: "In the campaign's time zone; of `withdrawn` the first day of the month." }),
    reason: z.enum([...BATCH_REASONS, 'withdrawn']).meta({
      description: `\`withdrawn\`: by the signers themselves, in sum for a month, from ${WITHDRAWN_MIN} on.`,
    }),
    number: z.int().positive(),
  })
  .meta({ id: 'Removal' });
export type Removal = z.infer<typeof Removal>;

/** The removals that explain why a count has fallen. */
export const Removals = z.object({ removals: z.array(Removal) }).meta({ id: 'Removals' });
export type Removals = z.infer<typeof Removals>;
