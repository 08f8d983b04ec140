import { LRUCache } from 'lru-cache';
import { latest } from '../domain/time/instant.ts';
import { type Counted, lastChange } from '../domain/petition/summary.ts';

// A hundred bytes each; beyond that the least recently used are dropped.
const PETITIONS_MAX = 10_000;

/**
 * Remembers the instants of the changes that this process has published, so that they never go back when the
 * clock is set back: clients keep the summary with the latest instant, and would ignore all earlier ones.
 */
export class MonotonicChanges {
  readonly #changes = new LRUCache<string, string>({ max: PETITIONS_MAX });

  /** Like the domain's `lastChange`, but never earlier than the previous result. */
  lastChange(petition: Counted, now: Date): string {
    const before = this.#changes.get(petition.petition);
    const change = latest(lastChange(petition, now), before ?? '');
    if (change !== before) this.#changes.set(petition.petition, change);
    return change;
  }
}
