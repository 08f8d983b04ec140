import { Hono } from 'hono';
import { describeRoute, generateSpecs } from 'hono-openapi';
import type { Env } from '../env.ts';
import { media } from './documentation.ts';

/** Documents all routes of an app, generated from the schemas they declare. */
export function openapiRoutes(app: Hono<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  let document: Promise<string> | undefined;

  routes.get(
    '/openapi.json',
    describeRoute({
      summary: 'This document',
      responses: { 200: media('OpenAPI 3.1', 'application/json') },
    }),
    async (c) => {
      document ??= writeDocument(app);
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' };
      return c.body(await document, 200, headers);
    },
  );

  return routes;
}

async function writeDocument(app: Hono<Env>): Promise<string> {
  const info = { title: 'Samleng', version: '1', description: 'Petitions that any site embeds.' };
  const options = { documentation: { info }, excludeStaticFile: false };
  return JSON.stringify(await generateSpecs(app, options));
}
