import type { Logger } from 'pino';
import { Changes, type KeptOptions } from '../database/read-cache.ts';
import { errorLine } from '../http/monitoring/error-line.ts';
import { createLive, type Live } from './live-hub.ts';
import type { Metrics } from '../http/monitoring/metrics.ts';
import { createReading, type Reading } from './public-cache.ts';
import type { Db } from '../database/db.ts';

// Other processes, such as `samleng apply`, change settings without a message.
const KEPT_MS = 1000;

/** The cache that answers readers and the streams that listen; `live.changed` reaches both. */
export type Telling = {
  reading: Reading;
  live: Live;
  /** For further caches that the same changes make stale. */
  cacheOptions: Omit<KeptOptions, 'entriesMax'>;
};

type TellingDeps = {
  db: Db;
  limits: { streamsPerAddress: number; streamsMax: number };
  metrics: Pick<Metrics, 'databaseError'>;
  log: Logger;
  now: () => Date;
};

export function createTelling({ db, limits, metrics, log, now }: TellingDeps): Telling {
  const onErrorOf = (route: string) => (error: unknown) => {
    metrics.databaseError();
    log.error({ ...errorLine(error), route });
  };
  const cacheOptions = { changes: new Changes(), keptMs: KEPT_MS, onError: onErrorOf('reading') };
  const reading = createReading({ db, now, ...cacheOptions });
  const { streamsPerAddress, streamsMax } = limits;
  const read = (petition: string) => reading.snapshot(petition);
  const live = createLive({ read, now, streamsPerAddress, streamsMax, onError: onErrorOf('live') });
  // The cache first: a stream that is told of a change reads from it.
  const changed = (petition: string): void => {
    reading.changed(petition);
    live.changed(petition);
  };
  const changedAll = (): void => {
    reading.changedAll();
    live.changedAll();
  };
  return { reading, live: { ...live, changed, changedAll }, cacheOptions };
}
