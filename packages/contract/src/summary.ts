import * as z from 'zod';
import { Instant, Slug } from './values/text.ts';

export const PETITION_STATUSES = ['upcoming', 'open', 'paused', 'closed'] as const;
export const PetitionStatus = z.enum(PETITION_STATUSES);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

const count = z.int().nonnegative();

/** What a counter shows. `count` is always `online + paper + carriedOver`. */
export const Summary = z
  .object({
    petition: Slug,
    count,
    online: count,
    paper: count,
    carriedOver: count,
    /** Of `online`, those given on the day that ends at `until`, by the campaign's clocks; nobody has signed since then. */
    today: z
      .object({ count, until: z.iso.datetime({ precision: 3 }) })
      .nullable()
      .meta({
        description: 'Signatures of the latest day; past `until` there are none of the day it is then.',
      }),
    goal: z.int().positive(),
    status: PetitionStatus,
    closesAt: Instant.nullable(),
    /** Closed, and no signature waits for its signer's confirmation any more: the count online stays. */
    final: z.boolean(),
    /** Never goes back; of two summaries the one with the later `updatedAt` is the truth. */
    updatedAt: z.iso.datetime({ precision: 3 }),
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof Summary>;

/** The same for the signatures that one partner brought; `goal` stays the petition's. */
export const PartnerSummary = Summary.extend({ partner: Slug }).meta({ id: 'PartnerSummary' });
export type PartnerSummary = z.infer<typeof PartnerSummary>;
