import { Hono } from 'hono';
import { partnerToday } from '../../watching/partner-today.ts';
import { petitionToday } from '../../watching/today.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { describeScoped } from '../petitions/describe-scoped.ts';
import { refuse } from '../refuse.ts';
import { PartnerToday, Today } from './today-answers.ts';

/** How a petition stands today, and a partner's part of it: for partners their own, for people alone. */
export function todayRoutes(deps: ConsoleDeps) {
  const { now } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition/today',
      describeScoped({
        operationId: 'getToday',
        summary: 'How a petition stands: its count and its parts, its pace, and what needs somebody',
        scope: 'campaigns:read',
        answer: ['The figures of this moment', Today],
        problems: ['petition-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const found = await petitionToday(deps, c.req.param('petition'), now());
        return found ? c.json(found, 200) : refuse(c, 'petition-not-found');
      },
    )
    .get(
      '/console/api/petitions/:petition/partners/:partner/today',
      describeScoped({
        operationId: 'getPartnerToday',
        summary: "How a partner's part of a petition stands, as the partner sees it",
        scope: 'campaigns:read',
        answer: ['The figures of this moment', PartnerToday],
        problems: ['petition-not-found', 'partner-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const found = await partnerToday(deps, c.req.param(), now());
        return typeof found === 'string' ? refuse(c, found) : c.json(found, 200);
      },
    )
    .get('/console/api/own/petitions/:petition/today', signedIn(deps), may('own-figures:read'), async (c) => {
      const { campaign, partner } = c.get('identity').account;
      if (campaign === null || partner === null) return refuse(c, 'partner-not-found');
      const place = { petition: c.req.param('petition'), partner, campaign };
      const found = await partnerToday(deps, place, now());
      return typeof found === 'string' ? refuse(c, found) : c.json(found, 200);
    });
}
