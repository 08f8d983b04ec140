import type { PinnedScript } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { setPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import type { Env } from '../http/env.ts';
import { media, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { query } from '../http/query.ts';
import { asSlug, meantBy } from './names.ts';
import { openPetitionsOf, type TagPageCache } from './partner-view.ts';
import { qrCode, QrQuery } from './qr-code.ts';
import { noPartnerPage, tagPage } from './view.ts';

type TagPageDeps = {
  publicCache: TagPageCache;
  publicUrl: string;
  pinned: PinnedScript | undefined;
  /** Path of the script that makes tags; undefined without a build of the console. */
  tagScript: string | undefined;
};

/** A partner's own page: the tag, its link and its QR code, without an account. */
export function tagPageRoutes({ publicCache, publicUrl, pinned, tagScript: script }: TagPageDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/partners/:campaign/:partner',
    describeRoute({
      operationId: 'getTagPage',
      tags: ['pages'],
      summary: 'A page where a partner makes the tag for their own page',
      responses: {
        200: media('The page', 'text/html'),
        302: { description: 'The name is another one of the partner: to the page of their own' },
        404: media('No such partner', 'text/html'),
        ...problems(),
      },
    }),
    async (c) => {
      const typed = c.req.param();
      const [campaign, name] = [asSlug(typed.campaign), asSlug(typed.partner)];
      const language = pageLanguage(c, c.req.query('lang'));
      setHeaders(c);
      const partner = await publicCache.partner(campaign, name);
      if (partner === undefined) {
        const meant = await meantBy(publicCache, { campaign, partner: name });
        return c.html(noPartnerPage(language, meant), 404);
      }
      if (partner.partner !== typed.partner || campaign !== typed.campaign)
        return c.redirect(addressOf(c, campaign, partner.partner), 302);
      const petitions = await openPetitionsOf(publicCache, campaign, name);
      return c.html(tagPage({ language, publicUrl, campaign, partner, petitions, pinned, script }));
    },
  );

  // Mail programs and people add a slash.
  routes.all('/partners/:campaign/:partner/', (c) => {
    const { campaign, partner } = c.req.param();
    return c.redirect(addressOf(c, asSlug(campaign), asSlug(partner)), 302);
  });

  routes.get(
    '/p/:petition/qr.svg',
    describeRoute({
      operationId: 'getQrCode',
      tags: ['pages'],
      summary: "A QR code of the link to a petition's page",
      responses: {
        200: media('To be printed at any size', 'image/svg+xml'),
        ...problems('malformed', 'petition-not-found'),
      },
    }),
    query(QrQuery),
    async (c) => {
      const petition = await publicCache.petition(c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      const asked = c.req.valid('query');
      const credited = asked.partner && (await publicCache.partner(petition.campaign, asked.partner));
      const code = qrCode(publicUrl, petition.petition, {
        ...asked,
        partner: credited ? credited.partner : undefined,
      });
      return c.body(code, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' });
    },
  );

  return routes;
}

/** In the language that was asked for. */
function addressOf(c: Context, campaign: string, partner: string): string {
  const lang = c.req.query('lang');
  const path = `/partners/${encodeURIComponent(campaign)}/${encodeURIComponent(partner)}`;
  return lang === undefined ? path : `${path}?${new URLSearchParams({ lang }).toString()}`;
}

function setHeaders(c: Context): void {
  setPageHeaders(c);
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    // The petition and the wall, for the preview, which stands in a frame of its own.
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  c.header('Cache-Control', 'no-cache');
  c.header('X-Robots-Tag', 'noindex');
}
