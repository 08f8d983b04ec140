import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import { sql } from 'kysely';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time/durations.ts';
import type { Db } from '../database/db.ts';

/** A session that nobody uses ends after this long, */
export const IDLE_MS = 30 * MINUTE_MS;
/** and every session after this long. */
export const SESSION_MS = 12 * HOUR_MS;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// Writing at each request would cost a disk write for each.
const TOUCH_AFTER_MS = MINUTE_MS;

type Storage = NonNullable<BetterAuthOptions['secondaryStorage']>;

/** `touch` tells that the session of this token is in use. */
export type SessionStorage = Storage & { touch(token: string): Promise<void> };

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
        .values({ key_hash: codeOf(key), value: null, hits: 1, used_at: instant, expires_at })
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
  };
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

/** @param boundTo Opens only together with it: a sealed value cannot be moved under another key. */
function seal(key: Uint8Array, text: string, boundTo: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** @returns null when it was sealed under another key. */
function unseal(key: Uint8Array, sealed: string, boundTo: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
