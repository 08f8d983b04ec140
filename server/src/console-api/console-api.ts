import { Hono } from 'hono';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { overHttps, ownOrigin } from './guard.ts';
import { linkRoutes } from './link-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** The API of the campaigner's console. */
export function consoleApi(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>()
    .use('/console/api/*', ownOrigin(deps.publicUrl), overHttps(deps.publicUrl))
    .route('/', sessionRoutes(deps))
    .route('/', linkRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', tokenRoutes(deps))
    .route('/', auditRoutes(deps));
}

/** For `hono/client`: the paths, bodies and answers of every route. */
export type ConsoleApi = ReturnType<typeof consoleApi>;
