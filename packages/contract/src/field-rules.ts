import * as z from 'zod';
import { EXTRA_FIELDS, type ExtraField, type Field, FIELD_KEYS, FIELDS, isExtra } from './fields.ts';
import {
  CITY_BYTES_MAX,
  COMMENT_BYTES_MAX,
  EMAIL_LENGTH_MAX,
  EMAIL_PATTERN,
  PHONE_TYPED_MAX,
} from './limits.ts';
import { COUNTRIES } from './values/countries.ts';
import type { FieldErrorCode } from './problem.ts';
import { cleanEmail } from './values/email.ts';
import { isWithoutMail } from './values/email-domain.ts';
import { cleanName } from './values/name.ts';
import { cleanPhone } from './values/phone.ts';

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

// Before it is put in its normal form: that takes quadratic time for accents upon accents.
const TYPED_TIMES_MAX = 2;

const Email = z
  .string()
  .max(TYPED_TIMES_MAX * EMAIL_LENGTH_MAX)
  .transform(cleanEmail)
  .pipe(
    z
      .string()
      .min(1)
      .max(EMAIL_LENGTH_MAX)
      .superRefine((address, context) => {
        const code = emailRefusal(address);
        if (code !== undefined) context.addIssue({ code: 'custom', params: { code } });
      }),
  );

/** `invalid` for text that is no address; another code for an address to which no email can go. */
function emailRefusal(address: string): FieldErrorCode | undefined {
  const [, domain] = ADDRESS.exec(address) ?? [];
  if (domain !== undefined && isWithoutMail(domain)) return 'email-unreachable';
  return EMAIL_PATTERN.test(address) ? undefined : 'invalid';
}

// Looser than `EMAIL_PATTERN`: `localhost` and `[::1]` have no dot.
const ADDRESS = /^[^\s@"<>(),:;\\\p{C}]{1,64}@([^\s@,\p{C}]+)$/u;

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

type FieldRule = {
  /** Cleans what was typed, or refuses it. */
  schema: z.ZodType<string, string>;
  /** In a column of the signature; or only as a keyed code, which tells nothing of what was typed. */
  stored: 'column' | 'code';
  /** Beside the signature, to everybody, where petition and signer allow it. */
  shown: boolean;
  /** Whether the campaign finds a signature by it. */
  searched: boolean;
  /** In the list that a campaign may hand over; signers read what is stored of them on their own page. */
  exported: boolean;
  /** When the petition's term is over, like all personal data; or only when the signature is withdrawn. */
  erased: 'after-term' | 'when-withdrawn';
};

/** How the server handles each field of `FIELDS`. */
export const FIELD_RULES = {
  name: {
    schema: SignerName,
    stored: 'column',
    shown: true,
    searched: true,
    exported: true,
    erased: 'after-term',
  },
  email: {
    schema: Email,
    stored: 'code',
    shown: false,
    searched: true,
    exported: false,
    erased: 'after-term',
  },
  // Stays: signatures are counted by country, which identifies nobody.
  country: {
    schema: z.enum(COUNTRIES).meta({ description: 'ISO 3166-1 alpha-2' }),
    stored: 'column',
    shown: true,
    searched: true,
    exported: true,
    erased: 'when-withdrawn',
  },
  phone: {
    schema: Phone,
    stored: 'column',
    shown: false,
    searched: false,
    exported: false,
    erased: 'after-term',
  },
  city: {
    schema: freeText(FIELDS.city.lettersMax, CITY_BYTES_MAX).pipe(z.string().regex(/^[^\n\t]*$/)),
    stored: 'column',
    shown: false,
    searched: false,
    exported: true,
    erased: 'after-term',
  },
  comment: {
    schema: freeText(FIELDS.comment.lettersMax, COMMENT_BYTES_MAX),
    stored: 'column',
    shown: false,
    searched: false,
    exported: true,
    erased: 'after-term',
  },
} as const satisfies Record<Field, FieldRule>;

type Rules = typeof FIELD_RULES;
type FieldsWhere<Rule extends Partial<FieldRule>> = {
  [Key in Field]: Rules[Key] extends Rule ? Key : never;
}[Field];

/** The fields that a rule holds for, in the order of the form. */
export function fieldsWhere<const Rule extends Partial<FieldRule>>(rule: Rule): FieldsWhere<Rule>[] {
  const wanted = Object.entries(rule) as [keyof FieldRule, unknown][];
  const found = FIELD_KEYS.filter((field) =>
    wanted.every(([key, value]) => FIELD_RULES[field][key] === value),
  );
  return found as FieldsWhere<Rule>[];
}

/** A field that is a column of the signature. */
export type StoredField = FieldsWhere<{ stored: 'column' }>;
export const STORED_FIELDS = fieldsWhere({ stored: 'column' });

/** A stored field with personal data. */
export type PersonalField = FieldsWhere<{ stored: 'column'; erased: 'after-term' }>;
export const PERSONAL_FIELDS = fieldsWhere({ stored: 'column', erased: 'after-term' });

/** A field that everybody may read, where petition and signer allow it. */
export type ShownField = FieldsWhere<{ shown: true }>;
export const SHOWN_FIELDS = fieldsWhere({ shown: true });

/** A field that goes into the list of signatures. */
export type ExportedField = FieldsWhere<{ exported: true }>;
export const EXPORTED_FIELDS = fieldsWhere({ exported: true });

/** The stored values of fields; null for one that was not asked for or left empty. */
export type StoredValues = { [Key in StoredField]: Key extends ExtraField ? string | null : string };

type FieldSchemas = {
  [Key in Field]: Key extends ExtraField ? z.ZodOptional<Rules[Key]['schema']> : Rules[Key]['schema'];
};

/** The fields as `SignRequest` takes them. */
export const FIELD_SCHEMAS = Object.fromEntries(
  FIELD_KEYS.map((field) => {
    const { schema } = FIELD_RULES[field];
    return [field, isExtra(field) ? schema.optional() : schema];
  }),
) as FieldSchemas;

/** Something for each field that a petition may ask for. */
export function forExtraFields<Value>(valueOf: (field: ExtraField) => Value): Record<ExtraField, Value> {
  const entries = EXTRA_FIELDS.map((field) => [field, valueOf(field)]);
  return Object.fromEntries(entries) as Record<ExtraField, Value>;
}
