import { Language } from '@samleng/contract';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as z from 'zod';
import { EXPORT_FORMATS, EXPORT_KINDS, exportPermission, type ExportFormat } from '../../exports/kinds.ts';
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

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
        const file = await fileOf(opened, { format, by: c.get('identity').actor });
        return c.body(file, 200, fileHeaders(`${opened.name}.${format}`, MEDIA_TYPES[format]));
      },
    );
}

async function fileOf(opened: OpenedExport, how: HowToWrite): Promise<ReadableStream<Uint8Array>> {
  try {
    return streamOf(await opened.write(how), opened.close);
  } catch (error) {
    await opened.close();
    throw error;
  }
}
