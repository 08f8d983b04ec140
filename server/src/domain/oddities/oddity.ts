import type { MinuteChart } from './minute-chart.ts';

/** 3 should be looked at today, 1 can wait. */
export type Weight = 1 | 2 | 3;

/**
 * Something about a petition that would look odd from outside. `id` is the same each time it is found, so that a note
 * about it stays; `size` is how many signatures it is about.
 */
export type Oddity = { id: string; weight: Weight; size: number } & (
  | Burst
  | BusyHours
  | CountryShare
  | UnlistedCountry
  | NewDomain
  | CrowdedNetwork
  | BusyPage
  | LargeRemoval
  | UndoneRemoval
  | Backlog
  | Jump
  | OnePartner
);
export type OddityKind = Oddity['kind'];

/** Minutes in UTC, `YYYY-MM-DDTHH:MM`. */
export type Burst = {
  kind: 'burst';
  first: string;
  last: string;
  /** In the busiest minute, `peak`. */
  most: number;
  peak: string;
  /** In an hour like this; null while nobody can know. */
  usual: number | null;
  chart: MinuteChart;
};

/** Hours in UTC, `YYYY-MM-DDTHH`; `usual` in all of them together. */
export type BusyHours = { kind: 'busy-hours'; first: string; last: string; usual: number };

/** `others`: signatures of a thousand people in the other countries; null where the community itself is too small. */
export type CountryShare = { kind: 'country-share'; country: string; people: number; others: number | null };

/** A country that the campaign's table does not have. */
export type UnlistedCountry = { kind: 'country-unlisted'; country: string };

/** `share`: of those who signed online in the week, in percent; `first`: the minute of its first signature. */
export type NewDomain = { kind: 'domain'; domain: string; share: number; first: string };

/** `share`: of those who signed online on the day, in percent. The day is in UTC, as the code's key. */
export type CrowdedNetwork = { kind: 'network'; network: string; day: string; share: number };

/** `page` is null for all those together where nobody has seen the tag; `usual` in an hour. */
export type BusyPage = {
  kind: 'page';
  page: string | null;
  first: string;
  last: string;
  most: number;
  usual: number;
  /** At hours in which the page otherwise brings nobody. */
  isQuietTime: boolean;
};

type Removal = { day: string; reason: string };
/** `usual`: the middle one of the other removals; null without others. */
export type LargeRemoval = { kind: 'removal' } & Removal & { usual: number | null };
export type UndoneRemoval = { kind: 'removal-undone' } & Removal & { undoneAt: string };

/** Held signatures, and when the oldest of them was given. `isMore`: they were counted up to a limit. */
export type Backlog = { kind: 'held'; oldest: string; isMore: boolean };

/** What was counted at once; `count` with it. */
export type Jump = { kind: 'jump'; by: 'batch' | 'import'; name: string; day: string; count: number };

export type OnePartner = { kind: 'partner'; partner: string; count: number };

/** The heaviest first, and of these the largest. */
export function byWeight(one: Oddity, other: Oddity): number {
  return other.weight - one.weight || other.size - one.size || (one.id < other.id ? -1 : 1);
}

/** In percent, to the nearest whole one. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 100);
