import * as z from 'zod';
import { COUNTRIES } from './values/countries.ts';
import {
  CITY_BYTES_MAX,
  CITY_GRAPHEMES_MAX,
  COMMENT_BYTES_MAX,
  COMMENT_GRAPHEMES_MAX,
  CONSENTS_VERSION_LENGTH_MAX,
  EMAIL_LENGTH_MAX,
  EMAIL_PATTERN,
  PAGE_LENGTH_MAX,
  PHONE_TYPED_MAX,
  PROOF_LENGTH_MAX,
} from './limits.ts';
import { cleanEmail } from './values/email.ts';
import { cleanName } from './values/name.ts';
import { cleanPhone } from './values/phone.ts';
import { Day, Language } from './values/text.ts';

const graphemes = new Intl.Segmenter();
const utf8 = new TextEncoder();

/** A name as it is typed; once parsed, as it is stored and shown. */
const SignerName = z
  .string()
  .transform((typed, context) => {
    const cleaned = cleanName(typed);
    if (cleaned.ok) return cleaned.name;
    context.addIssue({ code: 'custom', params: { code: cleaned.code } });
    return z.NEVER;
  })
  .meta({
    description: 'As typed; cleaned by the server, which may refuse it with a code that starts with `name-`.',
  });

// Checked before normalizing, which takes quadratic time on stacked accents.
const TYPED_TIMES_MAX = 2;

const Email = z
  .string()
  .max(TYPED_TIMES_MAX * EMAIL_LENGTH_MAX)
  .transform(cleanEmail)
  .pipe(z.string().min(1).max(EMAIL_LENGTH_MAX).regex(EMAIL_PATTERN));

/** A telephone number as it is typed; once parsed, as it is stored, or empty. */
const Phone = z
  .string()
  .max(PHONE_TYPED_MAX)
  .transform((typed, context) => {
    if (/^[\s\p{Cf}]*$/u.test(typed)) return '';
    const phone = cleanPhone(typed);
    if (phone !== undefined) return phone;
    context.addIssue({ code: 'custom', params: { code: 'invalid' } });
    return z.NEVER;
  })
  .meta({
    description: 'Digits of any of our scripts; stored as Latin ones, with a `+` before a country’s.',
  });

/** Text in a signer's own words: any script and line breaks, but nothing that hides or turns text around. */
function freeText(graphemesMax: number, bytesMax: number) {
  return z
    .string()
    .max(TYPED_TIMES_MAX * bytesMax)
    .transform((typed) =>
      typed
        .normalize('NFC')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .trim(),
    )
    .pipe(
      z
        .string()
        .regex(/^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u)
        .refine((text) => fits(text, graphemesMax, bytesMax), { params: { code: 'too-long' } }),
    );
}

function fits(text: string, graphemesMax: number, bytesMax: number): boolean {
  if (utf8.encode(text).length > bytesMax) return false;
  return [...graphemes.segment(text)].length <= graphemesMax;
}

/** Where the element stands, origin and path; a query or a fragment may hold secrets, so it is cut. */
const Page = z
  .url({ protocol: /^https?$/ })
  .max(PAGE_LENGTH_MAX)
  .transform((page) => new URL(page).origin + new URL(page).pathname);

/** The body of a signing request. */
export const SignRequest = z
  .strictObject({
    id: z
      .uuidv7()
      .meta({ description: 'Made by the browser before anything is sent; a repeat counts once.' }),
    name: SignerName,
    email: Email,
    country: z.enum(COUNTRIES).meta({ description: 'ISO 3166-1 alpha-2' }),
    phone: Phone.optional(),
    city: freeText(CITY_GRAPHEMES_MAX, CITY_BYTES_MAX)
      .pipe(z.string().regex(/^[^\n\t]*$/))
      .optional(),
    comment: freeText(COMMENT_GRAPHEMES_MAX, COMMENT_BYTES_MAX).optional(),
    consents: z.strictObject({
      news: z.boolean(),
      version: z
        .string()
        .max(CONSENTS_VERSION_LENGTH_MAX)
        .optional()
        .meta({ description: "The petition's `consents.version` whose words were shown." }),
    }),
    showName: z.boolean(),
    language: Language,
    partner: z
      .string()
      .optional()
      .meta({ description: 'Credited to nobody when the campaign does not know it.' }),
    page: Page.optional(),
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

/** A signer who chose to be seen. */
export const RecentSigner = z
  .object({ name: z.string(), country: z.string(), day: Day })
  .meta({ id: 'RecentSigner' });
export type RecentSigner = z.infer<typeof RecentSigner>;

export const RecentSigners = z
  .object({ signatures: z.array(RecentSigner), next: z.string().optional() })
  .meta({ id: 'RecentSigners' });
export type RecentSigners = z.infer<typeof RecentSigners>;
