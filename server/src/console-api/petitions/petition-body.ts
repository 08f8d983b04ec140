import { Instant, LocalizedText, Slug } from '@samleng/contract';
import * as z from 'zod';

/** As in a campaign file; checked with the whole campaign, so that its errors are the same. */
const Entry = z.record(z.string(), z.unknown()).meta({
  description: 'As in `petitions` of a campaign file',
});
const DryRun = z.boolean().optional().meta({ description: 'Says what would follow, and changes nothing' });

/** A new draft: like another petition, or blank. */
export const NewPetition = z
  .strictObject({ slug: Slug, copyOf: Slug.optional() })
  .meta({ id: 'NewPetition' });

export const SavedPetition = z
  .strictObject({
    entry: Entry,
    version: z.int().positive().meta({ description: 'That the change was made from' }),
    correction: LocalizedText.optional().meta({ description: 'Why words change that people have signed' }),
    dryRun: DryRun,
  })
  .meta({ id: 'SavedPetition' });

export const PreviewedPetition = z.strictObject({ entry: Entry }).meta({ id: 'PreviewedPetition' });

const until = Instant.nullable();
const StateChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('publish'), at: Instant.optional() }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('extend'), until }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('reopen'), until }),
]);

export const ChangedState = z
  .strictObject({ change: StateChange, dryRun: DryRun })
  .meta({ id: 'ChangedState' });
