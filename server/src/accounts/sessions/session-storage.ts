import type { BetterAuthOptions } from 'better-auth';
import { SECOND_MS } from '../../domain/time/durations.ts';
import type { Db } from '../../database/db.ts';
import { type AccountSessions, accountSessions, sessionIn } from './account-sessions.ts';
import { attemptCounter, type CountAttempt } from './attempts.ts';
import { type SessionKeys, sessionKeys } from './session-keys.ts';
import { after, IDLE_MS, SESSION_MS } from './times.ts';

type Storage = NonNullable<BetterAuthOptions['secondaryStorage']>;

/** All that better-auth needs, counters included, and what our own rules need besides. */
export type SessionStorage = Storage & AccountSessions & { increment: CountAttempt };

type Deps = { db: Db; pepper: Uint8Array; now: () => Date };

/**
 * Where better-auth keeps sessions and half-finished sign-ins, which it would store in clear: the keys, which are tokens,
 * as keyed codes, and the values sealed. So neither the database nor a backup of it lets anybody in.
 */
export function sessionStorage(deps: Deps): SessionStorage {
  const keys = sessionKeys(deps.pepper);
  return {
    ...readValues(deps, keys),
    ...writeValues(deps, keys),
    ...accountSessions(deps, keys),
    increment: attemptCounter(deps, keys),
  };
}

function readValues({ db, now }: Deps, { codeOf, unseal }: SessionKeys) {
  const open = (code: string, row: { value: string | null; expires_at: string } | undefined) =>
    row?.value == null || row.expires_at <= now().toISOString() ? null : unseal(row.value, code);
  return {
    get: async (key: string) => {
      const code = codeOf(key);
      const row = await db
        .selectFrom('console_sessions')
        .select(['value', 'owner_code', 'expires_at', 'used_at'])
        .where('key_hash', '=', code)
        .executeTakeFirst();
      const isIdle = row !== undefined && row.owner_code !== null && row.used_at <= after(now(), -IDLE_MS);
      if (isIdle) return null;
      return open(code, row);
    },
    getAndDelete: async (key: string) => {
      const code = codeOf(key);
      const row = await db
        .deleteFrom('console_sessions')
        .where('key_hash', '=', code)
        .returning(['value', 'expires_at'])
        .executeTakeFirst();
      return open(code, row);
    },
  };
}

function writeValues({ db, now }: Deps, { codeOf, ownerOf, seal }: SessionKeys) {
  return {
    set: async (key: string, value: string, ttlSeconds?: number) => {
      const code = codeOf(key);
      const owner = sessionIn(value)?.userId;
      const sealed = {
        value: seal(value, code),
        owner_code: owner === undefined ? null : ownerOf(owner),
        expires_at: after(now(), ttlSeconds === undefined ? SESSION_MS : ttlSeconds * SECOND_MS),
      };
      await db
        .insertInto('console_sessions')
        .values({ key_hash: code, hits: 0, used_at: now().toISOString(), ...sealed })
        // Not `used_at`: a session is written again when its account changes, which is no use of it.
        .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(sealed))
        .execute();
    },
    delete: async (key: string) => {
      await db.deleteFrom('console_sessions').where('key_hash', '=', codeOf(key)).execute();
    },
  };
}
