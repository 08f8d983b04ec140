import { EMAIL_LENGTH_MAX } from '@samleng/contract';
import { Hono } from 'hono';
import * as z from 'zod';
import { ERASED_AT_ONCE_MAX, eraseById } from '../../moderation/erasing/erase-by-id.ts';
import { eraseEverywhere } from '../../moderation/erasing/erase-everywhere.ts';
import { findEverywhere } from '../../moderation/erasing/find-everywhere.ts';
import { findPetition } from '../../petitions/find.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { invalidInput, refuse } from '../refuse.ts';

const Ids = z.array(z.guid()).max(ERASED_AT_ONCE_MAX);
// Checked by the operation: an address of before may have been let in by other rules than today's.
const Email = z.string().trim().max(EMAIL_LENGTH_MAX);
const Asked = z.strictObject({ email: Email });
const Erasure = z.strictObject({ email: Email, ids: Ids, stopMailbox: z.boolean() });
const ById = z.strictObject({ ids: Ids.min(1) });

const NO_ADDRESS = [{ field: 'email', message: 'must be an e-mail address' }];

/** What signers ask for who want to be deleted. Addresses stand in bodies only. */
export function erasureRoutes(deps: ConsoleDeps) {
  const { db, pepper, now, publicCache, live } = deps;
  const nextInstantOf = publicCache.nextInstant.bind(publicCache);
  return new Hono<ConsoleEnv>()
    .use('/console/api/erasures/*', signedIn(deps), inPerson, may('signatures:write'))
    .post('/console/api/erasures/find', jsonBody(Asked), async (c) => {
      const found = await findEverywhere(db, pepper, c.req.valid('json').email);
      return found === undefined ? invalidInput(c, NO_ADDRESS) : c.json(found, 200);
    })
    .post('/console/api/erasures', jsonBody(Erasure), async (c) => {
      const { email: typed, ids, stopMailbox: stops } = c.req.valid('json');
      const circumstances = { by: c.get('identity').actor, now: now(), nextInstantOf };
      const done = await eraseEverywhere(db, pepper, { typed, chosen: new Set(ids), stops }, circumstances);
      if (done === undefined) return invalidInput(c, NO_ADDRESS);
      for (const { petition } of done.petitions) live.changed(petition);
      return c.json(done, 200);
    })
    .post(
      '/console/api/petitions/:petition/signatures/erase',
      signedIn(deps),
      inPerson,
      may('signatures:write'),
      jsonBody(ById),
      async (c) => {
        const petition = await findPetition(db, c.req.param('petition'));
        if (petition === undefined) return refuse(c, 'petition-not-found');
        const nextInstant = nextInstantOf(petition);
        const circumstances = { by: c.get('identity').actor, now: now(), nextInstant };
        const erased = await eraseById(db, petition.petition, c.req.valid('json').ids, circumstances);
        live.changed(petition.petition);
        return c.json(erased, 200);
      },
    );
}
