import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { readForm } from '../html/form.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import { problem } from '../http/problem.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
import { press } from './press.ts';
import { findSigner } from './signer.ts';
import { signerPage } from './views/view.ts';

const PAGE = media('The page', 'text/html');
const UNKNOWN = media('The link is not known, or not any more', 'text/html');

/** The page that an email links to. Opening it changes nothing, because mail scanners open links too. */
export function signerPageRoutes(deps: SignerPageDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/s/:token',
    describeRoute({
      operationId: 'getSignerPage',
      tags: ['pages'],
      summary: "A signer's own page",
      responses: { 200: PAGE, 404: UNKNOWN, ...problems() },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const found = await findSigner(deps, c.req.param('token'));
      const language = c.req.query('lang');
      const context = found && (await contextOf(c, deps, found, language));
      if (context === undefined) return unknown(c, deps, language);
      return c.html(signerPage(context));
    },
  );

  routes.post(
    // For pages that were opened before their forms went to the petition's own address.
    '/s/:token',
    describeRoute({
      operationId: 'postSignerPage',
      tags: ['pages'],
      summary: 'Confirm, change or withdraw a signature',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: PAGE,
        404: UNKNOWN,
        409: media('It cannot be confirmed, or is not what was looked at', 'text/html'),
        422: media('News cannot go to this address', 'text/html'),
        ...problems('malformed', 'too-large', 'wrong-content-type'),
      },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const body = await readForm(c);
      const found = await findSigner(deps, c.req.param('token'));
      if (found === undefined) return unknown(c, deps, c.req.query('lang'));
      if (!body.ok) return problem(c, body.problem);
      return press(c, deps, found, { language: c.req.query('lang'), ...body.form });
    },
  );

  return routes;
}
