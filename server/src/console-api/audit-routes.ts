import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { AUDIT_ACTIONS, findAudit } from '../audit/trail.ts';
import { listActors, namesOf } from '../accounts/actor-names.ts';
import { json, problems } from '../http/openapi/documentation.ts';
import { query } from '../http/query.ts';
import { listPartners, listPetitionTitles } from '../petitions/titles.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { may, signedIn } from './guard.ts';

const PAGE = 50;

const AuditPage = z
  .object({
    entries: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        by: z.string().meta({ description: '`account:…`, `token:…` or `command`' }),
        action: z.enum(AUDIT_ACTIONS),
        campaign: z.string().nullable(),
        petition: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.string().optional().meta({ description: '`cursor` of the next page; missing on the last one' }),
    names: z.record(z.string(), z.string()).meta({ description: 'Names of accounts and tokens, by `by`' }),
  })
  .meta({ id: 'AuditPage' });

const Filter = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  campaign: z.string().optional(),
  petition: z.string().optional(),
  by: z.string().optional(),
  cursor: z.string().max(100).optional(),
});

/** The audit trail, and by what it can be filtered. */
export function auditRoutes(deps: ConsoleDeps) {
  const { db } = deps;
  return new Hono<ConsoleEnv>()
    .get('/console/api/audit/choices', signedIn(deps), may('audit:read'), async (c) =>
      c.json(
        {
          people: await listActors(db),
          petitions: await listPetitionTitles(db),
          partners: await listPartners(db),
        },
        200,
      ),
    )
    .get(
      '/console/api/audit',
      describeRoute({
        operationId: 'getAudit',
        tags: ['console'],
        summary: 'Who did what, the newest first',
        security: [{ token: ['audit:read'] }],
        responses: {
          200: json('A page of the audit trail', AuditPage),
          ...problems('malformed', 'not-signed-in', 'foreign-origin', 'not-allowed', 'second-factor-needed'),
        },
      }),
      signedIn(deps),
      may('audit:read'),
      query(Filter),
      async (c) => {
        const page = await findAudit(db, c.req.valid('query'), PAGE);
        const names = await namesOf(
          db,
          page.entries.map(({ by }) => by),
        );
        return c.json({ ...page, names }, 200);
      },
    );
}
