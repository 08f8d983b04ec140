import type { Language } from '@samleng/contract';
import { Hono } from 'hono';
import { query } from '../../http/query.ts';
import { listPages } from '../../placements/pages/list-pages.ts';
import { pagesCsv } from '../../placements/pages/pages-csv.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { fileHeaders } from '../file-headers.ts';
import { may, signedIn } from '../guard.ts';
import { describeScoped } from '../petitions/describe-scoped.ts';
import { refuse } from '../refuse.ts';
import { PageList } from './page-answers.ts';
import { AskedTable } from './page-bodies.ts';

const READ = 'campaigns:read';
const FALLBACK: Language = 'en';

/** Where the tag of a petition stands. */
export function pageRoutes(deps: ConsoleDeps) {
  const { db, now, publicUrl, embed } = deps;
  const scriptVersion = embed?.pinned?.version ?? null;
  const list = (petition: string) => listPages(petition, { db, publicUrl, now: now(), scriptVersion });
  return new Hono<ConsoleEnv>()
    .get(
      '/console/api/petitions/:petition/pages',
      describeScoped({
        operationId: 'listPages',
        summary: 'The pages on which the tag was seen, and what goes wrong there',
        scope: READ,
        answer: ['The pages', PageList],
        problems: ['petition-not-found'],
      }),
      signedIn(deps),
      may(READ),
      async (c) => {
        const pages = await list(c.req.param('petition'));
        return pages ? c.json(pages, 200) : refuse(c, 'petition-not-found');
      },
    )
    .get(
      '/console/api/petitions/:petition/pages/csv',
      describeScoped({
        operationId: 'downloadPages',
        summary: 'The same as a table, in CSV',
        scope: READ,
        file: 'text/csv',
        problems: ['petition-not-found', 'malformed'],
      }),
      signedIn(deps),
      may(READ),
      query(AskedTable),
      async (c) => {
        const pages = await list(c.req.param('petition'));
        if (pages === undefined) return refuse(c, 'petition-not-found');
        const { lang = FALLBACK } = c.req.valid('query');
        const headers = {
          ...fileHeaders('text/csv; charset=utf-8'),
          'Content-Disposition': `attachment; filename="${pages.petition}-pages.csv"`,
        };
        return c.body(new Uint8Array(pagesCsv(pages, lang)), 200, headers);
      },
    );
}
