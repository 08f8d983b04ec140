import type { Listed, Overview } from '../../petition/model/petition-types.ts';

export type Choosable = Pick<Listed, 'slug' | 'title' | 'draft'>;

const RANKS: Record<Listed['status'], number> = { open: 0, paused: 1, upcoming: 2, closed: 3 };

/** The petitions of all campaigns, the one that matters first: open, and signed most lately. Drafts come last. */
export function byWeight(campaigns: readonly Overview[]): readonly Listed[] {
  return campaigns
    .flatMap(({ petitions }) => petitions)
    .sort(
      (one, other) =>
        Number(one.draft) - Number(other.draft) ||
        RANKS[one.status] - RANKS[other.status] ||
        (other.countedAt ?? '').localeCompare(one.countedAt ?? '') ||
        other.count - one.count,
    );
}
