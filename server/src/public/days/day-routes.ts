import { Days } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { cacheableJson, LIVELY } from '../../http/cacheable.ts';
import type { Env } from '../../http/env.ts';
import { json, media, NOT_MODIFIED, problems } from '../../http/openapi/documentation.ts';
import { problem } from '../../http/problem.ts';
import { aged } from '../aged.ts';
import type { NearNames } from '../near-names.ts';
import type { DaySeries, KnownDays } from './day-series.ts';

type DayDeps = { daySeries: DaySeries; publicCache: { near: NearNames } };

const DESCRIPTION =
  'By day, online, on paper and carried over; a day with few signatures is told together with others. At most ten seconds old.';

/** Open data: when the signatures of a petition came. */
export function dayRoutes({ daySeries, publicCache: { near } }: DayDeps): Hono<Env> {
  const described = { tags: ['petitions'], description: DESCRIPTION };
  const others = { ...NOT_MODIFIED, ...problems('petition-not-found') };

  async function answerAs(kind: Exclude<keyof KnownDays, 'days'>, c: Context<Env>, petition: string) {
    const found = aged(await daySeries(petition), (known) => known[kind]);
    if (found !== undefined) return cacheableJson(c, found, LIVELY);
    return problem(c, 'petition-not-found', { didYouMean: await near.petition(petition) });
  }

  return new Hono<Env>()
    .get(
      '/v1/petitions/:petition/days',
      describeRoute({
        ...described,
        operationId: 'getDays',
        summary: 'When the signatures came',
        responses: { 200: json('By period', Days), ...others },
      }),
      (c) => answerAs('json', c, c.req.param('petition')),
    )
    .get(
      '/v1/petitions/:petition/days.csv',
      describeRoute({
        ...described,
        operationId: 'getDaysFile',
        summary: 'When the signatures came, as a table',
        responses: { 200: media('`way,from,to,count`', 'text/csv'), ...others },
      }),
      (c) => answerAs('csv', c, c.req.param('petition')),
    );
}
