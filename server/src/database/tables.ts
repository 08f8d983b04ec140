import { PERSONAL_FIELDS, type PersonalField } from '@samleng/contract';
import type { HeldBecause, SignatureState } from '../domain/signature/state.ts';

/**
 * The tables as Kysely sees them, without the columns that tell who signed. Columns are text or integer on both databases: instants are ISO 8601
 * in UTC with milliseconds, days are `YYYY-MM-DD`, yes and no are 1 and 0, texts by language are JSON.
 */
export type Tables = {
  campaigns: CampaignRow;
  petitions: PetitionRow;
  partners: PartnerRow;
  signatures: ImpersonalRow;
  news_addresses: NewsOwner;
  counts: CountRow;
  batches: BatchRow;
  donations: DonationRow;
  letters: LetterRow;
  outbox: OutboxRow;
  spent_challenges: SpentChallengeRow;
  event_links: EventLinkRow;
  jobs: JobRow;
  pepper_checks: PepperCheckRow;
};

/** The tables with what tells who signed: for `signatures/row.ts`, and for tests. */
export type PersonalTables = Omit<Tables, 'signatures' | 'news_addresses'> & {
  signatures: SignatureRow;
  news_addresses: NewsAddressRow;
};

export type CampaignRow = {
  campaign: string;
  title: string;
  time_zone: string;
  /** Who answers for the campaign, `{name, email}` as JSON; null when the campaign file does not say. */
  organiser: string | null;
};

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
  /** When the running pause began; null when there is none. */
  paused_at: string | null;
  /** How long pauses that are over moved `closes_at`, in milliseconds. */
  extended_ms: number;
  confirmation: 'none' | 'email';
  protection: 'standard' | 'none';
  show_names: number;
  /** The day the petition was handed over; `retention_days` later what tells who signed is erased. */
  delivered_on: string | null;
  retention_days: number;
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
  phone: string | null;
  city: string | null;
  comment: string | null;
  show_name: number;
  consent_news: number;
  language: string;
  /** Null when the partner was unknown. */
  partner: string | null;
  page: string | null;
  state: SignatureState;
  /** Why it was held; kept when it was released. */
  held_because: HeldBecause | null;
  /** Until when the signer can confirm; null when there is nothing to confirm. */
  expires_at: string | null;
  /** 1 once somebody who reads the mailbox has confirmed. */
  confirmed: number;
  /** SHA-256 of the token of the signer's own page; null when no letter was ever to be sent. */
  link_hash: string | null;
  /** What a person may want to know when looking through signatures; words joined by spaces. */
  marks: string;
  /** Which words of consent were shown; null when the form did not say. */
  consents_version: string | null;
  signed_at: string;
  /** The day of `signed_at` in the campaign's time zone. */
  day: string;
};

/** The columns of a signature that tell who signed; `signatures/row.ts` alone reads and writes them. */
export const PERSONAL_COLUMNS = [...PERSONAL_FIELDS, 'name_key'] as const satisfies (keyof SignatureRow)[];
export type PersonalColumn = PersonalField | 'name_key';

/** What everybody else sees of a signature. */
export type ImpersonalRow = Omit<SignatureRow, PersonalColumn>;

/** Addresses of those who asked for news, apart from everything that is shown. */
export type NewsAddressRow = NewsOwner & { email: string };

/** Whose address it is. */
export type NewsOwner = { petition: string; token: string; slot: number; language: string };

/** Running counts, changed in the same transaction as what they count. `partner` is '' for the whole petition. */
export type CountRow = {
  petition: string;
  partner: string;
  online: number;
  paper: number;
  carried_over: number;
  /** Of `online`, those that were given on `today_on`. */
  today: number;
  /** The latest day on which a signature that counts was given, in the campaign's time zone; '' before the first. */
  today_on: string;
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
  /** Texts by language; null for a donation that remembers nobody. */
  in_memory_of: string | null;
  message: string | null;
  message_language: string | null;
  letter: string | null;
  /** The campaigner's own order, smallest first; null comes after all that have one. */
  featured: number | null;
};

/** A letter of thanks; the file itself in base64, so that one backup holds everything. */
export type LetterRow = {
  id: string;
  media_type: string;
  content: string;
  alt: string;
  /** A PDF's first page as a WebP picture; null for a picture, and for a PDF taken in before there was one. */
  first_page: string | null;
};

/** `confirm` asks to confirm and `reminder` asks again; `known` says that the address has signed already. */
export type OutboxKind = 'confirm' | 'reminder' | 'known' | 'full';

/** A letter to be sent, or what is left of one that was. */
export type OutboxRow = {
  id: string;
  kind: OutboxKind;
  signature: string;
  petition: string;
  /** Keyed code of the canonical address, the same for all petitions: counts letters to one mailbox. */
  address_key: string;
  /** Null once the letter is sent or given up. */
  email: string | null;
  language: string;
  /** `sending`: one sender has it in hand; `withheld`: the mailbox had its letters of the day; `failed`: given up. */
  state: 'queued' | 'sending' | 'sent' | 'withheld' | 'failed';
  /** Not to be tried before; while it is `sending`, when another sender may take it over. */
  due_at: string;
  attempts: number;
  /** A reply code or a system error code, never a server's sentence: it may quote the address. */
  last_error: string | null;
  created_at: string;
  /** When it was sent, withheld or given up. */
  settled_at: string | null;
};

/** A challenge that a signature was made with; the same signature may come again with it. */
type SpentChallengeRow = { challenge: string; signature: string; expires_at: string };

/** A partner's staff link: who has it may let many people sign on one device. */
type EventLinkRow = {
  /** SHA-256 of the token in the link. */
  token_hash: string;
  petition: string;
  partner: string;
  starts_at: string;
  ends_at: string;
};

/** One row: with which pepper the tokens are made. It does not tell the pepper. */
type PepperCheckRow = { pepper_check: string };

type JobRow = { job: string; last_ran_at: string };
