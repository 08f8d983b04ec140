import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Db } from '../database/db.ts';
import { signatureOfNewsToken } from '../domain/secrets/news-token.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import { readBody } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { stopNews } from './stop-news.ts';
import { newsPage, newsStoppedPage, unknownNewsPage } from './view.ts';

const PAGE = media('The page', 'text/html');
const UNKNOWN = media('This server has not made the link', 'text/html');

// Mail providers choose between the two (RFC 8058); a browser sends our form as the first.
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;
// The form is empty, and RFC 8058 has a single short field.
const BODY_BYTES_MAX = 4096;

type NewsPageDeps = { db: Db; pepper: Uint8Array };

/**
 * The page behind the link in emails with news, where a signer stops them. Opening it changes nothing. A POST stops
 * the news, whatever stands in it: both our form, and what a mail program sends for its own button "Unsubscribe"
 * (`List-Unsubscribe-Post`, RFC 8058), which cannot be asked a second time. All links that this server has made are
 * answered alike, so nobody learns from one whether its signature is still there.
 */
export function newsPageRoutes(deps: NewsPageDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/news/:token',
    describeRoute({
      operationId: 'getNewsPage',
      tags: ['pages'],
      summary: 'The page that stops the news of a signature',
      responses: { 200: PAGE, 404: UNKNOWN, ...problems() },
    }),
    (c) => {
      setSecretPageHeaders(c);
      if (signatureOf(c, deps) === undefined) return c.html(unknownNewsPage(languageOf(c)), 404);
      return c.html(newsPage(contextOf(c)));
    },
  );

  routes.post(
    '/news/:token',
    describeRoute({
      operationId: 'postNewsPage',
      tags: ['pages'],
      summary: 'Stop the news of a signature; also for one-click unsubscribing (RFC 8058)',
      requestBody: {
        required: true,
        content: Object.fromEntries(FORM_TYPES.map((type) => [type, { schema: { type: 'object' } }])),
      },
      responses: {
        200: PAGE,
        404: UNKNOWN,
        ...problems('malformed', 'too-large', 'wrong-content-type'),
      },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const body = await readBody(c, FORM_TYPES, BODY_BYTES_MAX);
      const signature = signatureOf(c, deps);
      if (signature === undefined) return c.html(unknownNewsPage(languageOf(c)), 404);
      if (!body.ok) return problem(c, body.problem);
      await stopNews(deps.db, signature);
      return c.html(newsStoppedPage(contextOf(c)));
    },
  );

  return routes;
}

function signatureOf(c: Context, { pepper }: NewsPageDeps): string | undefined {
  return signatureOfNewsToken(pepper, c.req.param('token') ?? '');
}

const languageOf = (c: Context) => pageLanguage(c, c.req.query('lang'));

const contextOf = (c: Context) => ({ token: c.req.param('token') ?? '', language: languageOf(c) });
