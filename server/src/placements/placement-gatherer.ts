import { LRUCache } from 'lru-cache';
import type { Db } from '../database/db.ts';
import { siteKey } from '../domain/placement/site-key.ts';
import { SECOND_MS } from '../domain/time/durations.ts';
import { type Gathered, GatheredPlaces, placeKey } from './gathered.ts';
import type { Sighting } from './sighting.ts';
import { writePlacements } from './write-placements.ts';

const INTERVAL_MS = 5 * SECOND_MS;
/** Some megabytes; a place that is forgotten counts as new until it is stored again. */
const KNOWN_MAX = 20_000;

/** Gathers what tags tell, so that page views share a transaction. */
export type PlacementGatherer = {
  add(sightings: readonly Sighting[]): void;
  /** Stores what was gathered. Where that fails, it is kept for the next time. */
  flush(): Promise<void>;
  /** Resolves once all that was gathered is stored, or cannot be. */
  close(): Promise<void>;
};

type GathererDeps = { db: Db; now: () => Date; publicUrl: string; onError: (error: unknown) => void };

export function createPlacementGatherer({ db, now, publicUrl, onError }: GathererDeps): PlacementGatherer {
  const known = new LRUCache<string, true>({ max: KNOWN_MAX });
  const ownSite = siteKey(publicUrl);
  let gathered = new GatheredPlaces();
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    const left = byPetition(gathered.values());
    gathered = new GatheredPlaces();
    try {
      for (const [petition, places] of left) {
        const stored = await writePlacements(db, places[0]!, places, { now: now(), ownSite });
        left.delete(petition);
        for (const key of stored) known.set(key, true);
      }
    } catch (error) {
      for (const place of [...left.values()].flat()) gathered.addAgain(place, known.has(placeKey(place)));
      onError(error);
    }
  }

  const flush = () => (writing ??= write().finally(() => (writing = undefined)));
  const timer = setInterval(() => void flush(), INTERVAL_MS).unref();
  return {
    add: (sightings) => {
      for (const sighting of sightings) gathered.add(sighting, known.has(placeKey(sighting)));
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await writing;
      await flush();
    },
  };
}

const byPetition = (places: readonly Gathered[]): Map<string, Gathered[]> =>
  Map.groupBy(places, ({ campaign, petition }) => placeKey({ campaign, petition, page: '' }));
