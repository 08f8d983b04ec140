import { LRUCache } from 'lru-cache';
import { MINUTE_MS } from '../domain/time/durations.ts';

const PLACES_MAX = 2000;

/** Counts that stay for a minute: otherwise every signature would need a picture of its own. */
export class HeldCounts {
  readonly #held = new LRUCache<string, { count: number; since: Date }>({ max: PLACES_MAX });

  /** The count to show at a place, at most a minute old. */
  of(place: string, count: number, now: Date): number {
    const held = this.#held.get(place);
    if (held !== undefined && now.getTime() - held.since.getTime() < MINUTE_MS) return held.count;
    this.#held.set(place, { count, since: now });
    return count;
  }
}
