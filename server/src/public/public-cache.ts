import { type Correction, type Corrections, type Removals, Slug } from '@samleng/contract';
import type { Snapshot } from '../counts/current-summary.ts';
import { nextTallyInstant } from '../domain/petition/summary.ts';
import { findRemovals } from '../counts/removals.ts';
import { type Aged, type Answer, answerOf } from '../http/answer.ts';
import { type Changes, ReadCache, type ReadCacheOptions, NO_PETITION } from '../database/read-cache.ts';
import {
  type PartnerView,
  partnerView,
  type PetitionView,
  petitionView,
  type Time,
} from './petition-view.ts';
import { findCorrections } from '../petitions/corrections.ts';
import { type CreditedPartner, findCredited } from '../petitions/credited-partner.ts';
import { createNearNames, type NearNames } from './near-names.ts';
import type { AgreedSigners } from './shown-voices.ts';
import { aged, type Reply, replyWith } from './aged.ts';
import { petitionList } from './petition-list.ts';
import { MonotonicChanges } from '../counts/monotonic-changes.ts';
import type { NextInstant } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import {
  campaignExists,
  findOpenPetitions,
  findPetitionSlugs,
  type PetitionTitle,
  type StoredPetition,
} from '../petitions/find.ts';

/**
 * Answers for public data, made once for each change and then served from memory; during an outage of the
 * database also stale ones, see `ReadCache`. Results are undefined if the petition, partner or campaign does not exist.
 */
export type PublicCache = {
  petition(slug: string): Promise<StoredPetition | undefined>;
  /** Whether a name credits a partner. */
  partnerExists(campaign: string, partner: string): Promise<boolean>;
  /** The slug of the partner whom a name credits, which may be an alias. */
  creditedPartner(campaign: string, partner: string): Promise<string | undefined>;
  /** The same, with the partner's name. */
  partner(campaign: string, partner: string): Promise<CreditedPartner | undefined>;
  campaignExists(campaign: string): Promise<boolean>;
  snapshot(slug: string): Promise<Snapshot | undefined>;
  /** The petitions that can be signed now; none while the database is away, since pages can do without these links. */
  openPetitions(): Promise<PetitionTitle[]>;
  /** The petitions of a campaign, or of all; undefined for an unknown campaign. */
  petitions(campaign: string | undefined): Reply;
  /** The petition's public data, with its summary. */
  document(slug: string): Reply;
  summary(slug: string): Reply;
  /** The summary, if it is cached. */
  readySummary(slug: string): Aged | undefined;
  partnerSummary(slug: string, partner: string): Reply;
  /** What was taken off the count again, in sums. */
  removals(slug: string): Reply;
  /** What was corrected after people had signed it, the latest first. */
  corrections(slug: string): Reply;
  correctionsOf(slug: string): Promise<Correction[] | undefined>;
  near: NearNames;
  /** The instant for a tally that changes now: later than that of any summary this process has published. */
  nextInstant(petition: StoredPetition): NextInstant;
  /** Invalidates a petition: its settings or counts have changed. */
  changed(petition: string): void;
  /** Invalidates everything. */
  changedAll(): void;
};

export type PublicCacheOptions = {
  db: Db;
  changes: Changes;
  now: () => Date;
  /** How long data may be served without a re-read, since other processes may change it without a notification. */
  freshMs: number;
  onError: (error: unknown) => void;
  /** The name of `MAIL_FROM`, for petitions whose campaign has no name of its own for its emails. */
  senderName: string;
  agreedSigners: AgreedSigners;
};

// Some tens of megabytes at most. One cache for each kind, so that many partners do not evict petitions.
const ENTRIES_MAX = { petitions: 500, partners: 5000, campaigns: 500 };

/** All writers must call `changed` after a commit. */
export function createPublicCache(given: PublicCacheOptions): PublicCache {
  const { db, changes, now, freshMs, onError, senderName, agreedSigners } = given;
  const time = { now, published: new MonotonicChanges() };
  const options = (entriesMax: number): ReadCacheOptions => ({ changes, freshMs, entriesMax, onError });
  const petitions = new ReadCache<PetitionView>(options(ENTRIES_MAX.petitions));
  const partners = new ReadCache<PartnerView>(options(ENTRIES_MAX.partners));
  const removals = new ReadCache<Answer>(options(ENTRIES_MAX.petitions));
  const corrections = new ReadCache<Corrected>(options(ENTRIES_MAX.petitions));
  const credited = new ReadCache<CreditedPartner>(options(ENTRIES_MAX.partners));
  const open = new ReadCache<PetitionTitle[]>(options(1));
  const lists = new ReadCache<string[]>(options(ENTRIES_MAX.campaigns));
  const knownCampaigns = new ReadCache<true>(options(ENTRIES_MAX.campaigns));

  const view = (slug: string) =>
    petitions.get(
      slug,
      slug,
      async () => named(slug) && petitionView(db, slug, { ...time, senderName, agreedSigners }),
    );

  const petition = async (slug: string) => (await view(slug))?.value.petition;

  const partner = async (campaign: string, name: string) => {
    const read = async () => named(campaign) && named(name) && findCredited(db, campaign, name);
    return (await credited.get(NO_PETITION, `${campaign}/${name}`, read))?.value;
  };

  async function readPartner(slug: string, partner: string): Promise<PartnerView | undefined> {
    const found = await petition(slug);
    const known = found && named(partner) && (await findCredited(db, found.campaign, partner));
    return known && partnerView(db, found, known, time);
  }

  async function readRemovals(slug: string): Promise<Answer | undefined> {
    if ((await petition(slug)) === undefined) return undefined;
    return answerOf({ removals: await findRemovals(db, slug) } satisfies Removals);
  }

  const corrected = (slug: string) =>
    corrections.get(slug, slug, async () => {
      const found = await petition(slug);
      return found && correctedView(await findCorrections(db, found));
    });

  async function openPetitions(): Promise<PetitionTitle[]> {
    const found = Promise.resolve(open.get(NO_PETITION, 'open', () => findOpenPetitions(db, now())));
    return (await found.catch(() => undefined))?.value ?? [];
  }

  async function isCampaign(campaign: string): Promise<boolean> {
    const read = async () => (named(campaign) && (await campaignExists(db, campaign))) || undefined;
    return (await knownCampaigns.get(NO_PETITION, campaign, read)) !== undefined;
  }

  async function list(campaign: string | undefined): Promise<Aged | undefined> {
    if (campaign !== undefined && !(await isCampaign(campaign))) return undefined;
    const slugs = await lists.get(NO_PETITION, campaign ?? '', () => findPetitionSlugs(db, campaign, now()));
    return (
      slugs &&
      petitionList(await Promise.all(slugs.value.map(async (slug) => view(slug))), slugs.staleSeconds)
    );
  }

  return {
    petition,
    partner,
    partnerExists: async (campaign, name) => (await partner(campaign, name)) !== undefined,
    creditedPartner: async (campaign, name) => (await partner(campaign, name))?.partner,
    campaignExists: isCampaign,
    petitions: list,
    snapshot: async (slug) => (await view(slug))?.value.snapshot(),
    openPetitions,
    document: (slug) => replyWith(view(slug), (known) => known.document()),
    summary: (slug) => replyWith(view(slug), (known) => known.summary()),
    readySummary: (slug) => aged(petitions.ready(slug, slug), (known) => known.summary()),
    partnerSummary: (slug, partner) =>
      replyWith(
        partners.get(slug, `${slug}/${partner}`, () => readPartner(slug, partner)),
        (known) => known.summary(),
      ),
    removals: (slug) =>
      replyWith(
        removals.get(slug, slug, () => readRemovals(slug)),
        (answer) => answer,
      ),
    corrections: (slug) => replyWith(corrected(slug), ({ answer }) => answer),
    correctionsOf: async (slug) => (await corrected(slug))?.value.corrections,
    near: createNearNames(db, now, options(ENTRIES_MAX.campaigns)),
    nextInstant: (known) => nextInstantOf(known, time),
    changed: (slug) => changes.changed(slug),
    changedAll: () => changes.changedAll(),
  };
}

type Corrected = { corrections: Correction[]; answer: Answer };

function correctedView(corrections: Correction[]): Corrected {
  return { corrections, answer: answerOf({ corrections } satisfies Corrections) };
}

function nextInstantOf(petition: StoredPetition, { now, published }: Time): NextInstant {
  return (before) => {
    const at = now();
    return nextTallyInstant(petition, before ?? petition.updatedAt, at, published.lastChange(petition, at));
  };
}

/** Keeps invalid slugs from the database. */
function named(name: string): true | undefined {
  return Slug.safeParse(name).success || undefined;
}
