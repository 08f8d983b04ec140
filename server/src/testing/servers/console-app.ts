import type { Role } from '../../domain/accounts/roles.ts';
import { addAccount } from '../../accounts/accept-link.ts';
import { createAuth } from '../../accounts/auth.ts';
import { startSession } from '../../accounts/start-session.ts';
import type { Store } from '../../database/open.ts';
import { PUBLIC_URL, testApp } from './test-app.ts';

type Asked = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A browser that keeps the cookies of the console, as one at `PUBLIC_URL` does. */
export type ConsoleBrowser = {
  ask(path: string, asked?: Asked): Promise<Response>;
  cookies: Map<string, string>;
};

/** The console's API on an empty database, with browsers to ask it. */
export function consoleApp(store: Store) {
  const test = testApp(store);
  const now = () => test.clock.now;
  const browser = (): ConsoleBrowser => consoleBrowser(test.app);
  return {
    ...test,
    browser,
    /** A browser in which an account of this role is signed in; without a password, so that no second factor is asked for. */
    signedIn: async (role: Role, place: { campaign?: string; partner?: string } = {}) => {
      const account = { name: `The ${role}`, email: `${role}@example.org`, role, ...place };
      const id = await addAccount(store.db, account, now());
      return { ...(await signInAs(store, test, id, browser())), id };
    },
  };
}

async function signInAs(
  { db }: Store,
  { clock, pepper }: Pick<ReturnType<typeof testApp>, 'clock' | 'pepper'>,
  account: string,
  browser: ConsoleBrowser,
): Promise<ConsoleBrowser> {
  const auth = createAuth({ db, pepper, now: () => clock.now, publicUrl: PUBLIC_URL });
  keep(browser.cookies, [await startSession(auth, account, 'Firefox Android')]);
  return browser;
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
