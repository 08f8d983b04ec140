import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Deps, Env } from '../../deps.ts';
import { media, problems } from '../../http/openapi/documentation.ts';
import { noPetitionPage } from '../view.ts';
import { setPageHeaders } from '../../html/headers.ts';
import { ownLanguage, pageLanguage } from '../../html/page-language.ts';
import { privacyNoticePage } from './view.ts';

/** What a petition does with what its signers give, in words; for closed ones too. */
export function privacyNoticeRoutes({ reading, publicUrl }: Deps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/p/:petition/privacy',
    describeRoute({
      summary: "A petition's privacy notice",
      responses: {
        200: media('The notice', 'text/html'),
        404: media('No such petition', 'text/html'),
        ...problems(),
      },
    }),
    async (c) => {
      const petition = await reading.petition(c.req.param('petition'));
      setPageHeaders(c);
      const language = pageLanguage(c, c.req.query('lang'), ownLanguage(petition));
      if (petition === undefined) return c.html(noPetitionPage(language), 404);
      c.header('Cache-Control', 'public, max-age=300');
      return c.html(privacyNoticePage(petition, language, publicUrl));
    },
  );

  return routes;
}
