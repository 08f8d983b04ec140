import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { SHARE_SCRIPT } from '../html/share-script.ts';
import { HOSTED_PAGE_ICON, HOSTED_PAGE_STYLE } from '../html/style.ts';
import type { Env } from '../http/env.ts';
import { media } from '../http/openapi/documentation.ts';

const ASSETS = [
  {
    path: '/p/style.css',
    id: 'getPageStyle',
    what: 'style',
    type: 'text/css',
    content: HOSTED_PAGE_STYLE,
    maxAge: 300,
  },
  {
    path: '/p/share.js',
    id: 'getPageScript',
    what: 'script that shares',
    type: 'text/javascript',
    content: SHARE_SCRIPT,
    maxAge: 300,
  },
  {
    path: '/p/icon.svg',
    id: 'getPageIcon',
    what: 'icon',
    type: 'image/svg+xml',
    content: HOSTED_PAGE_ICON,
    maxAge: 86_400,
  },
] as const;

/** Files that the pages of the server load. */
export function assetRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const { path, id, what, type, content, maxAge } of ASSETS) {
    const responses = { 200: media(`The ${what}`, type) };
    const described = { operationId: id, tags: ['pages'], summary: `The pages' ${what}`, responses };
    routes.get(path, describeRoute(described), (c) => {
      const contentType = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
      return c.body(content, 200, {
        'Content-Type': contentType,
        'Cache-Control': `public, max-age=${maxAge}`,
      });
    });
  }
  return routes;
}
