import type { Auth } from './auth.ts';

/** A session as its owner sees it. `id` cannot be used to sign in. */
export type ConsoleSession = {
  id: string;
  device: string;
  startedAt: string;
  endsAt: string;
  isThisOne: boolean;
};

type Stored = {
  id: string;
  token: string;
  userAgent?: string | null | undefined;
  createdAt: Date;
  expiresAt: Date;
};

/** @param current The token of the session that asks. */
export async function listSessions(
  auth: Auth,
  account: string,
  current: string | undefined,
): Promise<ConsoleSession[]> {
  return (await storedSessions(auth, account)).map((session) => ({
    id: session.id,
    device: session.userAgent ?? '',
    startedAt: session.createdAt.toISOString(),
    endsAt: session.expiresAt.toISOString(),
    isThisOne: session.token === current,
  }));
}

/** Ends the sessions of an account; with `but`, a token, all others. */
export async function endSessions(auth: Auth, account: string, but?: string): Promise<void> {
  const { internalAdapter } = await contextOf(auth);
  const sessions = await storedSessions(auth, account);
  for (const { token } of sessions) if (token !== but) await internalAdapter.deleteSession(token);
}

/** @returns False when the account has no such session. */
export async function endSession(auth: Auth, account: string, id: string): Promise<boolean> {
  const { internalAdapter } = await contextOf(auth);
  const session = (await storedSessions(auth, account)).find((one) => one.id === id);
  if (session === undefined) return false;
  await internalAdapter.deleteSession(session.token);
  return true;
}

async function storedSessions(auth: Auth, account: string): Promise<Stored[]> {
  const { internalAdapter } = await contextOf(auth);
  return internalAdapter.listSessions(account);
}

async function contextOf({ better }: Auth) {
  return (await better()).$context;
}
