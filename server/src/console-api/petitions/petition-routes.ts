import { Hono } from 'hono';
import { changePetition, removePetition } from '../../campaigns/change/change-petition.ts';
import { ownFields } from '../../campaigns/change/own-fields.ts';
import { petitionToEdit } from '../../campaigns/shown/petition-to-edit.ts';
import { changeOne } from './change-one.ts';
import type { ConsoleDeps } from '../deps.ts';
import { BODY_PROBLEMS, describeScoped } from './describe-scoped.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { EditedPetition, PetitionSaved } from './petition-answers.ts';
import { SavedPetition } from './petition-body.ts';
import { refuseChange, savedAnswer } from './petition-outcome.ts';
import { refuse } from '../refuse.ts';

const LIMITS = { bytesMax: 262_144 };
const READ = 'campaigns:read';
const WRITE = 'campaigns:write';

/** Petitions, each as its editor needs it. */
export function petitionRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition',
      describeScoped({
        operationId: 'getPetitionToEdit',
        summary: 'A petition as its campaign file would say it',
        scope: READ,
        answer: ['The petition, and what is around it', EditedPetition],
        problems: ['petition-not-found'],
      }),
      signedIn(deps),
      may(READ),
      async (c) => {
        const found = await petitionToEdit(db, c.req.param('petition'), now());
        return found ? c.json(found, 200) : refuse(c, 'petition-not-found');
      },
    )
    .put(
      '/console/api/petitions/:petition',
      describeScoped({
        operationId: 'changePetition',
        summary: 'Changes a petition, or says what would change',
        scope: WRITE,
        answer: ['What differs from before', PetitionSaved],
        problems: ['petition-not-found', 'changed-meanwhile', ...BODY_PROBLEMS],
      }),
      signedIn(deps),
      may(WRITE),
      jsonBody(SavedPetition, LIMITS),
      async (c) => {
        const { entry, version, correction, dryRun } = c.req.valid('json');
        const petition = c.req.param('petition');
        const { change, own } = ownFields(petition, changePetition(petition, entry));
        const options = { correction, dryRun, expectedVersion: { petition, version } };
        const changed = await changeOne(deps, c, petition, change, options);
        const saved = savedAnswer(petition, changed);
        if (changed.ok || (dryRun && saved.needs.length > 0)) return c.json(saved, 200);
        return refuseChange(c, changed, own);
      },
    )
    .delete(
      '/console/api/petitions/:petition',
      describeScoped({
        operationId: 'removeDraft',
        summary: 'Removes a draft',
        scope: WRITE,
        problems: ['petition-not-found', 'invalid-input'],
      }),
      signedIn(deps),
      may(WRITE),
      async (c) => {
        const petition = c.req.param('petition');
        const { change, own } = ownFields(petition, removePetition(petition));
        const changed = await changeOne(deps, c, petition, change);
        return changed.ok ? c.body(null, 204) : refuseChange(c, changed, own);
      },
    );
}
