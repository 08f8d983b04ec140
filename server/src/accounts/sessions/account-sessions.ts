import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Db } from '../../database/db.ts';
import type { SessionKeys } from './session-keys.ts';
import { after, IDLE_MS } from './times.ts';

// Writing at each request would cost a disk write for each.
const TOUCH_AFTER_MS = MINUTE_MS;

/** A session as better-auth writes it. */
export type StoredSession = {
  id: string;
  token: string;
  userId: string;
  userAgent: string;
  createdAt: string;
  expiresAt: string;
};

/** The sessions of accounts. better-auth's own list may miss one of two that start at once. */
export type AccountSessions = {
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

/** @param value JSON, as better-auth stores it. @returns undefined when it is something else, such as half a sign-in. */
export function sessionIn(value: string): StoredSession | undefined {
  const { session } = JSON.parse(value) as { session?: StoredSession };
  return session;
}

export function accountSessions(
  { db, now }: { db: Db; now: () => Date },
  { codeOf, ownerOf, unseal }: SessionKeys,
): AccountSessions {
  return {
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
        .select(['key_hash', 'value'])
        .where('owner_code', '=', ownerOf(account))
        .where('used_at', '>', after(now(), -IDLE_MS))
        .where('expires_at', '>', now().toISOString())
        .execute();
      return rows.flatMap(({ key_hash, value }) => {
        const opened = value === null ? null : unseal(value, key_hash);
        return opened === null ? [] : (sessionIn(opened) ?? []);
      });
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
