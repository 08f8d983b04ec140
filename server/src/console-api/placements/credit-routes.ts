import { Hono } from 'hono';
import { query } from '../../http/query.ts';
import { creditStep } from '../../moderation/crediting/credit-page.ts';
import { countUncredited } from '../../moderation/crediting/uncredited.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { BODY_PROBLEMS, describeScoped } from '../petitions/describe-scoped.ts';
import { invalidInput } from '../refuse.ts';
import { circumstancesOf, petitionAsked } from '../signatures/asked-for.ts';
import { CreditGiven, Uncredited } from './page-answers.ts';
import { AskedPage, Credit } from './page-bodies.ts';

const WRONG = {
  partner: 'is no partner of the campaign',
  page: 'is no page on which the tag was seen',
  after: 'must be `next` of the answer before, to the same question',
};

/** Credit that was lost to a mistake in a tag. Each request credits a limited number; the page asks again. */
export function creditRoutes(deps: ConsoleDeps) {
  const { db, publicUrl, live } = deps;
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition/pages/uncredited',
      describeScoped({
        operationId: 'countUncredited',
        summary: 'How many signatures of a page are credited to no partner',
        scope: 'campaigns:read',
        answer: ['The number', Uncredited],
        problems: ['petition-not-found', 'malformed'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      query(AskedPage),
      async (c) => {
        const asked = await petitionAsked(deps, c);
        if ('refusal' in asked) return asked.refusal;
        const { page } = c.req.valid('query');
        const signatures = await countUncredited(db, asked.petition.petition, page);
        return c.json({ page, signatures }, 200);
      },
    )
    .post(
      '/console/api/petitions/:petition/pages/credit',
      describeScoped({
        operationId: 'creditPage',
        summary: 'Credit signatures of a page that are nobody’s to a partner, some at a time',
        scope: 'campaigns:write',
        body: Credit,
        answer: ['How many were credited', CreditGiven],
        problems: ['petition-not-found', ...BODY_PROBLEMS],
      }),
      signedIn(deps),
      may('campaigns:write'),
      jsonBody(Credit),
      async (c) => {
        const asked = await petitionAsked(deps, c);
        if ('refusal' in asked) return asked.refusal;
        const { petition } = asked;
        const given = { ...circumstancesOf(deps, c, petition), publicUrl };
        const done = await creditStep(db, petition, c.req.valid('json'), given);
        if ('wrong' in done) return invalidInput(c, [{ field: done.wrong, message: WRONG[done.wrong] }]);
        if (done.counted > 0) live.changed(petition.petition);
        return c.json({ ...done, next: done.next ?? null }, 200);
      },
    );
}
