import { Hono } from 'hono';
import * as z from 'zod';
import { namesOf } from '../../accounts/actor-names.ts';
import { explainOddity } from '../../oddities/explain.ts';
import { findOddities } from '../../oddities/find-oddities.ts';
import { namesCursor, repeatedNames } from '../../oddities/repeated-names.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { BODY_PROBLEMS, describeScoped } from '../petitions/describe-scoped.ts';
import { invalidInput, refuse } from '../refuse.ts';
import { nextText, petitionAsked } from '../signatures/asked-for.ts';
import { Oddities } from './oddity-answers.ts';

const ROOM = '/console/api/petitions/:petition/oddities';
const BECAUSE_MAX = 300;

// Nothing that cannot be seen: it is shown as it was written.
const Because = z
  .string()
  .trim()
  .min(1)
  .max(BECAUSE_MAX)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, {
    message: 'must hold no signs that cannot be seen',
  });

const Explained = z
  .strictObject({
    id: z.string().max(3000),
    because: Because.nullable().meta({ description: 'null takes back what was said' }),
  })
  .meta({ id: 'ExplainedOddity' });

const NamesBody = z.strictObject({ after: z.string().max(4096).optional() });

/** What would look odd from outside, and what was said about it. Names are for people alone. */
export function oddityRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      ROOM,
      describeScoped({
        operationId: 'getOddities',
        summary: 'What would look odd about a petition from outside, the heaviest first',
        scope: 'campaigns:read',
        answer: ['What was found, and what was looked at', Oddities],
        problems: ['petition-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const asked = await petitionAsked(deps, c);
        if ('refusal' in asked) return asked.refusal;
        const found = await findOddities(deps, asked.petition, now());
        const said = found.oddities.flatMap(({ explanation }) => explanation?.by ?? []);
        return c.json({ ...found, names: await namesOf(db, said) }, 200);
      },
    )
    .put(
      `${ROOM}/explained`,
      describeScoped({
        operationId: 'explainOddity',
        summary: 'Notes why something looks odd: until it has grown, it is not new again',
        scope: 'campaigns:write',
        problems: ['petition-not-found', 'not-found', ...BODY_PROBLEMS],
      }),
      signedIn(deps),
      may('campaigns:write'),
      jsonBody(Explained),
      async (c) => {
        const asked = await petitionAsked(deps, c);
        if ('refusal' in asked) return asked.refusal;
        const { petition } = asked;
        const { id, because } = c.req.valid('json');
        const { oddities } = await findOddities(deps, petition, now());
        const oddity = oddities.find((one) => one.id === id);
        if (oddity === undefined) return refuse(c, 'not-found');
        await explainOddity(db, petition, oddity, because, { by: c.get('identity').actor, now: now() });
        return c.body(null, 204);
      },
    )
    .post(
      `${ROOM}/names`,
      signedIn(deps),
      inPerson,
      may('signatures:read'),
      jsonBody(NamesBody),
      async (c) => {
        const asked = await petitionAsked(deps, c);
        if ('refusal' in asked) return asked.refusal;
        const { after } = c.req.valid('json');
        const cursor = after === undefined ? undefined : namesCursor(asked.petition, after);
        if (after !== undefined && cursor === undefined)
          return invalidInput(c, [{ field: 'after', message: 'must be `next` of the answer before' }]);
        const { next, ...slice } = await repeatedNames(db, asked.petition, cursor);
        return c.json({ ...slice, next: nextText(next) }, 200);
      },
    );
}
