import { LocalizedText } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';
import { type AppliedFile, applyFile } from '../campaigns/apply-file.ts';
import type { EntryChange } from '../campaigns/difference.ts';
import type { ExpectedCounts } from '../campaigns/expected-counts.ts';
import { json, problems } from '../http/openapi/documentation.ts';
import { CampaignFileJson } from './campaign-routes.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { may, signedIn } from './guard.ts';
import { jsonBody } from './json-body.ts';
import { invalidInput } from './refuse.ts';

/** Letters of thanks are in the file, each of up to 5 MB. */
const LIMITS = { bytesMax: 32 * 1024 * 1024, depthMax: 8 };

const count = z.int().nonnegative();
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Asked = z
  .strictObject({
    file: CampaignFileJson,
    dryRun: z.boolean().optional().meta({ description: 'Find out what would change, and change nothing' }),
    correction: LocalizedText.optional().meta({
      description: 'Why words that people have signed change; without it that is refused',
    }),
    expectCount: z
      .union([count, z.record(z.string(), count)])
      .optional()
      .meta({
        description: 'What public counts come to, one or by petition; without it a large move is refused',
      }),
  })
  .meta({ id: 'ApplyCampaign' });

const Answer = z
  .object({
    rowsChanged: count,
    changes: z.array(
      z.object({
        entry: z.enum(['campaign', 'petition', 'partner', 'batch', 'donation']),
        slug: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.object({ field: z.string(), before: Scalar.optional(), after: Scalar.optional() })),
      }),
    ),
    counts: z.array(z.object({ petition: z.string(), before: count.optional(), after: count })),
    warnings: z.array(z.string()),
    refused: z
      .array(
        z.object({
          field: z.string(),
          message: z.string(),
          needs: z.enum(['reason', 'expected-count']).optional(),
        }),
      )
      .meta({ description: 'Of a dry run: what `correction` or `expectCount` would let through' }),
  })
  .meta({ id: 'AppliedCampaign' });

/** Makes the database say what a campaign file says, as `samleng apply` does. */
export function applyRoutes(deps: ConsoleDeps) {
  const { db, now, live } = deps;
  return new Hono<ConsoleEnv>().put(
    '/console/api/campaigns/:campaign/file',
    describeRoute({
      operationId: 'applyCampaign',
      tags: ['console'],
      security: [{ token: ['campaigns:write'] }],
      summary: 'Make a campaign what its file says: all of it or nothing',
      requestBody: { required: true, content: { 'application/json': { schema: resolver(Asked) } } },
      responses: {
        200: json('What has changed, or would', Answer),
        ...problems(
          'malformed',
          'not-signed-in',
          'foreign-origin',
          'not-allowed',
          'second-factor-needed',
          'too-large',
          'wrong-content-type',
          'invalid-input',
        ),
      },
    }),
    signedIn(deps),
    may('campaigns:write'),
    jsonBody(Asked, LIMITS),
    async (c) => {
      const { file, expectCount, ...asked } = c.req.valid('json');
      if (slugOf(file) !== c.req.param('campaign'))
        return invalidInput(c, [{ field: 'campaign.slug', message: 'must be that of the address' }]);
      const who = { by: c.get('identity').actor, now: now() };
      const applied = await applyFile(db, file, { ...asked, ...who, expectCount: countsOf(expectCount) });
      const answer = answerOf(applied, asked.dryRun === true);
      if (answer === undefined) return invalidInput(c, applied.ok ? [] : applied.errors);
      if (asked.dryRun !== true)
        for (const petition of petitionsOf(file, answer.changes)) live.changed(petition);
      return c.json(answer, 200);
    },
  );
}

/** Undefined for what is refused: a dry run says it, where something would let the change through. */
function answerOf(applied: AppliedFile, isDryRun: boolean): z.output<typeof Answer> | undefined {
  if (applied.ok) {
    const { rowsChanged, difference, warnings } = applied;
    return { rowsChanged, ...difference, warnings, refused: [] };
  }
  const { errors, difference } = applied;
  if (!isDryRun || difference === undefined) return undefined;
  const refused = errors.map(({ field, message, needs }) => ({ field, message, ...(needs && { needs }) }));
  return { rowsChanged: 0, ...difference, warnings: [], refused };
}

function slugOf({ campaign }: z.output<typeof CampaignFileJson>): unknown {
  return (campaign as { slug?: unknown } | undefined)?.slug;
}

function countsOf(expected: number | Record<string, number> | undefined): ExpectedCounts | undefined {
  return typeof expected === 'object' ? new Map(Object.entries(expected)) : expected;
}

/** The petitions whose page or count may change: all of the file, since they show its organiser, partners and donors. */
function petitionsOf(file: object, changes: readonly EntryChange[]): Set<string> {
  if (changes.length === 0) return new Set();
  const { petitions } = file as { petitions: { slug: string }[] };
  const gone = changes.filter(({ entry, change }) => entry === 'petition' && change === 'removed');
  return new Set([...petitions, ...gone].map(({ slug }) => slug));
}
