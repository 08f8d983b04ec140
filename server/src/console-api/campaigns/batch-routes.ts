import { Hono } from 'hono';
import { addEntry, type Key, removeEntry, replaceEntry } from '../../campaigns/change/change-entry.ts';
import { query } from '../../http/query.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { Removing, SavedEntry } from './campaign-body.ts';
import { changeEntry } from './entry-change.ts';
import { describeRemoving, describeSaving } from './describe-change.ts';

const ALL = '/console/api/campaigns/:campaign/batches';
const ONE = '/console/api/campaigns/:campaign/batches/:petition/:batch';

/** Signatures on paper, and those carried over from elsewhere. */
export function batchRoutes(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>()
    .use(ALL, signedIn(deps), may('campaigns:write'))
    .use(ONE, signedIn(deps), may('campaigns:write'))
    .post(
      ALL,
      describeSaving({ operationId: 'addBatch', summary: 'Adds a batch' }),
      jsonBody(SavedEntry),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, addEntry('batches', entry), options);
      },
    )
    .put(
      ONE,
      describeSaving({ operationId: 'changeBatch', summary: 'Changes a batch' }),
      jsonBody(SavedEntry),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, replaceEntry('batches', keyOf(c.req.param()), entry), options);
      },
    )
    .delete(
      ONE,
      describeRemoving({ operationId: 'removeBatch', summary: 'Removes a batch' }),
      query(Removing),
      async (c) => {
        const { dryRun, expectCount } = c.req.valid('query');
        return changeEntry(deps, c, removeEntry('batches', keyOf(c.req.param())), {
          dryRun: dryRun !== undefined,
          expectCount,
        });
      },
    );
}

/** Of two petitions, batches may have one slug. */
function keyOf({ petition, batch }: { petition: string; batch: string }): Key {
  return { petition, slug: batch };
}
