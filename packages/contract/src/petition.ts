import * as z from 'zod';
import { forExtraFields } from './field-rules.ts';
import { Summary } from './summary.ts';
import { Instant, LocalizedText, Slug } from './values/text.ts';

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

/** The consents a signer is asked for, in the words to show beside each box. */
export const Consents = z
  .object({
    version: z.string().meta({ description: 'Sent back with the signature: which words were shown.' }),
    news: LocalizedText,
    showName: LocalizedText,
  })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof Consents>;

/** A recipient of the petition. */
export const Target = z
  .strictObject({ name: LocalizedText, role: LocalizedText.optional() })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** A petition as a page shows it. Texts are plain; a blank line starts a paragraph. */
export const Petition = z
  .object({
    petition: Slug,
    campaign: Slug,
    title: LocalizedText,
    text: LocalizedText,
    targets: z.array(Target),
    goal: z.int().positive(),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    fields: PetitionFields,
    confirmation: Confirmation,
    protection: Protection,
    consents: Consents,
    privacy: z.enum(['plain']),
    showNames: z.boolean(),
    summary: Summary,
  })
  .meta({ id: 'Petition' });
export type Petition = z.infer<typeof Petition>;
