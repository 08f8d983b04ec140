import type { BlockList } from 'node:net';
import { type FieldError, Language, type ProblemCode, type SignAnswer, voiceOfDay } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { sign, type SignDeps } from '../signatures/sign.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { freshId } from '../domain/signature/fresh-id.ts';
import { addressOf } from '../http/address.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { assetRoutes } from './asset-routes.ts';
import { type Form, readForm } from '../html/form.ts';
import { signRequest } from './form-request.ts';
import { setThanksHeaders } from '../html/headers.ts';
import type { FormValues } from './form-view.ts';
import { confirmPage, signedPage } from './signed-view.ts';
import { noPetitionPage, type PageContext, petitionPage } from './view.ts';
import { ownLanguage, pageLanguage } from '../html/page-language.ts';
import type { Protection } from '../protection/protection.ts';
import type { DaySeries } from '../public/days/day-series.ts';
import type { PublicCache } from '../public/public-cache.ts';
import { isSlug } from '../public/routes.ts';
import { problem, RETRY_AFTER_SECONDS } from '../http/problem.ts';

const PAGE = media('The page', 'text/html');

type HostedPageDeps = SignDeps & {
  publicCache: Pick<PublicCache, 'petition' | 'snapshot' | 'openPetitions' | 'correctionsOf'>;
  daySeries: DaySeries;
  protection: Pick<Protection, 'stampForm' | 'renewStamp'>;
  publicUrl: string;
  /** The name of `MAIL_FROM`. */
  senderName: string;
  trustedProxies: BlockList;
  /** Takes the forms of signers' pages, which are told by their token. */
  answerSigner: (c: Context<Env>, form: Form) => Promise<Response>;
};

/** The hosted page of a petition, which also signs without JavaScript, and takes the forms of signers' pages. */
export function hostedPageRoutes(deps: HostedPageDeps): Hono<Env> {
  const { publicCache, publicUrl } = deps;
  const routes = new Hono<Env>();

  routes.route('/', assetRoutes());

  routes.get(
    '/p/:petition',
    describeRoute({
      operationId: 'getPetitionPage',
      tags: ['pages'],
      summary: "A petition's own page",
      responses: { 200: PAGE, 404: media('No such petition', 'text/html'), ...problems() },
    }),
    async (c) => {
      const petition = await publicCache.petition(c.req.param('petition'));
      setHeaders(c, publicUrl);
      const asked = Language.safeParse(c.req.query('lang')).data;
      const language = pageLanguage(c, asked ?? previewLanguage(c), ownLanguage(petition));
      if (petition === undefined) return noPetition(c, deps, language);
      const context = await pageContext(deps, petition, { language, asked, partner: c.req.query('partner') });
      if (context === undefined) return noPetition(c, deps, language);
      return c.html(petitionPage(context, { id: freshId(deps.now()), stamp: deps.protection.stampForm() }));
    },
  );

  routes.post(
    '/p/:petition',
    describeRoute({
      operationId: 'postPetitionPage',
      tags: ['pages'],
      summary:
        'Sign without JavaScript; or confirm, change or withdraw a signature, with the token of its link',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: PAGE,
        404: media('No such petition', 'text/html'),
        409: media('The petition is not open', 'text/html'),
        422: media('The form again, with what was typed and what is wrong', 'text/html'),
        429: media('The form again, with what was typed, to be sent a minute later', 'text/html'),
        ...problems('malformed', 'too-large', 'wrong-content-type'),
      },
    }),
    async (c) => {
      // Before the petition is looked up, which may be closed while a slow body arrives.
      const body = await readForm(c);
      if (body.ok && body.form['token'] !== undefined) return deps.answerSigner(c, body.form);
      const petition = await publicCache.petition(c.req.param('petition'));
      setHeaders(c, publicUrl);
      const form = body.ok ? body.form : {};
      const language = pageLanguage(c, form['language'], ownLanguage(petition));
      if (petition === undefined) return noPetition(c, deps, language);
      if (!body.ok) return problem(c, body.problem);
      const request = signRequest(form, `${publicUrl}/p/${petition.petition}`);
      const origin = { address: addressOf(c, deps.trustedProxies), formStamp: form['stamp'] ?? '' };
      const signed = await sign(deps, petition, request, origin);
      const context = await pageContext(deps, petition, { language, partner: form['partner'] });
      if (context === undefined) return noPetition(c, deps, language);
      if (signed.ok) return signedAnswer(c, context, { next: signed.next, email: form['email'] ?? '' });
      const { problem: code, errors = [] } = signed;
      const tooMany = code === 'too-many-requests';
      if (tooMany) c.header('Retry-After', String(RETRY_AFTER_SECONDS[code]));
      const values = valuesAgain(deps, form, errors);
      const because = tooMany ? 'tooMany' : wasUsed(errors) ? 'usedBefore' : undefined;
      return c.html(petitionPage(context, values, { errors, because }), statusOf(code));
    },
  );

  return routes;
}

/**
 * The typed values for the form that is shown again. The id stays, so that a second try counts once, unless somebody
 * else has signed with it.
 */
function valuesAgain(
  { protection, now }: Pick<HostedPageDeps, 'protection' | 'now'>,
  form: Form,
  errors: FieldError[],
): FormValues {
  const { id = freshId(now()), stamp = protection.stampForm() } = form;
  if (wasUsed(errors)) return { ...form, id: freshId(now()), stamp: protection.renewStamp(stamp) };
  const idIsWrong = errors.some(({ field }) => field === 'id');
  return { ...form, id: idIsWrong ? freshId(now()) : id, stamp };
}

/** Whether somebody has signed with this form before: Back brings it to the next person at the same computer. */
function wasUsed(errors: FieldError[]): boolean {
  return errors.some(({ code }) => code === 'proof-spent');
}

function statusOf(code: ProblemCode): 409 | 422 | 429 {
  if (code === 'too-many-requests') return 429;
  return code === 'invalid-signature' ? 422 : 409;
}

/** Facebook asks once for each `og:locale` of a page, by this header. */
function previewLanguage(c: Context): string | undefined {
  return c.req.header('X-Facebook-Locale')?.slice(0, 2);
}

function setHeaders(c: Context, publicUrl: string): void {
  const policy = [
    "default-src 'none'",
    `script-src ${publicUrl}`,
    // The worker of the proof of work starts from a blob, because its code is inside the script.
    'worker-src blob:',
    `connect-src ${publicUrl}`,
    `font-src 'self' ${publicUrl}`,
    `img-src 'self' ${publicUrl}`,
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  // Each response contains a new signature id, which no two people may share.
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Language');
}

async function noPetition(
  c: Context,
  { publicCache }: Pick<HostedPageDeps, 'publicCache'>,
  language: Language,
): Promise<Response> {
  return c.html(noPetitionPage(language, await publicCache.openPetitions()), 404);
}

/** @returns undefined when the petition no longer exists. */
async function pageContext(
  deps: Pick<HostedPageDeps, 'publicCache' | 'daySeries' | 'publicUrl' | 'senderName' | 'now'>,
  petition: StoredPetition,
  reader: { language: Language; asked?: Language | undefined; partner: string | undefined },
): Promise<PageContext | undefined> {
  const snapshot = await deps.publicCache.snapshot(petition.petition);
  if (snapshot === undefined) return undefined;
  const { summary } = snapshot;
  const partner = reader.partner !== undefined && isSlug(reader.partner) ? reader.partner : undefined;
  const voice = voiceOfDay(petition.voices, deps.now().getTime());
  const corrections = (await deps.publicCache.correctionsOf(petition.petition)) ?? [];
  // A page can do without its curve.
  const days = (await deps.daySeries(petition.petition).catch(() => undefined))?.value.days;
  const { publicUrl, senderName } = deps;
  return { ...reader, petition, summary, partner, publicUrl, senderName, voice, corrections, days };
}

/**
 * The page itself answers, at the petition's own address: nothing that was typed goes into a URL, where it would stay in
 * browser histories, and what is shared from the address bar shows the form.
 */
function signedAnswer(
  c: Context<Env>,
  context: PageContext,
  { next, email }: { next: SignAnswer['next']; email: string },
): Response | Promise<Response> {
  if (next === 'confirm') return c.html(confirmPage(context, email));
  setThanksHeaders(c);
  return c.html(signedPage(context));
}
