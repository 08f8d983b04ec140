import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Env } from '../../http/env.ts';
import { media, problems } from '../../http/openapi/documentation.ts';
import { noPetitionPage } from '../view.ts';
import { setPageHeaders } from '../../html/headers.ts';
import { ownLanguage, pageLanguage } from '../../html/page-language.ts';
import type { PublicCache } from '../../public/public-cache.ts';
import { privacyNoticePage } from './view.ts';

type PrivacyDeps = { publicCache: Pick<PublicCache, 'petition'>; publicUrl: string };

/** The privacy notice of a petition; closed ones have it too. */
export function privacyNoticeRoutes({ publicCache, publicUrl }: PrivacyDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/p/:petition/privacy',
    describeRoute({
      operationId: 'getPrivacyNotice',
      tags: ['pages'],
      summary: "A petition's privacy notice",
      responses: {
        200: media('The notice', 'text/html'),
        404: media('No such petition', 'text/html'),
        ...problems(),
      },
    }),
    async (c) => {
      const petition = await publicCache.petition(c.req.param('petition'));
      setPageHeaders(c);
      const language = pageLanguage(c, c.req.query('lang'), ownLanguage(petition));
      if (petition === undefined) return c.html(noPetitionPage(language), 404);
      c.header('Cache-Control', 'public, max-age=300');
      return c.html(privacyNoticePage(petition, language, publicUrl));
    },
  );

  return routes;
}
