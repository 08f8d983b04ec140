import { Hono } from 'hono';
import { undoneUntil } from '../../domain/signature/removal.ts';
import { removeById } from '../../moderation/removal-batch.ts';
import { removeStep } from '../../moderation/removing/remove-where.ts';
import { findUndoable, undoStep } from '../../moderation/undo-removal.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { refuse } from '../refuse.ts';
import { circumstancesOf, nextText, notFound, petitionAsked, refusedIds, resolve } from './asked-for.ts';
import { RemoveBody } from './signature-bodies.ts';

const ROOM = '/console/api/petitions/:petition/signatures';

/** Signatures taken off the count, and brought back. Each request does a limited number; the page asks again. */
export function removalRoutes(deps: ConsoleDeps) {
  const { db, now, live } = deps;
  const guards = [signedIn(deps), inPerson, may('signatures:write')] as const;
  return new Hono<ConsoleEnv>()
    .post(`${ROOM}/remove`, ...guards, jsonBody(RemoveBody), async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const body = c.req.valid('json');
      const circumstances = circumstancesOf(deps, c, petition);
      if ('ids' in body) {
        const removed = await removeById(db, petition, body.ids, body.reason, circumstances);
        if ('unknown' in removed) return refusedIds(c, body.ids, notFound(removed.unknown));
        if (removed.counted > 0) live.changed(petition.petition);
        return c.json({ ...removed, next: null, isOver: true }, 200);
      }
      const { reason, batch } = body;
      const resolved = await resolve(deps, c, petition, body);
      if ('refusal' in resolved) return resolved.refusal;
      const { search, after } = resolved;
      const removed = await removeStep(db, petition, { ...search, reason, batch, after }, circumstances);
      if ('refused' in removed) return refuse(c, problemOf(removed.refused));
      if (removed.counted > 0) live.changed(petition.petition);
      const { next, ...step } = removed;
      return c.json({ ...step, next: nextText(next), isOver: next === undefined }, 200);
    })
    .get(`${ROOM}/removals`, signedIn(deps), inPerson, may('signatures:read'), async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const batches = await findUndoable(db, asked.petition.petition, now());
      const removals = batches.map(({ batch, reason, removed_at: removedAt, removed, counted }) => ({
        batch,
        reason,
        removedAt,
        removed,
        counted,
        undoneUntil: undoneUntil(removedAt),
      }));
      return c.json({ removals }, 200);
    })
    .post(`${ROOM}/removals/:batch/undo`, ...guards, async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      const { petition } = asked;
      const circumstances = circumstancesOf(deps, c, petition);
      const undone = await undoStep(db, petition.petition, c.req.param('batch'), circumstances);
      if ('refused' in undone) return refuse(c, problemOf(undone.refused));
      live.changed(petition.petition);
      return c.json(undone, 200);
    });
}

const problemOf = (refused: 'unknown' | 'undone' | 'too-late' | 'another') =>
  refused === 'unknown' ? ('not-found' as const) : ('changed-meanwhile' as const);
