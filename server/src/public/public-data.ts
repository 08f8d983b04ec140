import type { Logger } from 'pino';
import { Changes, type ReadCacheOptions } from '../database/read-cache.ts';
import { errorLine } from '../http/monitoring/error-line.ts';
import { createLive, type Live } from './live-hub.ts';
import type { Metrics } from '../http/monitoring/metrics.ts';
import type { AgreedSigners } from './shown-voices.ts';
import { createPublicCache, type PublicCache } from './public-cache.ts';
import type { Db } from '../database/db.ts';

// Other processes, such as `samleng apply`, may change data without a notification.
const FRESH_MS = 1000;

/** Read cache plus live streams; `live.changed` invalidates the cache before the streams re-read it. */
export type PublicData = {
  publicCache: PublicCache;
  live: Live;
  /** For further caches that the same changes invalidate. */
  cacheOptions: Omit<ReadCacheOptions, 'entriesMax'>;
};

type PublicDataDeps = {
  db: Db;
  limits: { streamsPerAddress: number; streamsMax: number };
  metrics: Pick<Metrics, 'databaseError'>;
  log: Logger;
  now: () => Date;
  senderName: string;
  agreedSigners: AgreedSigners;
};

export function createPublicData(deps: PublicDataDeps): PublicData {
  const { db, limits, metrics, log, now, ...shown } = deps;
  const onErrorOf = (route: string) => (error: unknown) => {
    metrics.databaseError();
    log.error({ ...errorLine(error), route });
  };
  const cacheOptions = { changes: new Changes(), freshMs: FRESH_MS, onError: onErrorOf('reading') };
  const publicCache = createPublicCache({ db, now, ...shown, ...cacheOptions });
  const { streamsPerAddress, streamsMax } = limits;
  const read = (petition: string) => publicCache.snapshot(petition);
  const live = createLive({ read, now, streamsPerAddress, streamsMax, onError: onErrorOf('live') });
  // The cache first, because the streams re-read it.
  const changed = (petition: string): void => {
    publicCache.changed(petition);
    live.changed(petition);
  };
  const changedAll = (): void => {
    publicCache.changedAll();
    live.changedAll();
  };
  return { publicCache, live: { ...live, changed, changedAll }, cacheOptions };
}
