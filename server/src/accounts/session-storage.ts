import type { BetterAuthOptions } from 'better-auth';
import { sql } from 'kysely';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time/durations.ts';
import type { Db } from '../database/db.ts';
import { seal, unseal } from './sealed-value.ts';

/** A session that nobody uses ends after this long, */
export const IDLE_MS = 30 * MINUTE_MS;
/** and every session after this long. */
export const SESSION_MS = 12 * HOUR_MS;

// Writing at each request would cost a disk write for each.
const TOUCH_AFTER_MS = MINUTE_MS;

type Storage = NonNullable<BetterAuthOptions['secondaryStorage']>;

/** A session as better-auth writes it. */
export type StoredSession = {
  id: string;
  token: string;
  userId: string;
  userAgent: string;
  createdAt: string;
  expiresAt: string;
};

/** All that better-auth needs, counters included, and what our own rules need besides. */
export type SessionStorage = Storage & {
  increment: NonNullable<Storage['increment']>;
  /** Tells that the session of this token is in use. */
  touch(token: string): Promise<void>;
  /** The sessions of an account that are good still. */
  list(account: string): Promise<StoredSession[]>;
  /**
   * Ends the sessions of an account, but for that of the token `but`.
   *
   * @param trx So that they end together with what ends them, such as another password.
   */
  end(trx: Db, account: string, but?: string): Promise<void>;
};

type Deps = { db: Db; pepper: Uint8Array; now: () => Date };

/**
 * Where better-auth keeps sessions and half-finished sign-ins, which it would store in clear: the keys, which are tokens,
 * as keyed codes, and the values sealed. So neither the database nor a backup of it lets anybody in.
 */
export function sessionStorage({ db, pepper, now }: Deps): SessionStorage {
  const codes = keyFor(pepper, 'console:session-keys');
  const seals = keyFor(pepper, 'console:session-values');
  const codeOf = (key: string) => keyedCode(codes, key);
  const valueOf = (code: string, row: { value: string | null; expires_at: string } | undefined) =>
    row?.value == null || row.expires_at <= now().toISOString() ? null : unseal(seals, row.value, code);
  const ownerOf = (account: string) => codeOf(`owner-${account}`);

  return {
    get: async (key) => {
      const code = codeOf(key);
      const row = await db
        .selectFrom('console_sessions')
        .select(['value', 'expires_at', 'used_at'])
        .where('key_hash', '=', code)
        .executeTakeFirst();
      if (row !== undefined && isSession(key) && isIdle(row.used_at, now())) return null;
      return valueOf(code, row);
    },
    getAndDelete: async (key) => {
      const code = codeOf(key);
      const row = await db
        .deleteFrom('console_sessions')
        .where('key_hash', '=', code)
        .returning(['value', 'expires_at'])
        .executeTakeFirst();
      return valueOf(code, row);
    },
    set: async (key, value, ttlSeconds) => {
      const code = codeOf(key);
      const sealed = {
        value: seal(seals, value, code),
        owner_code: isSession(key) ? ownerOf(parsed(value).userId) : null,
        expires_at: after(now(), ttlSeconds === undefined ? SESSION_MS : ttlSeconds * SECOND_MS),
      };
      await db
        .insertInto('console_sessions')
        .values({ key_hash: code, hits: 0, used_at: now().toISOString(), ...sealed })
        // Not `used_at`: a session is written again when its account changes, which is no use of it.
        .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(sealed))
        .execute();
    },
    increment: async (key, ttlSeconds) => {
      const [instant, expires_at] = [now().toISOString(), after(now(), ttlSeconds * SECOND_MS)];
      const { hits } = await db
        .insertInto('console_sessions')
        .values({
          key_hash: codeOf(key),
          value: null,
          owner_code: null,
          hits: 1,
          used_at: instant,
          expires_at,
        })
        .onConflict((conflict) =>
          conflict.column('key_hash').doUpdateSet({
            hits: sql`case when console_sessions.expires_at <= ${instant} then 1 else console_sessions.hits + 1 end`,
            expires_at: sql`case when console_sessions.expires_at <= ${instant} then excluded.expires_at
              else console_sessions.expires_at end`,
          }),
        )
        .returning('hits')
        .executeTakeFirstOrThrow();
      return hits;
    },
    delete: async (key) => {
      await db.deleteFrom('console_sessions').where('key_hash', '=', codeOf(key)).execute();
    },
    touch: async (token) => {
      await db
        .updateTable('console_sessions')
        .set({ used_at: now().toISOString() })
        .where('key_hash', '=', codeOf(token))
        .where('used_at', '<', after(now(), -TOUCH_AFTER_MS))
        .execute();
    },
    list: async (account) => {
      const rows = await db
        .selectFrom('console_sessions')
        .select(['key_hash', 'value', 'expires_at'])
        .where('owner_code', '=', ownerOf(account))
        .where('used_at', '>', after(now(), -IDLE_MS))
        .execute();
      const values = rows.map((row) => valueOf(row.key_hash, row));
      return values.filter((value) => value !== null).map(parsed);
    },
    end: async (trx, account, but) => {
      await trx
        .deleteFrom('console_sessions')
        .where('owner_code', '=', ownerOf(account))
        .$if(but !== undefined, (query) => query.where('key_hash', '!=', codeOf(but!)))
        .execute();
    },
  };
}

function parsed(value: string): StoredSession {
  return (JSON.parse(value) as { session: StoredSession }).session;
}

/** The other keys of better-auth have a prefix with a dash, a colon or a bar. */
function isSession(key: string): boolean {
  return /^[\da-z]{32}$/i.test(key);
}

function isIdle(usedAt: string, now: Date): boolean {
  return Date.parse(usedAt) + IDLE_MS <= now.getTime();
}

function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
