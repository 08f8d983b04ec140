import { Hono } from 'hono';
import { changeState } from '../../campaigns/change/change-petition.ts';
import { findPetition } from '../../petitions/find.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { refuse } from '../refuse.ts';
import { BODY_PROBLEMS, describeScoped } from './describe-scoped.ts';
import { StateChanged } from './petition-answers.ts';
import { ChangedState } from './petition-body.ts';
import { refuseChange } from './petition-outcome.ts';

/** Publishing, pausing, resuming, extending, closing, opening again. */
export function stateRoutes(deps: ConsoleDeps) {
  const { db, now, live } = deps;
  return new Hono<ConsoleEnv>().post(
    '/console/api/petitions/:petition/state',
    describeScoped({
      operationId: 'changeState',
      summary: 'Publishes, pauses, resumes, extends, closes or reopens a petition, or says what would follow',
      scope: 'campaigns:write',
      answer: ['What follows', StateChanged],
      problems: ['petition-not-found', ...BODY_PROBLEMS],
    }),
    signedIn(deps),
    may('campaigns:write'),
    jsonBody(ChangedState),
    async (c) => {
      const { change, dryRun } = c.req.valid('json');
      const petition = c.req.param('petition');
      const campaign = (await findPetition(db, petition))?.campaign;
      if (campaign === undefined) return refuse(c, 'petition-not-found');
      const by = c.get('identity').actor;
      const circumstances = { by, now: now(), dryRun };
      const { outcome, consequences } = await changeState(db, { campaign, petition }, change, circumstances);
      if (!outcome.ok) return refuseChange(c, outcome, ofPetition);
      if (!dryRun) live.changed(petition);
      return c.json({ consequences: consequences! }, 200);
    },
  );
}

// The others of the file are as they were, so an error is one of this petition.
const ofPetition: Parameters<typeof refuseChange>[2] = (errors) =>
  errors.map((error) => ({ ...error, field: error.field.replace(/^petitions\[\d+\]\./, '') }));
