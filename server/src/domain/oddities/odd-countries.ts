import type { Communities } from '../campaign-file/communities.ts';
import type { CountryShare, Oddity, UnlistedCountry } from './oddity.ts';
import { percent } from './oddity.ts';

/** A country with fewer is never compared: a village can be keen. */
export const COUNTRY_LEAST = 100;
/** One without a community in the table is told of from so many on, if they are a part of all. */
export const UNLISTED_LEAST = 50;
const UNLISTED_PERCENT = 2;
/** So many times as keen as the other communities together. */
const TIMES_THE_OTHERS = 10;
/** With fewer signatures from elsewhere nobody can say what is usual. */
const OTHERS_LEAST = 50;
const OF_PEOPLE = 1000;

type OddCountry = Oddity & (CountryShare | UnlistedCountry);
export type CountryCount = { country: string; count: number };

/** Countries that do not fit the campaign's own table of its communities; none without a table. */
export function oddCountries(counts: readonly CountryCount[], people: Communities['people']): OddCountry[] {
  if (Object.keys(people).length === 0) return [];
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.flatMap(({ country, count }): OddCountry[] => {
    const community = people[country];
    return community === undefined
      ? unlisted(country, count, all)
      : compared({ country, count, community }, counts, people);
  });
}

function unlisted(country: string, count: number, all: number): (Oddity & UnlistedCountry)[] {
  if (count < UNLISTED_LEAST || percent(count, all) < UNLISTED_PERCENT) return [];
  return [{ kind: 'country-unlisted', id: `country:${country}`, weight: 1, size: count, country }];
}

type One = { country: string; count: number; community: number };

function compared(
  { country, count, community }: One,
  counts: readonly CountryCount[],
  people: Communities['people'],
): (Oddity & CountryShare)[] {
  const found = {
    kind: 'country-share',
    id: `country:${country}`,
    size: count,
    country,
    people: community,
  } as const;
  if (count > community) return [{ ...found, weight: 3, others: null }];
  const others = shareOfOthers(country, counts, people);
  if (count < COUNTRY_LEAST || others === undefined) return [];
  return count / community < TIMES_THE_OTHERS * others
    ? []
    : [{ ...found, weight: 2, others: Math.round(others * OF_PEOPLE * 10) / 10 }];
}

/** Signatures for each person of the other communities in the table; undefined where they are too few. */
function shareOfOthers(
  country: string,
  counts: readonly CountryCount[],
  people: Communities['people'],
): number | undefined {
  const listed = counts.filter((one) => one.country !== country && people[one.country] !== undefined);
  const signatures = listed.reduce((sum, { count }) => sum + count, 0);
  const elsewhere = Object.entries(people).filter(([code]) => code !== country);
  const living = elsewhere.reduce((sum, [, number = 0]) => sum + number, 0);
  return signatures < OTHERS_LEAST || living === 0 ? undefined : signatures / living;
}
