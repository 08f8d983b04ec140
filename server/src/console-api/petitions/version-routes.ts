import { Hono } from 'hono';
import { namesOf } from '../../accounts/actor-names.ts';
import { oneVersion, petitionHistory } from '../../campaigns/shown/petition-history.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { refuse } from '../refuse.ts';
import { describeScoped } from './describe-scoped.ts';
import { PetitionHistory, PetitionVersionAnswer } from './petition-answers.ts';

/** What a petition said, who changed it, when and why. */
export function versionRoutes(deps: ConsoleDeps) {
  const { db } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition/versions',
      describeScoped({
        operationId: 'listVersions',
        summary: 'The versions of a petition, the newest first',
        scope: 'campaigns:read',
        answer: ['Versions, and the names of who made them', PetitionHistory],
        problems: ['petition-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const versions = await petitionHistory(db, c.req.param('petition'));
        if (versions.length === 0) return refuse(c, 'petition-not-found');
        const makers = versions.map(({ by }) => by);
        return c.json({ versions, names: await namesOf(db, makers) }, 200);
      },
    )
    .get(
      '/console/api/petitions/:petition/versions/:version',
      describeScoped({
        operationId: 'getVersion',
        summary: 'One version of a petition, and what it changed',
        scope: 'campaigns:read',
        answer: ['The version', PetitionVersionAnswer],
        problems: ['not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const { petition, version } = c.req.param();
        const found = await oneVersion(db, petition, Number(version));
        if (found === undefined) return refuse(c, 'not-found');
        return c.json({ ...found, names: await namesOf(db, [found.made.by]) }, 200);
      },
    );
}
