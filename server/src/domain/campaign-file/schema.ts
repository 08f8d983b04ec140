import {
  Confirmation,
  CurrencyCode,
  Day,
  HandOver,
  Instant,
  Language,
  LEAD_LETTERS_MAX,
  LocalizedText,
  PetitionFields,
  Protection,
  SENDER_LETTERS_MAX,
  Slug,
  Target,
  VOICE_LETTERS_MAX,
} from '@samleng/contract';
import * as z from 'zod';
import { Communities } from './communities.ts';

const graphemes = new Intl.Segmenter();

const eachOnce = (texts: string[]) => [...new Set(texts)];

/** A text of a few letters in each language. */
function shortText(lettersMax: number) {
  return LocalizedText.superRefine((text, context) => {
    for (const [language, words] of Object.entries(text)) {
      if ([...graphemes.segment(words)].length <= lettersMax) continue;
      context.addIssue({
        code: 'custom',
        path: [language],
        message: `must be ${lettersMax} letters at most`,
        params: { lettersMax },
      });
    }
  });
}

export const CampaignEntry = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  timeZone: z.string(),
  /** The data controller; named in the privacy notice and in every email. */
  organiser: z.strictObject({ name: LocalizedText, email: z.email() }).optional(),
  /** The name of the sender of its emails. */
  sender: shortText(SENDER_LETTERS_MAX).optional(),
  communities: Communities.optional(),
});

/** Words of a signer or a donor, as the campaign translates them. The name comes from the signature or the donation. */
const VoiceEntry = z.strictObject({
  text: shortText(VOICE_LETTERS_MAX),
  signature: z.uuid().toLowerCase().optional(),
  /** Of this file. */
  donation: Slug.optional(),
});
type VoiceEntry = z.output<typeof VoiceEntry>;

export const PetitionEntry = z.strictObject({
  slug: Slug,
  /** Shown to nobody in public. */
  draft: z.boolean().default(false),
  title: LocalizedText,
  lead: shortText(LEAD_LETTERS_MAX).optional(),
  text: LocalizedText,
  targets: z.array(Target).min(1),
  goal: z.int().positive(),
  steps: z.array(z.int().positive()).default([]),
  opensAt: Instant.nullable().default(null),
  closesAt: Instant.nullable().default(null),
  paused: z.boolean().default(false),
  fields: PetitionFields.prefault({}),
  confirmation: Confirmation.default('email'),
  protection: Protection.default('standard'),
  showNames: z.boolean().default(false),
  handOver: HandOver.default('count'),
  voices: z.array(VoiceEntry).default([]),
  /** Where a closed petition sends its readers. */
  successor: Slug.optional(),
  /** The day it was handed over; the signers' data is erased `retentionDays` later. */
  deliveredOn: Day.nullable().default(null),
  retentionDays: z.int().min(0).max(3650).default(90),
});
export type PetitionEntry = z.output<typeof PetitionEntry>;

const SITES_MAX = 20;
const ALIASES_MAX = 50;

/** A web address, of which only the origin matters and stays. */
const Site = z.url({ protocol: /^https?$/ }).overwrite((url) => URL.parse(url)?.origin ?? url);

export const PartnerEntry = z.strictObject({
  slug: Slug,
  name: LocalizedText,
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The origins that are the partner's own, besides that of `url`. */
  sites: z.array(Site).max(SITES_MAX).overwrite(eachOnce).default([]),
  /** Other slugs that credit the partner, such as a former or a misspelt one. */
  aliases: z.array(Slug).max(ALIASES_MAX).overwrite(eachOnce).default([]),
});
export type PartnerEntry = z.output<typeof PartnerEntry>;

export const BatchEntry = z.strictObject({
  slug: Slug,
  petition: Slug,
  kind: z.enum(['paper', 'carried-over']),
  signatures: z.int().positive(),
  partner: Slug.optional(),
  countedOn: Day,
});
export type BatchEntry = z.output<typeof BatchEntry>;

/** A donation as a campaign file or the command line declares it. `featured` is a rank: smallest first. */
export const DonationEntry = z.strictObject({
  donor: z.strictObject({ kind: z.enum(['person', 'organisation']), name: LocalizedText }),
  anonymous: z.boolean().default(false),
  amount: z.strictObject({ minor: z.int().positive(), currency: CurrencyCode }).optional(),
  showAmount: z.boolean().default(true),
  receivedOn: Day,
  inMemoryOf: LocalizedText.optional(),
  message: z.strictObject({ text: z.string().trim().min(1).max(1000), language: Language }).optional(),
  /** `file` is relative to the folder of the campaign file. */
  letter: z.strictObject({ file: z.string().min(1), alt: LocalizedText }).optional(),
  featured: z.int().positive().optional(),
});
export type DonationEntry = z.output<typeof DonationEntry>;

/** As a campaign file lists it. */
export const NamedDonation = DonationEntry.extend({ slug: Slug });

export const CampaignFile = z.strictObject({
  campaign: CampaignEntry,
  petitions: z.array(PetitionEntry).min(1),
  partners: z.array(PartnerEntry).default([]),
  batches: z.array(BatchEntry).default([]),
  donations: z.array(NamedDonation).default([]),
});
/** A campaign as its campaigner declares it. */
export type CampaignFile = z.output<typeof CampaignFile>;
