import { Hono } from 'hono';
import { addEntry, removeEntry, replaceEntry } from '../../campaigns/change/change-entry.ts';
import { query } from '../../http/query.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { LETTER_LIMITS, Removing, SavedEntry } from './campaign-body.ts';
import { changeEntry } from './entry-change.ts';
import { describeRemoving, describeSaving } from './describe-change.ts';

const ALL = '/console/api/campaigns/:campaign/donations';
const ONE = '/console/api/campaigns/:campaign/donations/:donation';

/** Donations, with their letters of thanks. */
export function donationRoutes(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>()
    .use(ALL, signedIn(deps), may('campaigns:write'))
    .use(ONE, signedIn(deps), may('campaigns:write'))
    .post(
      ALL,
      describeSaving({ operationId: 'addDonation', summary: 'Adds a donation' }),
      jsonBody(SavedEntry, LETTER_LIMITS),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, addEntry('donations', entry), options);
      },
    )
    .put(
      ONE,
      describeSaving({ operationId: 'changeDonation', summary: 'Changes a donation' }),
      jsonBody(SavedEntry, LETTER_LIMITS),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(
          deps,
          c,
          replaceEntry('donations', { slug: c.req.param('donation') }, entry),
          options,
        );
      },
    )
    .delete(
      ONE,
      describeRemoving({ operationId: 'removeDonation', summary: 'Removes a donation' }),
      query(Removing),
      async (c) => {
        const { dryRun, expectCount } = c.req.valid('query');
        return changeEntry(deps, c, removeEntry('donations', { slug: c.req.param('donation') }), {
          dryRun: dryRun !== undefined,
          expectCount,
        });
      },
    );
}
