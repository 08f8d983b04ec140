import type { Actor } from '../../domain/accounts/actor.ts';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import { findAccount } from '../account.ts';
import type { Auth } from '../auth.ts';

/** A session as its owner sees it. `id` cannot be used to sign in. */
export type ConsoleSession = {
  id: string;
  device: string;
  startedAt: string;
  endsAt: string;
  isThisOne: boolean;
};

type Circumstances = { by: Actor; now: Date };

/** @param current The token of the session that asks. @returns The newest first. */
export async function listSessions(
  { sessions }: Auth,
  account: string,
  current: string | undefined,
): Promise<ConsoleSession[]> {
  const stored = await sessions.list(account);
  return stored
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
    .map(({ id, token, userAgent, createdAt, expiresAt }) => ({
      id,
      device: userAgent,
      startedAt: createdAt,
      endsAt: expiresAt,
      isThisOne: token === current,
    }));
}

/**
 * Ends the sessions of an account; with `but`, a token, all others.
 *
 * @returns False when there is no such account.
 */
export async function endSessions(
  db: Db,
  { sessions }: Auth,
  { account, but }: { account: string; but?: string | undefined },
  { by, now }: Circumstances,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if ((await findAccount(trx, account)) === undefined) return false;
    await sessions.end(trx, account, but);
    await record(trx, { by, action: 'session-ended', details: { account } }, now);
    return true;
  });
}

/** @returns False when the account has no such session. */
export async function endSession(
  db: Db,
  { sessions }: Auth,
  { account, id }: { account: string; id: string },
  { by, now }: Circumstances,
): Promise<boolean> {
  const session = (await sessions.list(account)).find((one) => one.id === id);
  if (session === undefined) return false;
  await sessions.delete(session.token);
  await record(db, { by, action: 'session-ended', details: { account, session: id } }, now);
  return true;
}
