import { Language } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { media, problems } from '../../http/openapi/documentation.ts';
import { query } from '../../http/query.ts';
import { partnerFile, petitionFile } from '../../watching/files/today-file.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { fileHeaders } from '../file-headers.ts';
import { may, signedIn } from '../guard.ts';
import { refuse } from '../refuse.ts';

const Asked = z.object({
  lang: Language.default('en').meta({ description: 'Of the headings and names' }),
});

const MEDIA_TYPE = 'text/csv';

const describeFile = (operationId: string, summary: string) =>
  describeRoute({
    operationId,
    tags: ['console'],
    summary,
    security: [{ token: ['campaigns:read'] }],
    responses: {
      200: media('`way`, `partner`, `page`, `country`, `language`, `days` or `hours`', MEDIA_TYPE),
      ...problems(
        'malformed',
        'petition-not-found',
        'partner-not-found',
        'not-found',
        'not-signed-in',
        'foreign-origin',
        'not-allowed',
        'second-factor-needed',
      ),
    },
  });

/** The tables of the page of today as files. */
export function todayFileRoutes(deps: ConsoleDeps) {
  const { now } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition/today/csv/:table',
      describeFile('getTodayFile', 'A part of a petition’s count as a CSV file'),
      signedIn(deps),
      may('campaigns:read'),
      query(Asked),
      async (c) => {
        const { petition, table } = c.req.param();
        const asked = { table, language: c.req.valid('query').lang, now: now() };
        return answer(c, await petitionFile(deps, petition, asked));
      },
    )
    .get(
      '/console/api/petitions/:petition/partners/:partner/today/csv/:table',
      describeFile('getPartnerTodayFile', 'The same of a partner’s part of it, without `partner`'),
      signedIn(deps),
      may('campaigns:read'),
      query(Asked),
      async (c) => {
        const { table, ...place } = c.req.param();
        const asked = { table, language: c.req.valid('query').lang, now: now() };
        return answer(c, await partnerFile(deps, place, asked));
      },
    )
    .get(
      '/console/api/own/petitions/:petition/today/csv/:table',
      signedIn(deps),
      may('own-figures:read'),
      query(Asked),
      async (c) => {
        const { campaign, partner } = c.get('identity').account;
        if (campaign === null || partner === null) return refuse(c, 'partner-not-found');
        const { table, petition } = c.req.param();
        const asked = { table, language: c.req.valid('query').lang, now: now() };
        return answer(c, await partnerFile(deps, { petition, partner, campaign }, asked));
      },
    );
}

type Found = Awaited<ReturnType<typeof petitionFile>>;

function answer(c: Context<ConsoleEnv>, file: Found) {
  if (typeof file === 'string') return refuse(c, file);
  return c.body(Buffer.from(file.content), 200, {
    ...fileHeaders(`${MEDIA_TYPE}; charset=utf-8`),
    'Content-Disposition': `attachment; filename="${file.name}"`,
  });
}
