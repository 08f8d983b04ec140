import { Language } from '@samleng/contract';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as z from 'zod';
import { EXPORT_FORMATS, EXPORT_KINDS, exportPermission } from '../../exports/kinds.ts';
import { framed } from '../../exports/framed.ts';
import { LimitedExports, streamOf } from '../../exports/limited.ts';
import { type HowToWrite, type OpenedExport, openExport } from '../../exports/open-export.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { fileHeaders } from '../file-headers.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { refuse } from '../refuse.ts';

const AskedSums = z.strictObject({ for: z.enum(EXPORT_KINDS) });
const AskedExport = AskedSums.extend({ format: z.enum(EXPORT_FORMATS), language: Language });

/** Behind `jsonBody`: the list of everything is for owners. */
const mayHaveList = createMiddleware<ConsoleEnv, string, { out: { json: z.output<typeof AskedSums> } }>(
  async (c, next) => {
    const needed = exportPermission(c.req.valid('json').for);
    return c.get('identity').permissions.includes(needed) ? next() : refuse(c, 'not-allowed');
  },
);

/** Lists of signatures as files: for people alone, since they hold names. */
export function exportRoutes(deps: ConsoleDeps) {
  const { now } = deps;
  const exports = new LimitedExports();
  const open = (petition: string, kind: z.output<typeof AskedSums>['for'], language: Language) =>
    exports.open(() => openExport(deps, { petition, kind, language, now: now() }));
  return new Hono<ConsoleEnv>()
    .post(
      '/console/api/petitions/:petition/signatures/export/sums',
      signedIn(deps),
      inPerson,
      may('signatures:export'),
      jsonBody(AskedSums),
      mayHaveList,
      async (c) => {
        const opened = await open(c.req.param('petition'), c.req.valid('json').for, 'en');
        if (opened === 'busy') return refuse(c, 'too-many-requests');
        if (opened === undefined) return refuse(c, 'petition-not-found');
        await opened.close();
        return c.json(opened.sums, 200);
      },
    )
    .post(
      '/console/api/petitions/:petition/signatures/export',
      signedIn(deps),
      inPerson,
      may('signatures:export'),
      jsonBody(AskedExport),
      mayHaveList,
      async (c) => {
        const { for: kind, format, language } = c.req.valid('json');
        const opened = await open(c.req.param('petition'), kind, language);
        if (opened === 'busy') return refuse(c, 'too-many-requests');
        if (opened === undefined) return refuse(c, 'petition-not-found');
        return c.body(await filesOf(opened, { format, by: c.get('identity').actor }), 200, {
          ...fileHeaders('application/octet-stream'),
          'Samleng-Export': opened.name,
        });
      },
    );
}

async function filesOf(opened: OpenedExport, how: HowToWrite): Promise<ReadableStream<Uint8Array>> {
  let done = 0;
  try {
    const about = await opened.about(how.format);
    const list = await opened.write({ ...how, onRows: (rows) => (done = rows) });
    return streamOf(
      framed(about, list, () => done),
      opened.close,
    );
  } catch (error) {
    await opened.close();
    throw error;
  }
}
