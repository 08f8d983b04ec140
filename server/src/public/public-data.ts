import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { errorLine } from '../http/monitoring/error-line.ts';
import { createLive, type Live } from './live-hub.ts';
import type { Metrics } from '../http/monitoring/metrics.ts';
import { createReading, type Reading } from './public-cache.ts';
import type { Db } from '../database/open.ts';

// Another process, such as `samleng apply`, changes settings without telling.
const KEPT_MS = 1000;

/** What tells of petitions: to those who ask, and to those who listen. Of a change both hear through `live`. */
export type Telling = { reading: Reading; live: Live };

type TellingDeps = {
  db: Db;
  config: Pick<Config, 'streamsPerAddress' | 'streamsMax'>;
  metrics: Pick<Metrics, 'databaseError'>;
  log: Logger;
  now: () => Date;
};

export function createTelling({ db, config, metrics, log, now }: TellingDeps): Telling {
  const onErrorOf = (route: string) => (error: unknown) => {
    metrics.databaseError();
    log.error({ ...errorLine(error), route });
  };
  const reading = createReading({ db, now, keptMs: KEPT_MS, onError: onErrorOf('reading') });
  const { streamsPerAddress, streamsMax } = config;
  const read = (petition: string) => reading.snapshot(petition);
  const live = createLive({ read, now, streamsPerAddress, streamsMax, onError: onErrorOf('live') });
  // In this order: what the streams are told is read again.
  const changed = (petition: string): void => {
    reading.changed(petition);
    live.changed(petition);
  };
  const changedAll = (): void => {
    reading.changedAll();
    live.changedAll();
  };
  return { reading, live: { ...live, changed, changedAll } };
}
