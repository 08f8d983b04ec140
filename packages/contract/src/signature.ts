import * as z from 'zod';
import { FIELD_SCHEMAS, SHOWN_FIELDS, type ShownField } from './field-rules.ts';
import { CONSENTS_VERSION_LENGTH_MAX, PAGE_LENGTH_MAX, PROOF_LENGTH_MAX } from './limits.ts';
import { pageOf } from './values/page-path.ts';
import { Day, Language } from './values/text.ts';

/** Where the element stands, as `pageOf` writes it. */
const Page = z
  .url({ protocol: /^https?$/ })
  .max(PAGE_LENGTH_MAX)
  .transform(pageOf);

/** The body of a signing request. */
export const SignRequest = z
  .strictObject({
    id: z
      .uuidv7()
      .meta({ description: 'Made by the browser before anything is sent; a repeat counts once.' }),
    ...FIELD_SCHEMAS,
    consents: z.strictObject({
      news: z.boolean(),
      comment: z.boolean().optional().meta({ description: 'The comment may be shown; false when absent.' }),
      version: z.string().max(CONSENTS_VERSION_LENGTH_MAX).optional().meta({
        description: "The petition's `consents.lineVersion` or `consents.version` whose words were shown.",
      }),
    }),
    showName: z.boolean(),
    language: Language,
    partner: z
      .string()
      .optional()
      .meta({ description: 'Credited to nobody when the campaign does not know it.' }),
    page: Page.optional(),
    version: z.int().optional().meta({
      description: "The petition's `version` that was read; the current one when absent or unknown.",
    }),
    proof: z.string().max(PROOF_LENGTH_MAX).optional().meta({
      description:
        'Base64 of `{"challenge", "solution": {"counter", "derivedKey"}}`, or `event:` and the token of an event link. Without one, where `protection` is `standard`, the signature is confirmed by mail whatever `confirmation` says.',
    }),
    website: z.string().max(200).optional().meta({ description: 'Leave empty: only programs fill it in.' }),
  })
  .meta({ id: 'SignRequest' });
/** As sent: names and texts as typed. */
export type SignRequest = z.input<typeof SignRequest>;
/** As parsed: names and texts cleaned. */
export type ParsedSignRequest = z.output<typeof SignRequest>;

/** The next step for the signer. The same for a new signature and a repeat, so that it reveals nobody. */
export const SignAnswer = z.object({ next: z.enum(['done', 'confirm']) }).meta({ id: 'SignAnswer' });
export type SignAnswer = z.infer<typeof SignAnswer>;

type ShownFields = Record<ShownField, z.ZodString>;
const SHOWN = Object.fromEntries(SHOWN_FIELDS.map((field) => [field, z.string()])) as ShownFields;

/** A signer who chose to be seen. */
export const RecentSigner = z.object({ ...SHOWN, day: Day }).meta({ id: 'RecentSigner' });
export type RecentSigner = z.infer<typeof RecentSigner>;

export const RecentSigners = z
  .object({ signatures: z.array(RecentSigner), next: z.string().optional() })
  .meta({ id: 'RecentSigners' });
export type RecentSigners = z.infer<typeof RecentSigners>;
