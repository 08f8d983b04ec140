import { Hono } from 'hono';
import { partnerFigures } from '../../campaigns/shown/partner-figures.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { may, signedIn } from '../guard.ts';
import { describeScoped } from '../petitions/describe-scoped.ts';
import { refuse } from '../refuse.ts';
import { PartnerFigures } from './campaign-answers.ts';

/** A partner's figures: their own, for people alone, and for those who run the campaign those of any. */
export function figuresRoutes(deps: ConsoleDeps) {
  const { db, now, publicUrl } = deps;
  const links = { script: `${publicUrl}/embed.js`, pages: `${publicUrl}/p/` };
  return new Hono<ConsoleEnv>()
    .get('/console/api/own', signedIn(deps), may('own-figures:read'), async (c) => {
      const { campaign, partner } = c.get('identity').account;
      if (campaign === null || partner === null) return refuse(c, 'partner-not-found');
      const figures = await partnerFigures(db, { campaign, partner }, now());
      return figures ? c.json({ ...figures, ...links }, 200) : refuse(c, 'partner-not-found');
    })
    .get(
      '/console/api/campaigns/:campaign/partners/:partner/figures',
      describeScoped({
        operationId: 'getPartnerFigures',
        summary: 'What a partner has brought to each petition, as the partner sees it',
        scope: 'campaigns:read',
        answer: ['Figures, and where the script and pages of the tag are', PartnerFigures],
        problems: ['partner-not-found'],
      }),
      signedIn(deps),
      may('campaigns:read'),
      async (c) => {
        const figures = await partnerFigures(db, c.req.param(), now());
        return figures ? c.json({ ...figures, ...links }, 200) : refuse(c, 'partner-not-found');
      },
    );
}
