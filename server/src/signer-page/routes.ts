import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { isManageable } from '../domain/signature/confirm.ts';
import { knownConsents } from '@samleng/locales/consents';
import {
  changeChoices,
  type ChosenInForm,
  confirmSignature,
  findSigner,
  type Found,
  type SignerDeps,
  withdrawSignature,
} from './signer.ts';
import { partnerName } from './queries.ts';
import { recordPress } from '../mail/mailbox/presses.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { type Form, readForm } from '../html/form.ts';
import { setSecretPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import { problem } from '../http/problem.ts';
import { fingerprint } from './data-view.ts';
import type { PublicCache } from '../public/public-cache.ts';
import { erasedPage, signerPage, sureToWithdrawPage, unknownLinkPage } from './view.ts';
import { type SignerAction, type SignerContext, signerHref } from './parts.ts';

const PAGE = media('The page', 'text/html');
const UNKNOWN = media('The link is not known, or not any more', 'text/html');

type SignerPageDeps = SignerDeps & {
  publicCache: Pick<PublicCache, 'snapshot'>;
  publicUrl: string;
};

type Handler = (
  c: Context<Env>,
  deps: SignerPageDeps,
  sent: { context: SignerContext; form: Form },
) => Promise<Response>;

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
      if (context === undefined) return unknown(c);
      return c.html(signerPage(context, { saved: c.req.query('saved') !== undefined }));
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
      if (found === undefined) return unknown(c);
      if (!body.ok) return problem(c, body.problem);
      const { form } = body;
      const action = form['action'] ?? '';
      if (!isAction(action)) return problem(c, 'malformed');
      const context = await contextOf(c, deps, found);
      if (context === undefined) return unknown(c);
      // Before the action: erasing unlinks the emails, which know the mailbox.
      await recordPress(deps.db, found.link.linkHash, deps.now());
      return ACTIONS[action](c, deps, { context, form });
    },
  );

  return routes;
}

const ACTIONS: Record<SignerAction, Handler> = {
  confirm: async (c, deps, { context, form }) => {
    const { found } = context;
    const seen = form['seen'] ?? fingerprint(found.signature);
    if (found.standing === 'waiting' && seen !== fingerprint(found.signature)) {
      return c.html(signerPage(context, { changed: true }), 409);
    }
    const standing = await confirmSignature(deps, found, chosenIn(form));
    if (standing === undefined || standing === 'removed') return unknown(c);
    if (isManageable(standing)) return c.redirect(signerHref(context, context.language), 303);
    return c.html(signerPage({ ...context, found: { ...found, standing } }), 409);
  },

  change: async (c, deps, { context, form }) => {
    const chosen = chosenIn(form);
    if (chosen === undefined) return problem(c, 'malformed');
    const changed = await changeChoices(deps, context.found, chosen);
    if (changed === 'unknown') return unknown(c);
    if (changed === 'changed') {
      return c.redirect(`${signerHref(context, context.language)}&saved=1`, 303);
    }
    const { email: otherEmail, showName } = chosen;
    return c.html(signerPage(context, { otherEmail, showName }), 422);
  },

  // After confirming it is a withdrawal, which asks once more.
  'not-me': async (c, deps, sent) => {
    if (isManageable(sent.context.found.standing)) return ACTIONS.withdraw(c, deps, { ...sent, form: {} });
    await withdrawSignature(deps, sent.context.found);
    return c.html(erasedPage(sent.context, 'not-me'));
  },

  withdraw: async (c, deps, { context, form }) => {
    if (form['sure'] !== 'yes') return c.html(sureToWithdrawPage(context));
    await withdrawSignature(deps, context.found);
    return c.html(erasedPage(context, 'withdrawn'));
  },
};

function isAction(action: string): action is SignerAction {
  return Object.hasOwn(ACTIONS, action);
}

/** @returns undefined without a known version of the words: a consent is only valid for words that were shown. */
function chosenIn(form: Form): ChosenInForm | undefined {
  const consentsVersion = knownConsents(form['consentsVersion']);
  if (consentsVersion === null) return undefined;
  const { email = '' } = form;
  return { showName: form['showName'] === 'on', news: form['news'] === 'on', email, consentsVersion };
}

function unknown(c: Context): Response | Promise<Response> {
  return c.html(unknownLinkPage(pageLanguage(c, c.req.query('lang'))), 404);
}

/** @returns undefined when the petition no longer exists. */
async function contextOf(
  c: Context,
  { db, publicCache, publicUrl }: SignerPageDeps,
  found: Found,
): Promise<SignerContext | undefined> {
  const { petition, signature } = found;
  const { partner } = signature;
  const snapshot = await publicCache.snapshot(petition.petition);
  if (snapshot === undefined) return undefined;
  return {
    token: c.req.param('token') ?? '',
    found,
    summary: snapshot.summary,
    partnerName: partner === null ? undefined : await partnerName(db, petition.campaign, partner),
    language: pageLanguage(c, c.req.query('lang'), signature.language),
    publicUrl,
  };
}
