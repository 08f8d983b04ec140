import { type LocalizedText, nearestName } from '@samleng/contract';
import type { PageTrouble } from '@samleng/locales/page-trouble';
import { breakdown } from '../../counts/breakdown.ts';
import type { Db } from '../../database/db.ts';
import { dayIn } from '../../domain/time/day.ts';
import { findPetition } from '../../petitions/find.ts';
import { findPetitionNames } from '../../petitions/names.ts';
import { type PageOwner, type PageOwners, readPageOwners } from './page-owners.ts';
import { currentNotes, namedPartners, pageTroubles } from './page-troubles.ts';
import { shownDays, sum, type Views, viewsOn } from './page-views.ts';
import { readPages, type StoredPage } from './read-pages.ts';

/** Days are in the campaign's time zone; null for a page that only its signatures tell of. */
export type ListedPage = {
  page: string;
  owner: PageOwner;
  firstDay: string | null;
  lastDay: string | null;
  views: Views;
  elements: string[];
  /** Whom its tags credit. */
  partners: string[];
  versions: { version: string; isOld: boolean }[];
  /** Counted ones that were given on it. */
  signatures: number;
  troubles: PageTrouble[];
};

/** `other`: the pages that have no row of their own, together. */
export type PageList = {
  petition: string;
  campaign: string;
  today: string;
  pages: ListedPage[];
  other: { views: Views; signatures: number };
  partners: Record<string, LocalizedText>;
};

/** `scriptVersion`: of the script that this server hands out now; null where that is not known. */
export type ListDeps = { db: Db; publicUrl: string; now: Date; scriptVersion: string | null };

/**
 * The pages on which a petition's tag was seen, the most seen first; the walls of its campaign too.
 *
 * @returns undefined when there is no such petition.
 */
export async function listPages(slug: string, deps: ListDeps): Promise<PageList | undefined> {
  const { db, publicUrl, now } = deps;
  const petition = await findPetition(db, slug);
  if (petition === undefined) return undefined;
  const { campaign } = petition;
  const today = dayIn(petition.timeZone, now);
  const days = shownDays(today);
  const owners = await readPageOwners(db, campaign, publicUrl);
  const stored = await readPages(db, { campaign, petition: slug, from: days[0]! });
  const signed = await signedOn(db, slug, publicUrl);
  const names = await findPetitionNames(db, now);
  const around = {
    owners,
    today,
    days,
    signed,
    deps,
    petitionNear: (name: string) => nearestName(name, names),
  };
  const pages = withSigned(stored, signed)
    .filter(({ page }) => page !== '')
    .map((page) => listed(page, around));
  const rest = stored.find(({ page }) => page === '');
  const other = { views: viewsOn(rest?.views ?? new Map(), days), signatures: signed.other };
  return {
    petition: slug,
    campaign,
    today,
    pages: pages.toSorted(mostSeenFirst),
    other,
    partners: owners.names,
  };
}

type Signed = { byPage: Map<string, number>; other: number };

async function signedOn(db: Db, petition: string, publicUrl: string): Promise<Signed> {
  const { rows } = (await breakdown(db, { petition, publicUrl }, 'page'))!;
  const byPage = new Map<string, number>();
  let other = 0;
  for (const row of rows) {
    if (row.kind === 'value' && row.value !== null) byPage.set(row.value, row.count);
    if (row.kind === 'other') other = row.count;
  }
  return { byPage, other };
}

/** The petition's own page counts under its name though nobody has seen the tag there yet. */
function withSigned(stored: readonly StoredPage[], { byPage }: Signed): StoredPage[] {
  const known = new Set(stored.map(({ page }) => page));
  const unseen = [...byPage.keys()].filter((page) => !known.has(page));
  return [
    ...stored,
    ...unseen.map((page) => ({ page, firstDay: '', lastDay: '', views: new Map(), notes: [] })),
  ];
}

type Around = {
  owners: PageOwners;
  today: string;
  days: readonly string[];
  signed: Signed;
  deps: ListDeps;
  petitionNear: (name: string) => string | undefined;
};

function listed(stored: StoredPage, { owners, days, signed, deps, ...around }: Around): ListedPage {
  const { page } = stored;
  const notes = currentNotes(stored);
  const partners = namedPartners(notes, owners);
  const owner = owners.ownerOf(page, partners);
  const versions = new Set(notes.filter(({ note }) => note === 'version').map(({ value }) => value));
  return {
    page,
    owner,
    firstDay: stored.firstDay || null,
    lastDay: stored.lastDay || null,
    views: viewsOn(stored.views, days),
    elements: [...new Set(notes.map(({ element }) => element))].toSorted(),
    partners,
    versions: [...versions].map((version) => ({ version, isOld: isOlder(version, deps.scriptVersion) })),
    signatures: signed.byPage.get(page) ?? 0,
    troubles: pageTroubles(stored, notes, { ...around, owners, owner }),
  };
}

// Making one for each page would take longer than reading them.
const BY_NUMBERS = new Intl.Collator('en', { numeric: true });

function isOlder(version: string, current: string | null): boolean {
  return current !== null && version !== current && BY_NUMBERS.compare(version, current) < 0;
}

const mostSeenFirst = (one: ListedPage, other: ListedPage): number =>
  sum(other.views.days) - sum(one.views.days) ||
  other.signatures - one.signatures ||
  (one.page < other.page ? -1 : 1);
