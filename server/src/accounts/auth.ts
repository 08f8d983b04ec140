import type { AuthDeps } from './sign-in/auth-settings.ts';
import type { authOver } from './sign-in/better-auth.ts';
import { type SessionStorage, sessionStorage } from './sessions/session-storage.ts';

/**
 * How people sign in to the console. Nothing of better-auth is served as it is: `call-auth.ts` asks it on behalf of a
 * request.
 */
export type Auth = {
  better: () => Promise<ReturnType<typeof authOver>>;
  sessions: SessionStorage;
  publicUrl: string;
};

export function createAuth(deps: AuthDeps): Auth {
  const sessions = sessionStorage(deps);
  let loading: ReturnType<Auth['better']> | undefined;
  // Loaded when somebody signs in first: it takes a third of a second, which neither a start nor a command should wait for.
  const load = async () => (await import('./sign-in/better-auth.ts')).authOver(deps, sessions);
  return { better: () => (loading ??= load()), sessions, publicUrl: deps.publicUrl };
}
