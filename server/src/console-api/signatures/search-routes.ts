import { Hono } from 'hono';
import { expectedTotal } from '../../moderation/finding/expected-total.ts';
import { searchPage } from '../../moderation/finding/search-page.ts';
import { groupSlice, tallyById, tallySlice } from '../../moderation/finding/sum-slice.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { nextText, notFound, petitionAsked, refusedIds, resolve } from './asked-for.ts';
import { GroupsBody, SearchBody, TallyBody } from './signature-bodies.ts';

const ROOM = '/console/api/petitions/:petition/signatures';

/**
 * Signatures found, grouped and counted. What is asked for travels in bodies, since addresses of pages are kept in many
 * places. Each request looks at a limited number; the page asks again with `next`.
 */
export function signatureSearchRoutes(deps: ConsoleDeps) {
  const { db } = deps;
  const guards = [signedIn(deps), inPerson, may('signatures:read')] as const;
  return new Hono<ConsoleEnv>()
    .post(`${ROOM}/search`, ...guards, jsonBody(SearchBody), async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const body = c.req.valid('json');
      const resolved = await resolve(deps, c, petition, body);
      if ('refusal' in resolved) return resolved.refusal;
      const { search, after } = resolved;
      const { next, ...page } = await searchPage(db, petition, search, { after, limit: body.limit });
      const total = await expectedTotal(db, petition.petition, search.where);
      return c.json({ ...page, next: nextText(next), total }, 200);
    })
    .post(`${ROOM}/groups`, ...guards, jsonBody(GroupsBody), async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const { by, ...body } = c.req.valid('json');
      const resolved = await resolve(deps, c, petition, body);
      if ('refusal' in resolved) return resolved.refusal;
      const { search, after } = resolved;
      const { next, ...slice } = await groupSlice(db, petition, by, { ...search, after });
      const total = await expectedTotal(db, petition.petition, search.where);
      return c.json({ ...slice, next: nextText(next), total }, 200);
    })
    .post(`${ROOM}/tally`, ...guards, jsonBody(TallyBody), async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const body = c.req.valid('json');
      if ('ids' in body) {
        const { ids } = body;
        const tallied = await tallyById(db, petition.petition, ids);
        if ('unknown' in tallied) return refusedIds(c, ids, notFound(tallied.unknown));
        return c.json({ ...tallied, next: null, scanned: ids.length, total: ids.length }, 200);
      }
      const resolved = await resolve(deps, c, petition, body);
      if ('refusal' in resolved) return resolved.refusal;
      const { search, after } = resolved;
      const { next, ...slice } = await tallySlice(db, petition, { ...search, after });
      const total = await expectedTotal(db, petition.petition, search.where);
      return c.json({ ...slice, next: nextText(next), total }, 200);
    });
}
