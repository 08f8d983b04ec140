import * as z from 'zod';
import { Instant, LocalizedText, Slug } from './values/text.ts';

export const PETITION_STATUSES = ['upcoming', 'open', 'paused', 'closed'] as const;
export const PetitionStatus = z.enum(PETITION_STATUSES);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

const count = z.int().nonnegative();

/** A petition's count. `count` is always `online + paper + carriedOver`. */
export const Summary = z
  .object({
    petition: Slug,
    count,
    online: count,
    paper: count,
    carriedOver: count,
    /** Part of `online` signed on the day that ends at `until`, in the campaign's time zone; after `until`, none yet. */
    today: z
      .object({ count, until: z.iso.datetime({ precision: 3 }) })
      .nullable()
      .meta({
        description: 'Signatures of the latest day; past `until` there are none of the day it is then.',
      }),
    goal: z.int().positive(),
    /** Older servers do not say. */
    step: z.int().positive().nullable().optional().meta({
      description: 'The next count to reach; null from the goal on, and in a partner’s summary.',
    }),
    status: PetitionStatus,
    closesAt: Instant.nullable(),
    /** Closed, and no signature is pending any more: the online count will not change. */
    final: z.boolean(),
    /** Only rises: of two summaries the one with the later `updatedAt` is right. */
    updatedAt: z.iso.datetime({ precision: 3 }),
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof Summary>;

/** The same for the signatures that one partner brought; `goal` stays the petition's. */
export const PartnerSummary = Summary.extend({
  partner: Slug,
  name: LocalizedText.optional().meta({ description: "The partner's name; missing from older servers" }),
}).meta({ id: 'PartnerSummary' });
export type PartnerSummary = z.infer<typeof PartnerSummary>;
