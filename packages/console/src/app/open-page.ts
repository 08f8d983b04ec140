import type { PageElement } from '../page-element.ts';
import { navigate } from '../router/location.ts';
import { match } from '../router/match.ts';
import { NOT_FOR_ROLE, NOT_FOUND, type Route, ROUTES } from '../router/routes.ts';
import { takeOwnLanguage } from '../session/own-language.ts';
import { findSession } from '../session/session.ts';
import { signedOut } from '../session/signed-out.ts';
import type { Session } from '../session/types.ts';
import { startFor } from '../shell/pages.ts';
import { loadInside } from '../words/words.ts';

/** A page that can be shown; `elsewhere` when another is shown in its place. */
export type Opened =
  | { kind: 'open'; page: PageElement }
  | { kind: 'inside'; page: PageElement; session: Session }
  | { kind: 'elsewhere' };

/**
 * Loads the page at a path, and who is signed in.
 *
 * @throws {ApiProblem} When the server does not say who is signed in.
 * @throws {TypeError} When the page's chunk cannot be loaded.
 */
export async function openPage(path: string): Promise<Opened> {
  const { route, params } = match(ROUTES, path) ?? { route: NOT_FOUND, params: {} };
  if (route.open) return { kind: 'open', page: Object.assign(await make(route), { params }) };
  const [session, page] = await Promise.all([
    findSession(),
    make(route),
    import('../shell/console-shell.ts'),
    loadInside(),
  ]);
  if (!session) return elsewhere(signedOut);
  await takeOwnLanguage();
  if (session.needsSecondFactor && path !== '/second-factor')
    return elsewhere(() => navigate('/second-factor', { replace: true }));
  const start = startFor(session);
  if (path === '/' && start !== path) return elsewhere(() => navigate(start, { replace: true }));
  const mayEnter = route.needs === undefined || session.permissions.includes(route.needs);
  return {
    kind: 'inside',
    page: Object.assign(mayEnter ? page : await make(NOT_FOR_ROLE), { params }),
    session,
  };
}

async function make(route: Route): Promise<PageElement> {
  const Page = await route.load();
  return new Page();
}

function elsewhere(go: () => void): Opened {
  go();
  return { kind: 'elsewhere' };
}
