import { LocalizedText, PetitionStatus, Slug } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { exportedCampaign } from '../campaigns/stored/stored-campaign.ts';
import { listCampaigns } from '../campaigns/stored/list-campaigns.ts';
import { json, problems } from '../http/openapi/documentation.ts';
import { query } from '../http/query.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { may, signedIn } from './guard.ts';
import { refuse } from './refuse.ts';

const count = z.int().nonnegative();

const Campaigns = z
  .object({
    campaigns: z.array(
      z.object({
        slug: Slug,
        title: LocalizedText,
        petitions: z.array(
          z.object({
            slug: Slug,
            title: LocalizedText,
            status: PetitionStatus,
            draft: z.boolean().meta({ description: 'Nobody sees it in public' }),
            version: z.int().positive(),
            goal: z.int().positive(),
            count: count.meta({ description: '`online` + `paper` + `carriedOver`' }),
            online: count,
            paper: count,
            carriedOver: count,
            countedAt: z.iso.datetime({ precision: 3 }).nullable().meta({
              description: 'When the count changed last; null while nothing is counted',
            }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Campaigns' });

export const CampaignFileJson = z
  .record(z.string(), z.unknown())
  .meta({ id: 'CampaignFile', description: 'A campaign file, as docs/campaign-file.md describes it' });

const Letters = z.object({
  letters: z
    .literal('no')
    .optional()
    .meta({ description: '`no`: refers to letters of thanks; without it they are in the file' }),
});

const READING = { tags: ['console'], security: [{ token: ['campaigns:read'] }] };
const REFUSED = ['not-signed-in', 'foreign-origin', 'not-allowed', 'second-factor-needed'] as const;

/** Campaigns as they are. */
export function campaignRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/campaigns',
      describeRoute({
        ...READING,
        operationId: 'listCampaigns',
        summary: 'All campaigns with their petitions, drafts too',
        responses: { 200: json('Campaigns', Campaigns), ...problems(...REFUSED) },
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => c.json({ campaigns: await listCampaigns(db, now()) }, 200),
    )
    .get(
      '/console/api/campaigns/:campaign/file',
      describeRoute({
        ...READING,
        operationId: 'getCampaignFile',
        summary: 'A campaign as the file that would make it',
        responses: {
          200: json('The file: applied again, it changes nothing', CampaignFileJson),
          ...problems('malformed', 'campaign-not-found', ...REFUSED),
        },
      }),
      signedIn(deps),
      may('campaigns:read'),
      query(Letters),
      async (c) => {
        const campaign = c.req.param('campaign');
        const lettersAs = c.req.valid('query').letters === 'no' ? 'referred' : 'embedded';
        const file = await exportedCampaign(db, campaign, lettersAs);
        return file === undefined ? refuse(c, 'campaign-not-found') : c.json(file, 200);
      },
    );
}
