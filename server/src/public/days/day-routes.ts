import { Days } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answerOf } from '../../http/answer.ts';
import { cacheableJson, LIVELY } from '../../http/cacheable.ts';
import type { Env } from '../../http/env.ts';
import { json, NOT_MODIFIED, problems } from '../../http/openapi/documentation.ts';
import { problem } from '../../http/problem.ts';
import type { NearNames } from '../near-names.ts';
import type { DaySeries } from './day-series.ts';

type DayDeps = { daySeries: DaySeries; publicCache: { near: NearNames } };

/** Open data: when the signatures of a petition came. */
export function dayRoutes({ daySeries, publicCache: { near } }: DayDeps): Hono<Env> {
  return new Hono<Env>().get(
    '/v1/petitions/:petition/days',
    describeRoute({
      operationId: 'getDays',
      tags: ['petitions'],
      summary: 'When the signatures came',
      description:
        'By day, online, on paper and carried over; a day with few signatures is told together with others. At most ten seconds old.',
      responses: { 200: json('By period', Days), ...NOT_MODIFIED, ...problems('petition-not-found') },
    }),
    async (c) => {
      const petition = c.req.param('petition');
      const found = await daySeries(petition);
      if (found === undefined)
        return problem(c, 'petition-not-found', { didYouMean: await near.petition(petition) });
      return cacheableJson(c, { answer: answerOf(found.value), staleSeconds: found.staleSeconds }, LIVELY);
    },
  );
}
