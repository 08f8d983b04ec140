import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { askStore } from '../store/open.ts';
import type { Deps, Env } from './deps.ts';
import { json, problems } from './documentation.ts';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const OK: z.infer<typeof Health> = { status: 'ok' };
const FRESH = { 'Cache-Control': 'no-store' };

/** For whoever watches over this process. */
export function healthRoutes({ db }: Deps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/healthz',
    describeRoute({ summary: 'Whether the process runs', responses: { 200: json('It runs', Health) } }),
    (c) => c.json(OK, 200, FRESH),
  );

  routes.get(
    '/readyz',
    describeRoute({
      summary: 'Whether it can serve',
      responses: { 200: json('The database answers', Health), ...problems() },
    }),
    async (c) => {
      await askStore(db);
      return c.json(OK, 200, FRESH);
    },
  );

  return routes;
}
