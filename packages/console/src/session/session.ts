import { api, ask } from '../api.ts';
import { isProblem } from '../requests/api-problem.ts';
import { session } from './current.ts';
import type { Session } from './types.ts';

/** The session that the browser's cookie belongs to; null when there is none. Asks the server once. */
export async function findSession(): Promise<Session | null> {
  return session.value ?? (await refreshSession());
}

/** Asks again, after something has changed the account. */
export async function refreshSession(): Promise<Session | null> {
  try {
    session.value = await ask(api.session.$get(), { stays: true });
  } catch (error) {
    if (!(isProblem(error) && error.status === 401)) throw error;
    session.value = null;
  }
  return session.value;
}
