/**
 * The tables as Kysely sees them. Columns are text or integer on both databases: instants are ISO 8601
 * in UTC with milliseconds, days are `YYYY-MM-DD`, yes and no are 1 and 0, texts by language are JSON.
 */
export type Tables = {
  campaigns: CampaignRow;
  petitions: PetitionRow;
  partners: PartnerRow;
  signatures: SignatureRow;
  news_addresses: NewsAddressRow;
  counts: CountRow;
  batches: BatchRow;
  donations: DonationRow;
  letters: LetterRow;
};

type CampaignRow = { campaign: string; title: string; time_zone: string };

export type PetitionRow = {
  petition: string;
  campaign: string;
  title: string;
  text: string;
  targets: string;
  fields: string;
  goal: number;
  /** With the campaign's own offset, as the campaign file has it. */
  opens_at: string | null;
  closes_at: string | null;
  paused: number;
  confirmation: 'none' | 'email';
  protection: 'standard' | 'none';
  show_names: number;
  /** When the campaign file last changed something about it. */
  updated_at: string;
};

type PartnerRow = { campaign: string; partner: string; name: string; url: string | null };

export type SignatureRow = {
  /** The browser's UUIDv7. */
  id: string;
  petition: string;
  /** `token` of `domain/token.ts`, base64url; together with `slot` it is one person. */
  token: string;
  slot: number;
  name: string;
  /** Folded name, for telling people apart who share an address; never shown. */
  name_key: string;
  country: string;
  city: string | null;
  comment: string | null;
  show_name: number;
  consent_news: number;
  language: string;
  /** Null when the partner was unknown. */
  partner: string | null;
  page: string | null;
  state: 'pending' | 'validated' | 'held' | 'removed';
  held_because: string | null;
  signed_at: string;
  /** The day of `signed_at` in the campaign's time zone. */
  day: string;
};

/** Addresses of those who asked for news, apart from everything that is shown. */
type NewsAddressRow = { petition: string; token: string; slot: number; email: string; language: string };

/** Running counts, changed in the same transaction as what they count. `partner` is '' for the whole petition. */
export type CountRow = {
  petition: string;
  partner: string;
  online: number;
  paper: number;
  carried_over: number;
  updated_at: string;
};

/** Signatures counted together. */
export type BatchRow = {
  petition: string;
  batch: string;
  kind: 'paper' | 'carried-over';
  signatures: number;
  partner: string | null;
  counted_on: string;
};

export type DonationRow = {
  /** Random, shown to everybody. */
  id: string;
  campaign: string;
  /** The campaign file's own name for it, so that applying twice changes nothing; null when the file does not know it. */
  donation: string | null;
  donor_kind: 'person' | 'organisation';
  donor_name: string;
  anonymous: number;
  amount_minor: number | null;
  currency: string | null;
  show_amount: number;
  received_on: string;
  message: string | null;
  message_language: string | null;
  letter: string | null;
  /** The campaigner's own order, smallest first; null comes after all that have one. */
  featured: number | null;
};

/** A letter of thanks; the file itself in base64, so that one backup holds everything. */
export type LetterRow = { id: string; media_type: string; content: string; alt: string };
