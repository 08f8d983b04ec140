import { randomBytes } from 'node:crypto';
import { Language, SIGN_BODY_BYTES_MAX } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { currentTally } from '../current-summary.ts';
import { preferredLanguage } from '../domain/language.ts';
import { summarize } from '../domain/summary.ts';
import { uuidv7 } from '../domain/uuid.ts';
import { sign } from '../sign.ts';
import type { StoredPetition } from '../store/petitions.ts';
import { readBody } from './body.ts';
import type { Deps, Env } from './deps.ts';
import { media, problems } from './documentation.ts';
import type { FormValues } from './hosted-form-view.ts';
import { HOSTED_PAGE_ICON, HOSTED_PAGE_STYLE } from './hosted-page-style.ts';
import { PAGE_LANGUAGES, type PageLanguage } from './hosted-page-texts.ts';
import { noPetitionPage, type PageContext, petitionPage, thankYouPage } from './hosted-page-view.ts';
import { isSlug, petitionNamed } from './petitions.ts';
import { problem } from './problem.ts';

// A form writes each byte of Khmer as three characters.
const FORM_BODY_BYTES_MAX = 3 * SIGN_BODY_BYTES_MAX;
const PAGE = media('The page', 'text/html');

/** The petition's own page, which signs without JavaScript too. */
export function hostedPageRoutes(deps: Deps): Hono<Env> {
  const { db, publicUrl } = deps;
  const routes = new Hono<Env>();

  routes.get(
    '/p/style.css',
    describeRoute({ summary: "The page's style", responses: { 200: media('The style', 'text/css') } }),
    (c) => {
      const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' };
      return c.body(HOSTED_PAGE_STYLE, 200, headers);
    },
  );

  routes.get(
    '/p/icon.svg',
    describeRoute({ summary: "The page's icon", responses: { 200: media('The icon', 'image/svg+xml') } }),
    (c) => {
      const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' };
      return c.body(HOSTED_PAGE_ICON, 200, headers);
    },
  );

  routes.get(
    '/p/:petition',
    describeRoute({
      summary: "A petition's own page",
      responses: { 200: PAGE, 404: media('No such petition', 'text/html'), ...problems() },
    }),
    async (c) => {
      const petition = await petitionNamed(db, c.req.param('petition'));
      setHeaders(c, publicUrl);
      const language = languageOf(c.req.query('lang'), c, petition);
      if (petition === undefined) return c.html(noPetitionPage(language), 404);
      const context = await pageContext(deps, petition, { language, partner: c.req.query('partner') });
      if (c.req.query('signed') !== undefined) return c.html(thankYouPage(context));
      return c.html(petitionPage(context, { id: freshId(deps) }));
    },
  );

  routes.post(
    '/p/:petition',
    describeRoute({
      summary: 'Sign without JavaScript',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        303: { description: 'Signed: to the page that says thank you' },
        404: media('No such petition', 'text/html'),
        409: media('The petition is not open', 'text/html'),
        422: media('The form again, with what was typed and what is wrong', 'text/html'),
        ...problems('malformed', 'too-large', 'wrong-content-type'),
      },
    }),
    async (c) => {
      // First, since a slow body takes its time, and the petition may be closed meanwhile.
      const body = await readBody(c, 'application/x-www-form-urlencoded', FORM_BODY_BYTES_MAX);
      const petition = await petitionNamed(db, c.req.param('petition'));
      setHeaders(c, publicUrl);
      if (petition === undefined) return c.html(noPetitionPage(languageOf(undefined, c, petition)), 404);
      if (!body.ok) return problem(c, body.problem);
      const form: Partial<Record<string, string>> = Object.fromEntries(new URLSearchParams(body.text));
      const language = languageOf(form['language'], c, petition);
      const signed = await sign(deps, petition, signRequest(form, `${publicUrl}/p/${petition.petition}`));
      const context = await pageContext(deps, petition, { language, partner: form['partner'] });
      if (signed.ok) return c.redirect(thankYouHref(context), 303);
      const { errors = [] } = signed;
      const idIsWrong = form['id'] === undefined || errors.some(({ field }) => field === 'id');
      const values: FormValues = { ...form, id: (idIsWrong ? undefined : form['id']) ?? freshId(deps) };
      return c.html(
        petitionPage(context, values, errors),
        signed.problem === 'invalid-signature' ? 422 : 409,
      );
    },
  );

  return routes;
}

function setHeaders(c: Context, publicUrl: string): void {
  const policy = [
    "default-src 'none'",
    `script-src ${publicUrl}`,
    `connect-src ${publicUrl}`,
    `font-src 'self' ${publicUrl}`,
    `img-src 'self' ${publicUrl}`,
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  // Each page has an id of its own in its form: no two people may get the same one.
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Language');
}

function languageOf(
  asked: string | undefined,
  c: Context,
  petition: StoredPetition | undefined,
): PageLanguage {
  const own = Object.keys(petition?.title ?? {});
  return (
    PAGE_LANGUAGES.find((language) => language === asked) ??
    preferredLanguage(c.req.header('Accept-Language'), PAGE_LANGUAGES) ??
    PAGE_LANGUAGES.find((language) => language === own[0]) ??
    'en'
  );
}

async function pageContext(
  { db, now, publicUrl }: Deps,
  petition: StoredPetition,
  reader: { language: PageLanguage; partner: string | undefined },
): Promise<PageContext> {
  const summary = summarize(petition, await currentTally(db, petition), now());
  const partner = reader.partner !== undefined && isSlug(reader.partner) ? reader.partner : undefined;
  return { petition, summary, language: reader.language, partner, publicUrl };
}

function freshId({ now }: Deps): string {
  return uuidv7(now(), randomBytes(10));
}

/** The form's fields as the body that a browser with JavaScript would send. */
function signRequest(form: Partial<Record<string, string>>, page: string) {
  const { id, name, email, country, city, comment, website, partner } = form;
  return {
    id,
    name,
    email,
    country,
    city,
    comment,
    website,
    page,
    language: Language.safeParse(form['language']).data ?? 'en',
    consents: { news: form['news'] === 'on' },
    showName: form['showName'] === 'on',
    ...(partner ? { partner } : {}),
  };
}

// Nothing of what was typed goes into a URL: it stays in histories.
function thankYouHref({ petition, language, partner }: PageContext): string {
  const query = new URLSearchParams({ signed: '1', lang: language, ...(partner ? { partner } : {}) });
  return `/p/${petition.petition}?${query.toString()}`;
}
