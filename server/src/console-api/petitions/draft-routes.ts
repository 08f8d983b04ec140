import { type Language, Petition } from '@samleng/contract';
import { Hono } from 'hono';
import { changeCampaign } from '../../campaigns/change/change-campaign.ts';
import { addEntry } from '../../campaigns/change/change-entry.ts';
import { copyPetition } from '../../campaigns/change/change-petition.ts';
import { ownFields } from '../../campaigns/change/own-fields.ts';
import { previewPetition } from '../../campaigns/preview-petition.ts';
import { storedCampaign } from '../../campaigns/stored/stored-campaign.ts';
import { blankPetition } from '../../domain/petition/new-petition.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { invalidInput, refuse } from '../refuse.ts';
import { BODY_PROBLEMS, describeScoped } from './describe-scoped.ts';
import { PetitionMade } from './petition-answers.ts';
import { NewPetition, PreviewedPetition } from './petition-body.ts';
import { refuseChange } from './petition-outcome.ts';

const LIMITS = { bytesMax: 262_144 };

/** Petitions that are not there yet: new drafts, and looking at what is not saved. */
export function draftRoutes(deps: ConsoleDeps) {
  const { db, now, senderName } = deps;
  return new Hono<ConsoleEnv>()
    .post(
      '/console/api/campaigns/:campaign/petitions',
      describeScoped({
        operationId: 'makeDraft',
        summary: 'Makes a draft, blank or like another petition',
        scope: 'campaigns:write',
        answer: ['The new draft', PetitionMade],
        problems: ['campaign-not-found', ...BODY_PROBLEMS],
      }),
      signedIn(deps),
      may('campaigns:write'),
      jsonBody(NewPetition),
      async (c) => {
        const { slug, copyOf } = c.req.valid('json');
        const by = c.get('identity').actor;
        const campaign = c.req.param('campaign');
        const file = await storedCampaign(db, campaign, 'referred');
        if (file === undefined) return refuse(c, 'campaign-not-found');
        const languages = Object.keys(file.campaign.title) as Language[];
        const added =
          copyOf === undefined
            ? addEntry('petitions', blankPetition(slug, languages))
            : copyPetition(copyOf, slug);
        const { change, own } = ownFields(slug, added);
        const made = await changeCampaign(db, campaign, change, { by, now: now() });
        if (!made.ok) return refuseChange(c, made, own);
        return c.json({ petition: slug }, 200);
      },
    )
    .post(
      '/console/api/campaigns/:campaign/preview',
      describeScoped({
        operationId: 'previewPetition',
        summary: 'A petition that is not saved, as the public would get it',
        scope: 'campaigns:read',
        answer: ['As `GET /v1/petitions/{petition}`', Petition],
        problems: ['campaign-not-found', ...BODY_PROBLEMS],
      }),
      signedIn(deps),
      may('campaigns:read'),
      jsonBody(PreviewedPetition, LIMITS),
      async (c) => {
        const file = await storedCampaign(db, c.req.param('campaign'), 'referred');
        if (file === undefined) return refuse(c, 'campaign-not-found');
        const preview = previewPetition(c.req.valid('json').entry, { file, senderName, now: now() });
        return preview.ok ? c.json(preview.petition, 200) : invalidInput(c, preview.errors);
      },
    );
}
