import { type Context, Hono } from 'hono';
import { servesConsole } from '../domain/accounts/console-origin.ts';
import type { Env } from '../http/env.ts';
import { answerFile } from '../http/files/answer-file.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleFiles } from './files.ts';
import { setConsoleHeaders } from './headers.ts';
import { needsHttpsPage } from './needs-https.ts';

/**
 * Serves the campaigner's pages. Every path without a file is the one page, whose script shows what the path names.
 *
 * @param publicUrl Origin under which browsers reach this server.
 */
export function consolePageRoutes({ page, files }: ConsoleFiles, publicUrl: string): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/console/assets/:file', (c) => {
    const file = files.get(`assets/${c.req.param('file')}`);
    return file ? answerFile(c, file) : problem(c, 'not-found');
  });

  const answerPage = (c: Context<Env>) => {
    setConsoleHeaders(c);
    return servesConsole(publicUrl) ? answerFile(c, page) : c.html(needsHttpsPage(c), 503);
  };
  routes.get('/console', (c) => c.redirect('/console/', 308));
  // Not a file, and not the API's: a path of the API that does not exist is a problem, as everywhere.
  routes.get('/console/*', (c, next) => (c.req.path.startsWith('/console/api/') ? next() : answerPage(c)));

  return routes;
}
