import { Language } from '@samleng/contract';
import { loadConsoleWords } from '@samleng/locales/console';
import { Hono } from 'hono';
import * as z from 'zod';
import type { RefusalWords } from '../../domain/import/refused-lines.ts';
import { query } from '../../http/query.ts';
import { streamOf } from '../../exports/limited.ts';
import { refusedFile } from '../../imports/uploads/refused-file.ts';
import { forgetRefusals } from '../../imports/uploads/refusals.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { fileHeaders } from '../file-headers.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { refuse } from '../refuse.ts';

const REFUSED = '/console/api/petitions/:petition/imports/:import/refused';

const Asked = z.object({ language: Language });

/** The lines of a file that were not imported; before it is imported, by the id of its upload. */
export function refusedRoutes(deps: ConsoleDeps) {
  const { db } = deps;
  const guards = [signedIn(deps), inPerson, may('signatures:import')] as const;
  return new Hono<ConsoleEnv>()
    .get(`${REFUSED}.csv`, ...guards, query(Asked), async (c) => {
      const words = await wordsIn(c.req.valid('query').language);
      const lines = await refusedFile(db, c.req.param(), words);
      if (lines === undefined) return refuse(c, 'not-found');
      return c.body(
        streamOf(lines, () => Promise.resolve()),
        200,
        {
          ...fileHeaders('text/csv; charset=utf-8'),
          'Content-Disposition': 'attachment; filename="refused.csv"',
        },
      );
    })
    .delete(REFUSED, ...guards, async (c) => {
      await forgetRefusals(db, c.req.param());
      return c.body(null, 204);
    });
}

async function wordsIn(language: Language): Promise<RefusalWords> {
  const { refused, columns } = (await loadConsoleWords(language)).peopleImport;
  return {
    field: (field) => (field === undefined ? '' : columns.fields[field]),
    problem: (code) => refused[code] ?? refused.other,
  };
}
