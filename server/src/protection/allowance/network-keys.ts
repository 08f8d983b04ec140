import { randomBytes } from 'node:crypto';
import { networkKey } from '../../domain/secrets/source-codes.ts';
import { NETWORK_DAYS } from '../../domain/signature/allowance.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import type { Db } from '../../database/db.ts';

const SALT_BYTES = 32;

export type NetworkKeys = {
  /** The keys of today and of the days before that are left, today's first. */
  ofLastDays(): Promise<Uint8Array[]>;
};

/** Makes a salt for each new day. All processes of a database use the same. */
export function createNetworkKeys(db: Db, pepper: Uint8Array, now: () => Date): NetworkKeys {
  let known: { day: string; keys: Promise<Uint8Array[]> } | undefined;
  return {
    ofLastDays: () => {
      const day = dayOf(now());
      if (known?.day === day) return known.keys;
      const keys = readKeys(db, pepper, now());
      known = { day, keys };
      // Read again for the next signature, not kept broken for the rest of the day.
      keys.catch(() => (known = undefined));
      return keys;
    },
  };
}

async function readKeys(db: Db, pepper: Uint8Array, now: Date): Promise<Uint8Array[]> {
  const today = { day: dayOf(now), salt: randomBytes(SALT_BYTES).toString('base64url') };
  // Another process may have made it a moment ago.
  await db
    .insertInto('network_salts')
    .values(today)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await db
    .selectFrom('network_salts')
    .select(['day', 'salt'])
    .where('day', '>=', oldestDay(now))
    .where('day', '<=', today.day)
    .orderBy('day', 'desc')
    .execute();
  return rows.map(({ salt }) => networkKey(pepper, salt));
}

export function oldestDay(now: Date): string {
  return dayOf(new Date(now.getTime() - (NETWORK_DAYS - 1) * DAY_MS));
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
