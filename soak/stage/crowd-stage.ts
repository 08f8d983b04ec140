import type { Db } from '@samleng/server/database/db';
import { openStore } from '@samleng/server/database';
import { sqlitePlace } from './place.ts';

/** A petition with standard protection, without emails, in a database file; its clock is set by the caller. */
export type CrowdStage = { db: Db; petition: string; clock: { now: Date } };

const STARTS_AT = '2030-06-01T00:00:00.000Z';

export async function onCrowdStage<Result>(use: (stage: CrowdStage) => Promise<Result>): Promise<Result> {
  const place = await sqlitePlace();
  const store = await openStore(place.database, { isServer: true });
  try {
    await store.db.updateTable('petitions').set({ protection: 'standard' }).execute();
    return await use({ db: store.db, petition: 'counted', clock: { now: new Date(STARTS_AT) } });
  } finally {
    await store.close();
    await place.remove();
  }
}
