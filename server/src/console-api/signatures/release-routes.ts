import { Hono } from 'hono';
import { releaseHeld } from '../../moderation/held.ts';
import { releaseStep } from '../../moderation/release-where.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { circumstancesOf, nextText, petitionAsked, refusedIds, resolve } from './asked-for.ts';
import { ReleaseBody } from './signature-bodies.ts';

/** Held signatures let through: those that are chosen, all or none, or with each request some that a filter finds. */
export function releaseRoutes(deps: ConsoleDeps) {
  const { db, live } = deps;
  return new Hono<ConsoleEnv>().post(
    '/console/api/petitions/:petition/signatures/release',
    signedIn(deps),
    inPerson,
    may('signatures:write'),
    jsonBody(ReleaseBody),
    async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const body = c.req.valid('json');
      const circumstances = circumstancesOf(deps, c, petition);
      if ('ids' in body) {
        const released = await releaseHeld(db, petition, body.ids, circumstances);
        if (!released.ok) return refusedIds(c, body.ids, released.refused);
        const { counted, pending } = released;
        if (counted > 0) live.changed(petition.petition);
        return c.json({ counted, pending, expired: 0, next: null }, 200);
      }
      const resolved = await resolve(deps, c, petition, body);
      if ('refusal' in resolved) return resolved.refusal;
      const { search, after } = resolved;
      const { next, ...step } = await releaseStep(db, petition, { ...search, after }, circumstances);
      if (step.counted > 0) live.changed(petition.petition);
      return c.json({ ...step, next: nextText(next) }, 200);
    },
  );
}
