import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import type { EmbedFiles } from './files.ts';
import type { Env } from '../http/env.ts';
import { json, media, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { answerFile } from '../http/files/answer-file.ts';

const Pin = z
  .object({
    version: z.string(),
    src: z.url(),
    integrity: z.string().meta({ description: 'For the attribute of that name' }),
  })
  .meta({ id: 'Pin' });

/**
 * Serves the script that partners paste, and the files it loads.
 *
 * @param publicUrl Origin under which browsers reach this server.
 */
export function embedRoutes({ loader, files, pinned, kept }: EmbedFiles, publicUrl: string): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/embed.js',
    describeRoute({
      operationId: 'getLoader',
      tags: ['embedding'],
      summary: 'The script that partners paste',
      responses: { 200: media('The script', 'text/javascript'), ...NOT_MODIFIED },
    }),
    (c) => answerFile(c, loader),
  );

  routes.get(
    '/embed/pinned.json',
    describeRoute({
      operationId: 'getPinned',
      tags: ['embedding'],
      summary:
        'The address and the hash of the module that holds everything, for pages that pin what they run',
      responses: { 200: json('Its address and hash', Pin), ...problems('not-found') },
    }),
    (c) => {
      if (!pinned) return problem(c, 'not-found');
      const { version, file, integrity } = pinned;
      c.header('Cache-Control', 'public, max-age=300');
      return c.json({ version, src: `${publicUrl}/embed/${file}`, integrity });
    },
  );

  routes.get(
    '/embed/:file',
    describeRoute({
      operationId: 'getEmbedFile',
      tags: ['embedding'],
      summary: 'A file that the script asks for',
      responses: {
        200: media('The file', 'text/javascript', 'font/woff2', 'text/plain', 'text/css'),
        ...NOT_MODIFIED,
        ...problems('not-found'),
      },
    }),
    async (c) => {
      const name = c.req.param('file');
      const file = files.get(name) ?? (await kept?.(name));
      return file ? answerFile(c, file) : problem(c, 'not-found');
    },
  );

  return routes;
}
