import { PROBLEM_STATUS, type ProblemCode } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { setPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import type { Env } from '../http/env.ts';
import { media } from '../http/openapi/documentation.ts';
import { problemPath } from '../http/problem.ts';
import { noProblemPage, problemPage } from './view.ts';

/** The pages that the `help` of problems leads to. */
export function problemPageRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    problemPath(':code'),
    describeRoute({
      operationId: 'getProblemPage',
      tags: ['pages'],
      summary: 'What a problem means, and what to do about it',
      responses: { 200: media('The page', 'text/html'), 404: media('No such problem', 'text/html') },
    }),
    (c) => {
      const code = c.req.param('code');
      const language = pageLanguage(c, c.req.query('lang'));
      setPageHeaders(c);
      if (!isProblem(code)) return c.html(noProblemPage(language), 404);
      c.header('Cache-Control', 'public, max-age=3600');
      return c.html(problemPage(code, language));
    },
  );

  return routes;
}

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code);
}
