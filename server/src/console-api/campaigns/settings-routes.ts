import { Hono } from 'hono';
import { replaceCampaign } from '../../campaigns/change/change-entry.ts';
import { makeCampaign } from '../../campaigns/change/make-campaign.ts';
import { campaignToEdit } from '../../campaigns/shown/campaign-to-edit.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { BODY_PROBLEMS, describeScoped } from '../petitions/describe-scoped.ts';
import { invalidInput, refuse } from '../refuse.ts';
import { CampaignMade, EditedCampaign } from './campaign-answers.ts';
import { NewCampaign, SavedEntry } from './campaign-body.ts';
import { changeEntry } from './entry-change.ts';
import { describeSaving } from './describe-change.ts';

/** Campaigns themselves: a new one, and the title, time zone, organiser, sender and communities of one. */
export function settingsRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  return new Hono<ConsoleEnv>()
    .post(
      '/console/api/campaigns',
      describeScoped({
        operationId: 'makeCampaign',
        summary: 'Makes a campaign with one blank draft',
        scope: 'campaigns:write',
        answer: ['The new campaign', CampaignMade],
        problems: BODY_PROBLEMS,
      }),
      signedIn(deps),
      may('campaigns:write'),
      jsonBody(NewCampaign),
      async (c) => {
        const asked = c.req.valid('json');
        const made = await makeCampaign(db, asked, { by: c.get('identity').actor, now: now() });
        return made.ok ? c.json({ campaign: asked.slug }, 200) : invalidInput(c, made.errors);
      },
    )
    .get(
      '/console/api/campaigns/:campaign',
      describeScoped({
        operationId: 'getCampaignToEdit',
        summary: 'A campaign with its partners, batches and donations',
        scope: 'campaigns:read',
        answer: ['As in a campaign file, with counts', EditedCampaign],
        problems: ['campaign-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const found = await campaignToEdit(db, c.req.param('campaign'));
        return found ? c.json(found, 200) : refuse(c, 'campaign-not-found');
      },
    )
    .put(
      '/console/api/campaigns/:campaign',
      describeSaving({ operationId: 'changeCampaign', summary: 'Changes what a campaign says of itself' }),
      signedIn(deps),
      may('campaigns:write'),
      jsonBody(SavedEntry),
      async (c) => {
        const { entry, ...options } = c.req.valid('json');
        return changeEntry(deps, c, replaceCampaign(entry), options);
      },
    );
}
