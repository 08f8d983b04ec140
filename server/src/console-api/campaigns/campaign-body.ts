import { LocalizedText, Slug } from '@samleng/contract';
import * as z from 'zod';

/** Letters of thanks come in the body, of up to 5 MB, which base64 makes a third longer. */
export const LETTER_LIMITS = { bytesMax: 8 * 1024 * 1024 };

const count = z.int().nonnegative();
const expectCount = { description: 'What the public count comes to; without it a large move is refused' };

export const SavedEntry = z
  .strictObject({
    entry: z
      .record(z.string(), z.unknown())
      .meta({ description: 'As in a campaign file, docs/campaign-file.md' }),
    dryRun: z.boolean().optional().meta({ description: 'Says what would follow, and changes nothing' }),
    expectCount: count.optional().meta(expectCount),
  })
  .meta({ id: 'SavedEntry' });

/** For what is removed: a DELETE has no body. */
export const Removing = z.object({
  dryRun: z.literal('true').optional().meta({ description: 'Says what would follow, and changes nothing' }),
  expectCount: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .meta(expectCount),
});

export const NewCampaign = z
  .strictObject({
    slug: Slug,
    title: LocalizedText,
    timeZone: z.string(),
    petition: Slug.meta({ description: 'Of its first draft' }),
  })
  .meta({ id: 'NewCampaign' });
