import { Hono } from 'hono';
import { describeRoute, generateSpecs } from 'hono-openapi';
import type { Env } from '../env.ts';
import { media } from './documentation.ts';
import { TAGS } from './tags.ts';

/**
 * Documents all routes of an app, generated from the schemas they declare.
 *
 * @param publicUrl Origin under which browsers reach this server.
 */
export function openapiRoutes(app: Hono<Env>, publicUrl: string): Hono<Env> {
  const routes = new Hono<Env>();
  let document: Promise<string> | undefined;

  routes.get(
    '/openapi.json',
    describeRoute({
      operationId: 'getOpenApi',
      tags: ['operations'],
      summary: 'This document',
      responses: { 200: media('OpenAPI 3.1', 'application/json') },
    }),
    async (c) => {
      document ??= writeDocument(app, publicUrl);
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' };
      return c.body(await document, 200, headers);
    },
  );

  return routes;
}

async function writeDocument(app: Hono<Env>, publicUrl: string): Promise<string> {
  const info = {
    title: 'Samleng',
    version: '1',
    description: 'Petitions that any site embeds.',
    license: { name: 'GNU Affero General Public License v3.0 or later', identifier: 'AGPL-3.0-or-later' },
  };
  const securitySchemes = {
    token: { type: 'http' as const, scheme: 'bearer', description: 'A token that the console has made.' },
  };
  // Signers do not log in: what one may do is in the link of their email.
  const documentation = {
    info,
    servers: [{ url: publicUrl }],
    tags: TAGS,
    security: [],
    components: { securitySchemes },
  };
  const document = await generateSpecs(app, { documentation, excludeStaticFile: false });
  return JSON.stringify({ ...document, paths: forScripts(document.paths) });
}

/** Without what the console's own pages alone may ask: those routes describe nothing, and may change with the pages. */
function forScripts(paths: Paths): Paths {
  const described = Object.entries(paths).map(([path, operations]) => {
    const kept = Object.entries(operations as Operations).filter(([, { summary }]) => summary !== undefined);
    return [path, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(described.filter(([, operations]) => Object.keys(operations).length > 0));
}

type Paths = Awaited<ReturnType<typeof generateSpecs>>['paths'];
type Operations = Record<string, { summary?: string }>;
