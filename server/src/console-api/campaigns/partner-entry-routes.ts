import { Hono } from 'hono';
import { addEntry, removeEntry } from '../../campaigns/change/change-entry.ts';
import { changePartner } from '../../campaigns/change/change-partner.ts';
import { query } from '../../http/query.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { Removing, SavedEntry } from './campaign-body.ts';
import { changeEntry } from './entry-change.ts';
import { describeRemoving, describeSaving } from './describe-change.ts';

const ALL = '/console/api/campaigns/:campaign/partners';
const ONE = '/console/api/campaigns/:campaign/partners/:partner';

/** Partners. That a slug stays while signatures are credited to it, the operation sees to. */
export function partnerEntryRoutes(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>()
    .use(ALL, signedIn(deps), may('campaigns:write'))
    .use(ONE, signedIn(deps), may('campaigns:write'))
    .post(
      ALL,
      describeSaving({ operationId: 'addPartner', summary: 'Adds a partner' }),
      jsonBody(SavedEntry),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, addEntry('partners', entry), options);
      },
    )
    .put(
      ONE,
      describeSaving({ operationId: 'changePartner', summary: 'Changes a partner' }),
      jsonBody(SavedEntry),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, changePartner(c.req.param('partner'), entry), options);
      },
    )
    .delete(
      ONE,
      describeRemoving({ operationId: 'removePartner', summary: 'Removes a partner' }),
      query(Removing),
      async (c) => {
        const { dryRun, expectCount } = c.req.valid('query');
        return changeEntry(deps, c, removeEntry('partners', { slug: c.req.param('partner') }), {
          dryRun: dryRun !== undefined,
          expectCount,
        });
      },
    );
}
