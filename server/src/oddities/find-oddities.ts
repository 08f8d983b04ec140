import { type Explanation, isExplained } from '../domain/oddities/explained.ts';
import { byWeight, type Oddity } from '../domain/oddities/oddity.ts';
import { type RemovalDay, removalDays } from '../domain/oddities/odd-removals.ts';
import type { Db } from '../database/db.ts';
import type { Condition } from '../moderation/filter.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { readExplanations } from './explain.ts';
import { filterOf } from './filter-of.ts';
import { findInCount } from './find-in-count.ts';
import { findInPages } from './find-in-pages.ts';
import { findInPlaces } from './find-in-places.ts';
import { findInSources } from './find-in-sources.ts';
import { findInTimes } from './find-in-times.ts';
import { readTimes } from './reading/read-times.ts';

/** `where` finds its signatures; missing where no filter does. `explanation` is missing too where it has grown since. */
export type FoundOddity = Oddity & { where?: Condition[]; explanation?: Explanation };

/** What was looked at, so that nothing found means something. */
export type LookedAt = {
  /** Of minutes, hours, pages, mail domains and networks; an instant. */
  from: string;
  /** Whether it is known what is usual: some days are needed. */
  isUsualKnown: boolean;
  announced: number;
  /** Countries in the campaign's table. */
  communities: number;
  /** The first hour of which all pages were looked at. */
  pagesFrom: string;
  /** Signatures whose mail domain and network were looked at. */
  sampled: number;
  /** A day. */
  removalsFrom: string;
};

export type Oddities = { oddities: FoundOddity[]; lookedAt: LookedAt; removals: RemovalDay[] };

type Deps = { db: Db; pepper: Uint8Array; publicUrl: string };

/**
 * Looks for what would look odd from outside, the heaviest first. Each question to the database is small, also among
 * millions: nothing goes through all signatures. Names are another matter: see `repeatedNames`.
 */
export async function findOddities(deps: Deps, petition: StoredPetition, now: Date): Promise<Oddities> {
  const { db } = deps;
  const times = await readTimes(db, petition.petition, now);
  const inTimes = await findInTimes(db, petition, times, now);
  const inPlaces = await findInPlaces(db, petition, times.countries);
  const inPages = await findInPages(deps, petition, now);
  const inSources = await findInSources(deps, petition, times, now);
  const inCount = await findInCount(db, petition, now);
  const parts = [inTimes, inPlaces, inPages, inSources, inCount];
  const found = parts.flatMap(({ oddities }): Oddity[] => oddities).toSorted(byWeight);
  return {
    oddities: await withExplanations(db, petition, found),
    lookedAt: Object.assign({}, ...parts.map(({ lookedAt }) => lookedAt)) as LookedAt,
    removals: removalDays(inCount.removals),
  };
}

async function withExplanations(
  db: Db,
  { petition, timeZone }: StoredPetition,
  found: readonly Oddity[],
): Promise<FoundOddity[]> {
  const ids = found.map(({ id }) => id);
  const explanations = await readExplanations(db, petition, ids);
  return found.map((oddity) => {
    const where = filterOf(oddity, timeZone);
    const explanation = explanations.get(oddity.id);
    return {
      ...oddity,
      ...(where && { where }),
      ...(isExplained(oddity.size, explanation) && { explanation }),
    };
  });
}
