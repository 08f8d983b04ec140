import { type BatchReason, PERSONAL_FIELDS, type PersonalField } from '@samleng/contract';
import type {
  AccountLinkRow,
  AccountPasswordRow,
  AccountRow,
  ApiTokenRow,
  AuditRow,
  ConsoleSessionRow,
  SecondFactorRow,
} from './account-tables.ts';
import type { RefusalRow, UploadPartRow, UploadRow } from './import-tables.ts';
import type {
  CountChangesRow,
  CountSumRow,
  ExplainedOddityRow,
  PlacementDayRow,
  PlacementNoteRow,
  PlacementPageRow,
} from './watching-tables.ts';
import type { HeldBecause, SignatureState } from '../domain/signature/state.ts';

/**
 * The tables for Kysely, without the personal columns of signatures. Columns are text or integer on both databases:
 * instants are ISO 8601 in UTC with milliseconds, days are `YYYY-MM-DD`, booleans are 1 and 0, localized texts are
 * JSON by language.
 */
export type Tables = {
  campaigns: CampaignRow;
  petitions: PetitionRow;
  petition_versions: PetitionVersionRow;
  partners: PartnerRow;
  signatures: ImpersonalRow;
  news_addresses: NewsOwner;
  counts: CountRow;
  count_sums: CountSumRow;
  count_changes: CountChangesRow;
  placement_pages: PlacementPageRow;
  placement_days: PlacementDayRow;
  placement_notes: PlacementNoteRow;
  explained_oddities: ExplainedOddityRow;
  batches: BatchRow;
  imports: ImportRow;
  import_uploads: UploadRow;
  import_parts: UploadPartRow;
  import_refusals: RefusalRow;
  donations: DonationRow;
  letters: LetterRow;
  outbox: OutboxRow;
  mailbox_presses: MailboxPressRow;
  stopped_mailboxes: StoppedMailboxRow;
  spent_challenges: SpentChallengeRow;
  event_links: EventLinkRow;
  jobs: JobRow;
  pepper_checks: PepperCheckRow;
  network_salts: NetworkSaltRow;
  network_codes: NetworkCodeRow;
  paces: PaceRow;
  announced_actions: AnnouncedActionRow;
  removal_batches: RemovalBatchRow;
  removed_signatures: RemovedSignatureRow;
  withdrawals: WithdrawalsRow;
  accounts: AccountRow;
  account_passwords: AccountPasswordRow;
  account_second_factors: SecondFactorRow;
  console_sessions: ConsoleSessionRow;
  account_links: AccountLinkRow;
  api_tokens: ApiTokenRow;
  audit_entries: AuditRow;
};

/** The tables with the personal columns of signatures: for `signatures/row.ts`, and for tests. */
export type PersonalTables = Omit<Tables, 'signatures' | 'news_addresses'> & {
  signatures: SignatureRow;
  news_addresses: NewsAddressRow;
};

export type CampaignRow = {
  campaign: string;
  title: string;
  time_zone: string;
  /** The data controller, `{name, email}` as JSON; null when the campaign file names none. */
  organiser: string | null;
  /** The name of the sender of its emails, a text by language as JSON; null for that of `MAIL_FROM`. */
  sender: string | null;
  /** `Communities` of the campaign file as JSON; `{}` for none. */
  communities: string;
};

export type PetitionRow = {
  petition: string;
  campaign: string;
  title: string;
  lead: string | null;
  text: string;
  targets: string;
  fields: string;
  goal: number;
  /** A list of counts as JSON. */
  steps: string;
  /** Unlike other instants with the campaign's own offset, as in the campaign file. */
  opens_at: string | null;
  closes_at: string | null;
  paused: number;
  /** When the current pause began; null when not paused. */
  paused_at: string | null;
  /** By how much earlier pauses postponed `closes_at`, in milliseconds. */
  extended_ms: number;
  confirmation: 'none' | 'email';
  protection: 'standard' | 'none';
  show_names: number;
  hand_over: 'count' | 'names';
  /** A list of `Voice`s as JSON. */
  voices: string;
  successor: string | null;
  /** The day the petition was handed over; the signers' data is erased `retention_days` later. */
  delivered_on: string | null;
  retention_days: number;
  /** 1 while it is being written, and shown to nobody in public. */
  draft: number;
  /** When applying a campaign file last changed it. */
  updated_at: string;
};

/**
 * Why a version was made: `correction` changed words that people had signed; `translation` added a language, and
 * changed none; `settings` is everything else, such as words that nobody had signed yet.
 */
export type VersionKind = 'first' | 'settings' | 'translation' | 'correction';

/** The settings of a petition from `made_at` on, until the next version. */
export type PetitionVersionRow = {
  petition: string;
  /** From 1, without gaps. */
  version: number;
  made_at: string;
  /** As `actorKey` returns it. */
  made_by: string;
  kind: VersionKind;
  /** Of a correction, a text by language as JSON. */
  reason: string | null;
  /** A `PetitionEntry` of the campaign file as JSON. */
  content: string;
};

type PartnerRow = {
  campaign: string;
  partner: string;
  name: string;
  url: string | null;
  /** Origins and slugs, as JSON. */
  sites: string;
  aliases: string;
};

export type SignatureRow = {
  /** The browser's UUIDv7; the server's where that id was another signature's. */
  id: string;
  petition: string;
  /** `signerKeyOf` of the address, base64url; `token` and `slot` together identify one person. */
  token: string;
  slot: number;
  name: string;
  /** Normalized name, to tell people apart who share an address; never shown. */
  name_key: string;
  country: string;
  phone: string | null;
  city: string | null;
  comment: string | null;
  show_name: number;
  consent_news: number;
  consent_comment: number;
  language: string;
  /** Null when the partner was unknown. */
  partner: string | null;
  page: string | null;
  state: SignatureState;
  /** Why it was held; kept after a release. */
  held_because: HeldBecause | null;
  /** The deadline for confirming; null when no confirmation is needed. */
  expires_at: string | null;
  /** 1 once it was confirmed by a link sent to the mailbox. */
  confirmed: number;
  /** When it will be erased, since its mailbox says "I did not sign this"; until then it can be confirmed. */
  erase_at: string | null;
  /** SHA-256 of the secret in the link to the signer's page; null when no email was ever due. */
  link_hash: string | null;
  /** Hints for moderators, `Mark`s joined by spaces. */
  marks: string;
  /** Keyed code of the owner of the mail domain, the same within a petition; null for older signatures. */
  domain_code: string | null;
  /** The version of the consent texts that were shown; null when the form did not say. */
  consents_version: string | null;
  signed_at: string;
  /** The day of `signed_at` in the campaign's time zone. */
  day: string;
  /** The version of the petition that its signer read; 1 before there were versions, 0 on another platform. */
  petition_version: number;
  /** The import that carried it over from another platform; null for those who signed here. */
  imported_in: string | null;
};

/** The personal columns of a signature; only `signatures/row.ts` reads and writes them. */
export const PERSONAL_COLUMNS = [...PERSONAL_FIELDS, 'name_key'] as const satisfies (keyof SignatureRow)[];
export type PersonalColumn = PersonalField | 'name_key';

/** The columns of a signature that all other code may read. */
export type ImpersonalRow = Omit<SignatureRow, PersonalColumn>;

/** Addresses of signers who asked for news; kept apart from anything public. */
export type NewsAddressRow = NewsOwner & { email: string };

/** Whose address it is. That of a removed signature moves to its new `token` with it, until the removal is undone. */
export type NewsOwner = { petition: string; token: string; slot: number; language: string };

/** Running counts, updated in the same transaction as the signatures. `partner` is '' for the whole petition. */
export type CountRow = {
  petition: string;
  partner: string;
  online: number;
  paper: number;
  carried_over: number;
  /** Imported people; in public they are part of what was carried over. */
  imported: number;
  /** How many of `online` were given on `today_on`. */
  today: number;
  /** The day of the latest validated signature, in the campaign's time zone; '' before the first. */
  today_on: string;
  updated_at: string;
};

/** Signatures that are only counted, such as those on paper. */
export type BatchRow = {
  petition: string;
  batch: string;
  kind: 'paper' | 'carried-over';
  signatures: number;
  partner: string | null;
  counted_on: string;
};

/** An import of people who signed on another platform. */
export type ImportRow = {
  petition: string;
  import: string;
  /** A batch whose number these people take the place of: see `batch-sums.ts`. */
  instead_of: string | null;
  /** SHA-256 of the file, in hexadecimal: whether it is still the one that an interrupted import read. */
  file_digest: string;
  /** How its columns are read, as JSON. */
  settings: string;
  /** Rows that are done with, from the first: where an interrupted import goes on. */
  rows_done: number;
  /** How many of them were new, and counted then. */
  counted: number;
  /** How many were of people who had signed before. */
  known: number;
  refused: number;
  /** As `actorKey` returns it. */
  made_by: string;
  started_at: string;
  /** Null while it runs, or waits to be gone on with. */
  ended_at: string | null;
};

export type DonationRow = {
  /** Random and public. */
  id: string;
  campaign: string;
  /** Its slug in the campaign file, so that applying twice changes nothing; null when it is not from the file. */
  donation: string | null;
  donor_kind: 'person' | 'organisation';
  donor_name: string;
  anonymous: number;
  amount_minor: number | null;
  currency: string | null;
  show_amount: number;
  received_on: string;
  /** The person remembered by the donation, localized; null for none. */
  in_memory_of: string | null;
  message: string | null;
  message_language: string | null;
  letter: string | null;
  /** The campaigner's order, smallest first; null comes last. */
  featured: number | null;
};

/** A letter of thanks. Its file is stored here, in base64, so that one backup holds everything. */
export type LetterRow = {
  id: string;
  media_type: string;
  content: string;
  alt: string;
  /** A PDF's first page as WebP; null for pictures, and for PDFs stored before this column existed. */
  first_page: string | null;
  /**
   * Code of the file that it was made from, to tell whether that has changed. Null was stored as it came, by an earlier
   * version; that and `refused` (it cannot be encoded) are not shown.
   */
  made_from: string | null;
};

/**
 * `confirm` asks to confirm and `reminder` asks again; `known` says that the address has signed already, `full`
 * that too many people wait under it; it belongs to one of those. `stopped`, the last one to a mailbox that wants
 * none, belongs to no signature and no petition.
 */
export type OutboxKind = 'confirm' | 'reminder' | 'known' | 'full' | 'stopped';

/** An email to be sent, or the record of one that was. */
export type OutboxRow = {
  id: string;
  kind: OutboxKind;
  signature: string;
  petition: string;
  /** Keyed hash of the canonical address, the same for all petitions: limits the emails to one mailbox. */
  address_key: string;
  /** As `emailDomainCode` returns it; null for an email that no mail domain's hour counts. */
  domain_code: string | null;
  /** Null once it is sent or given up. */
  email: string | null;
  language: string;
  /**
   * `parked`: its signature is held for a person to look at; `sending`: leased by one process; `withheld`: the
   * mailbox reached its daily limit; `failed`: given up.
   */
  state: 'parked' | 'queued' | 'sending' | 'sent' | 'withheld' | 'failed';
  /** When to try next; while `sending`, when the lease ends and another process may take over. */
  due_at: string;
  attempts: number;
  /**
   * An SMTP reply code, a system error code or `HOURLY_LIMIT`, never the server's text: it may quote the address.
   */
  last_error: string | null;
  created_at: string;
  /** When it was sent, withheld or given up. */
  settled_at: string | null;
};

/** When a button was last pressed on a page that an email to this mailbox links to. */
type MailboxPressRow = { address_key: string; pressed_at: string };

/** A mailbox whose owner wants no more email from this server. */
type StoppedMailboxRow = { address_key: string; stopped_at: string };

/** A used proof-of-work challenge; a retry of the same signature may use it again. */
type SpentChallengeRow = {
  /** SHA-256 of the challenge, or of the stamp of a form. */
  challenge: string;
  /** Code of the id and the mailbox that spent it, see `spendChallenges`. */
  signature: string;
  expires_at: string;
};

/** A link for a partner's staff, with which many people may sign on one device. */
type EventLinkRow = {
  /** SHA-256 of the token in the link. */
  token_hash: string;
  petition: string;
  partner: string;
  starts_at: string;
  ends_at: string;
};

/** The random part of a day's key for network codes; without it they cannot be computed again. */
type NetworkSaltRow = { day: string; salt: string };

/**
 * Which network a signature came from. Kept apart from the signatures, because it is in no backup and is deleted
 * after a week.
 */
export type NetworkCodeRow = {
  signature: string;
  petition: string;
  /** Keyed code of the /24 or /48, the same for one petition and one day. */
  network_code: string;
  domain_code: string;
  signed_at: string;
  /** 1 when it was not held, and so uses up the allowance of its network. */
  in_allowance: number;
};

/** How many signatures came in a window of ten minutes. */
export type PaceRow = {
  petition: string;
  /** `''` for the whole petition; else `partner:` or `domain:` and the partner or the domain's code. */
  trait: string;
  started_at: string;
  signatures: number;
};

/** A partner's action for which a campaigner expects many signatures. */
export type AnnouncedActionRow = {
  petition: string;
  partner: string;
  starts_at: string;
  ends_at: string;
  expected: number;
};

/** Signatures that were removed together. */
export type RemovalBatchRow = {
  batch: string;
  petition: string;
  reason: BatchReason;
  removed_at: string;
  /** The day of `removed_at` in the campaign's time zone. */
  day: string;
  removed: number;
  /** How many of `removed` had been counted. */
  counted: number;
  /** How many of `counted` were erased since, because their signers asked. */
  withdrawn: number;
  undone_at: string | null;
};

/** A removed signature that can still be brought back, with the values that it had. */
export type RemovedSignatureRow = {
  signature: string;
  batch: string;
  token: string;
  state: Exclude<SignatureState, 'removed'>;
};

/** How many counted signatures were withdrawn in a month, which is named by its first day. */
type WithdrawalsRow = { petition: string; month: string; number: number };

/** One row that identifies the pepper in use, without revealing it. */
type PepperCheckRow = { pepper_check: string };

type JobRow = { job: string; last_ran_at: string };
