import { LocalizedText, PetitionStatus, Slug } from '@samleng/contract';
import * as z from 'zod';
import { BatchEntry, CampaignEntry, NamedDonation, PartnerEntry } from '../../domain/campaign-file/schema.ts';

const count = z.int().nonnegative();
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const EditedCampaign = z
  .object({
    campaign: CampaignEntry,
    petitions: z.array(z.object({ petition: Slug, title: LocalizedText, draft: z.boolean(), count })),
    partners: z.array(PartnerEntry),
    batches: z.array(BatchEntry),
    donations: z.array(NamedDonation),
    counts: z
      .array(z.object({ partner: Slug, petition: Slug, count }))
      .meta({ description: 'What each partner has brought' }),
    replaced: z
      .array(z.object({ petition: Slug, batch: Slug, import: Slug, counts: count }))
      .meta({ description: 'Batches whose place imported people take; `counts` of each count still' }),
  })
  .meta({ id: 'EditedCampaign' });

export const EntryChanged = z
  .object({
    changes: z.array(
      z.object({
        entry: z.enum(['campaign', 'petition', 'partner', 'batch', 'donation']),
        slug: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.object({ field: z.string(), before: Scalar.optional(), after: Scalar.optional() })),
      }),
    ),
    counts: z
      .array(z.object({ petition: z.string(), before: count.optional(), after: count }))
      .meta({ description: 'How public counts move' }),
    needs: z.array(z.enum(['reason', 'expected-count'])).meta({
      description: 'What a dry run found missing: with it the change would be made',
    }),
  })
  .meta({ id: 'EntryChanged' });

export const PartnerFigures = z
  .object({
    campaign: Slug,
    partner: Slug,
    name: LocalizedText,
    petitions: z.array(
      z.object({
        petition: Slug,
        title: LocalizedText,
        status: PetitionStatus,
        count: count.meta({ description: 'Of the whole petition' }),
        goal: z.int().positive(),
        own: z.object({ count, today: count }).meta({ description: 'Through this partner' }),
      }),
    ),
    script: z.url().meta({ description: 'The script that a page with the tag loads' }),
    pages: z.url().meta({ description: 'Above the petitions’ own pages' }),
  })
  .meta({ id: 'PartnerFigures' });

export const CampaignMade = z.object({ campaign: Slug }).meta({ id: 'CampaignMade' });
