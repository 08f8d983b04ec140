import * as z from 'zod';
import { forExtraFields } from './field-rules.ts';
import { Summary } from './summary.ts';
import { Day, Instant, LocalizedText, Slug } from './values/text.ts';

/** Whether a field is asked for that not every petition needs. */
export const FieldUse = z.enum(['off', 'optional', 'required']);
export type FieldUse = z.infer<typeof FieldUse>;

export const PetitionFields = z.strictObject(forExtraFields(() => FieldUse.default('off')));
export type PetitionFields = z.infer<typeof PetitionFields>;

export const Confirmation = z.enum(['none', 'email']);
export type Confirmation = z.infer<typeof Confirmation>;

/** `none` leaves out proof of work, time trap and soft limits: for a closed network, or a bench. */
export const Protection = z.enum(['standard', 'none']);
export type Protection = z.infer<typeof Protection>;

/**
 * Who gets the names of signers: `count`, nobody but the readers of the public list, for signers who ticked "Show my
 * name"; `names`, the petition's targets.
 */
export const HandOver = z.enum(['count', 'names']);
export type HandOver = z.infer<typeof HandOver>;

/** The consents a signer is asked for, in the words to show beside each box. */
export const Consents = z
  .object({
    version: z.string().meta({ description: 'Sent back with the signature: which words were shown.' }),
    lineVersion: z.string().optional().meta({
      description: 'Sent back in place of `version` by a form that shows `handOver` as well.',
    }),
    news: LocalizedText,
    showName: LocalizedText,
    comment: LocalizedText.optional(),
    handOver: LocalizedText.optional().meta({
      description: 'Who gets the name. Not a consent: shown above the button.',
    }),
  })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof Consents>;

/** A recipient of the petition. */
export const Target = z
  .strictObject({ name: LocalizedText, role: LocalizedText.optional() })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** Why somebody signed or gave, with a name only where they agreed to it. */
export const Voice = z
  .strictObject({ text: LocalizedText, by: LocalizedText.optional() })
  .meta({ id: 'Voice' });
export type Voice = z.infer<typeof Voice>;

/** A petition as a page shows it. Texts are plain; a blank line starts a paragraph. */
export const Petition = z
  .object({
    petition: Slug,
    campaign: Slug,
    title: LocalizedText,
    /** The ask in a sentence or two, for whoever reads no further. */
    lead: LocalizedText.optional(),
    text: LocalizedText,
    organiser: LocalizedText.optional(),
    sender: LocalizedText.optional().meta({
      description: 'The name that an inbox shows for its emails; older servers do not say.',
    }),
    targets: z.array(Target),
    goal: z.int().positive(),
    steps: z.array(z.int().positive()).meta({ description: 'Rising counts on the way to the goal.' }),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    fields: PetitionFields,
    confirmation: Confirmation,
    protection: Protection,
    consents: Consents,
    privacy: z.enum(['plain']),
    showNames: z.boolean(),
    handOver: HandOver,
    voices: z.array(Voice),
    successor: z
      .object({ petition: Slug, title: LocalizedText })
      .optional()
      .meta({ description: 'The petition that goes on after this one.' }),
    version: z.int().positive().optional().meta({
      description:
        'Sent back with the signature: which settings and texts it was given to. Older servers have none.',
    }),
    correctedOn: Day.optional().meta({
      description: 'When words that people had signed were last corrected; absent if they never were.',
    }),
    summary: Summary,
  })
  .meta({ id: 'Petition' });
export type Petition = z.infer<typeof Petition>;

/** The words that people sign. */
export const SignedTexts = Petition.pick({ title: true, lead: true, text: true, targets: true }).meta({
  id: 'SignedTexts',
});
export type SignedTexts = z.infer<typeof SignedTexts>;

/** Words that changed after people had signed them. */
export const Correction = z
  .object({
    version: z.int().positive().meta({ description: 'The first version with the words of `after`.' }),
    correctedOn: Day,
    reason: LocalizedText,
    before: SignedTexts,
    after: SignedTexts,
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export const Corrections = z.object({ corrections: z.array(Correction) }).meta({ id: 'Corrections' });
export type Corrections = z.infer<typeof Corrections>;

/** What a list shows of a petition. */
export const ListedPetition = Petition.pick({
  petition: true,
  campaign: true,
  title: true,
  lead: true,
  summary: true,
}).meta({ id: 'ListedPetition' });
export type ListedPetition = z.infer<typeof ListedPetition>;

export const PetitionList = z.object({ petitions: z.array(ListedPetition) }).meta({ id: 'PetitionList' });
export type PetitionList = z.infer<typeof PetitionList>;
