import { LRUCache } from 'lru-cache';
import { latest } from '../domain/time/instant.ts';
import { type Counted, lastChange } from '../domain/petition/summary.ts';

// A hundred bytes each. Of more, those that nobody looks at are forgotten.
const PETITIONS_MAX = 10_000;

/**
 * What this process has told of settings, openings and closings. A clock that is set back takes none of it
 * back: readers trust the later instant, and would ignore every count that came with an earlier one.
 */
export class MonotonicChanges {
  readonly #changes = new LRUCache<string, string>({ max: PETITIONS_MAX });

  /** As `lastChange`, and never earlier than it was told before. */
  lastChange(petition: Counted, now: Date): string {
    const before = this.#changes.get(petition.petition);
    const change = latest(lastChange(petition, now), before ?? '');
    if (change !== before) this.#changes.set(petition.petition, change);
    return change;
  }
}
