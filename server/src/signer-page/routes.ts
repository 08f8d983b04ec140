import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { recordPress } from '../mail/mailbox/presses.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { readForm } from '../html/form.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import { problem } from '../http/problem.ts';
import { ACTIONS, isAction } from './actions.ts';
import { contextOf, type SignerPageDeps, unknown } from './context.ts';
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
      summary: "A signer's own page",
      responses: { 200: PAGE, 404: UNKNOWN, ...problems() },
    }),
    async (c) => {
      setSecretPageHeaders(c);
      const found = await findSigner(deps, c.req.param('token'));
      const context = found && (await contextOf(c, deps, found));
      if (context === undefined) return unknown(c, deps);
      const { saved, cleared } = c.req.query();
      return c.html(signerPage(context, { saved: saved !== undefined, cleared: cleared !== undefined }));
    },
  );

  routes.post(
    '/s/:token',
    describeRoute({
      summary: 'Confirm, change or withdraw a signature',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: PAGE,
        303: { description: 'Confirmed or changed: to the page as it is now' },
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
      if (found === undefined) return unknown(c, deps);
      if (!body.ok) return problem(c, body.problem);
      const { form } = body;
      const action = form['action'] ?? '';
      if (!isAction(action)) return problem(c, 'malformed');
      const context = await contextOf(c, deps, found);
      if (context === undefined) return unknown(c, deps);
      // Before the action: erasing unlinks the emails, which know the mailbox.
      await recordPress(deps.db, found.link.linkHash, deps.now());
      return ACTIONS[action](c, deps, { context, form });
    },
  );

  return routes;
}
