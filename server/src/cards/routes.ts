import { Language } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { knows } from '../http/cacheable.ts';
import type { Env } from '../http/env.ts';
import { media, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { query } from '../http/query.ts';
import type { PublicCache } from '../public/public-cache.ts';
import { previewCard, voiceCard } from './card.ts';
import { createDrawing } from './drawing-worker.ts';
import { HeldCounts } from './held-counts.ts';
import { PictureCache } from './picture-cache.ts';

/** Nothing else, else the same picture would lie in caches under many names. */
const CardQuery = z.strictObject({
  lang: Language.meta({ description: 'Of the words in the picture' }),
  kind: z.enum(['preview', 'voice']).meta({ description: 'For a link’s preview; or to be sent by a signer' }),
});
type Kind = z.infer<typeof CardQuery>['kind'];

const CACHE: Record<Kind, string> = {
  preview: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400',
  voice: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
};

type CardDeps = {
  publicCache: Pick<PublicCache, 'petition' | 'snapshot'>;
  publicUrl: string;
  now: () => Date;
};

export function cardRoutes({ publicCache, publicUrl, now }: CardDeps): Hono<Env> {
  const routes = new Hono<Env>();
  const pictures = new PictureCache(createDrawing());
  const heldCounts = new HeldCounts();

  routes.get(
    '/p/:petition/card.png',
    describeRoute({
      operationId: 'getCard',
      tags: ['pages'],
      summary: 'A petition as a picture, for previews of its link and for sending',
      responses: {
        200: media('1200 × 630 pixels', 'image/png'),
        ...NOT_MODIFIED,
        ...problems('malformed', 'petition-not-found'),
      },
    }),
    query(CardQuery),
    async (c) => {
      const { lang: language, kind } = c.req.valid('query');
      const petition = await publicCache.petition(c.req.param('petition'));
      const snapshot = petition && (await publicCache.snapshot(petition.petition));
      if (petition === undefined || snapshot === undefined) return problem(c, 'petition-not-found');
      const { summary } = snapshot;
      const place = `${petition.petition}/${kind}/${language}`;
      const held = { ...summary, count: heldCounts.of(place, summary.count, now()) };
      const card =
        kind === 'preview'
          ? previewCard({ petition, summary, language })
          : voiceCard({ petition, summary: held, language }, publicUrl);
      const picture = await pictures.get(place, card);
      if (picture === undefined) return problem(c, 'unavailable');
      const headers = { 'Cache-Control': CACHE[kind], ETag: picture.etag };
      if (knows(c.req.header('If-None-Match'), picture.etag)) return c.body(null, 304, headers);
      return c.body(picture.png, 200, { ...headers, 'Content-Type': 'image/png' });
    },
  );

  return routes;
}
