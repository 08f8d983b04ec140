import type { Role } from '../../domain/accounts/roles.ts';
import { addAccount } from '../../accounts/links/accept-link.ts';
import { startSession } from '../../accounts/sessions/start-session.ts';
import type { Store } from '../../database/open.ts';
import { PUBLIC_URL, testApp } from './test-app.ts';

type Asked = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A browser that keeps the cookies of the console, as one at `PUBLIC_URL` does. */
export type ConsoleBrowser = {
  ask(path: string, asked?: Asked): Promise<Response>;
  cookies: Map<string, string>;
};

/** The console's API on an empty database, with browsers to ask it. */
export function consoleApp(store: Store, changed?: Parameters<typeof testApp>[1]) {
  const test = testApp(store, changed);
  const browser = (): ConsoleBrowser => consoleBrowser(test.app);
  /** A browser in which this account is signed in. */
  const signInAs = async (account: string): Promise<ConsoleBrowser> => {
    const signedIn = browser();
    keep(signedIn.cookies, [await startSession(test.auth, account, 'Firefox Android')]);
    return signedIn;
  };
  return {
    ...test,
    browser,
    signInAs,
    /** As `signInAs`, for a new account of this role; without a password, so that no second factor is asked for. */
    signedIn: async (role: Role, place: { campaign?: string; partner?: string } = {}) => {
      const account = { name: `The ${role}`, email: `${role}@example.org`, role, ...place };
      const id = await addAccount(store.db, account, test.clock.now);
      return { ...(await signInAs(id)), id };
    },
  };
}

function consoleBrowser(app: ReturnType<typeof testApp>['app']): ConsoleBrowser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    ask: async (path, { method = 'GET', body, headers = {} } = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request(path, {
        method,
        headers: {
          Origin: PUBLIC_URL,
          ...(cookie !== '' && { Cookie: cookie }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      keep(cookies, response.headers.getSetCookie());
      return response;
    },
  };
}

function keep(cookies: Map<string, string>, setCookies: readonly string[]): void {
  for (const line of setCookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}
