import { Hono } from 'hono';
import { askCheck } from '../../imports/asking/ask-check.ts';
import { listImports } from '../../imports/asking/list-imports.ts';
import { previewUpload } from '../../imports/asking/preview-upload.ts';
import { resumeImport, startImport, stopImport } from '../../imports/asking/start-import.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { refuse } from '../refuse.ts';
import { CheckAsked, PreviewAsked, ResumeAsked, StartAsked } from './import-body.ts';

const ALL = '/console/api/petitions/:petition/imports';
const UPLOAD = '/console/api/petitions/:petition/imports/:upload';
const ONE = '/console/api/petitions/:petition/imports/:import';

/** People of another platform, brought in from an uploaded file: looked at, checked, imported in the background. */
export function importRoutes(deps: ConsoleDeps) {
  const { db, now, importer } = deps;
  const guards = [signedIn(deps), inPerson, may('signatures:import')] as const;
  return new Hono<ConsoleEnv>()
    .get(ALL, ...guards, async (c) => c.json(await listImports(db, c.req.param('petition')), 200))
    .post(`${UPLOAD}/preview`, ...guards, jsonBody(PreviewAsked), async (c) => {
      const previewed = await previewUpload(db, c.req.param(), c.req.valid('json'), now());
      return previewed.ok ? c.json(previewed.answer, 200) : refuse(c, previewed.because);
    })
    .post(`${UPLOAD}/check`, ...guards, jsonBody(CheckAsked), async (c) => {
      const asked = await askCheck(db, c.req.param(), c.req.valid('json'), c.get('identity').actor);
      if (!asked.ok) return refuse(c, asked.because);
      importer.wake();
      return c.body(null, 204);
    })
    .post(`${UPLOAD}/start`, ...guards, jsonBody(StartAsked), async (c) => {
      const { import: slug } = c.req.valid('json');
      const asked = await startImport(db, c.req.param(), slug, c.get('identity').actor);
      if (!asked.ok) return refuse(c, asked.because);
      importer.wake();
      return c.body(null, 204);
    })
    .post(`${ONE}/stop`, ...guards, async (c) => {
      const stopped = await stopImport(db, c.req.param());
      if (!stopped.ok) return refuse(c, stopped.because);
      importer.wake();
      return c.body(null, 204);
    })
    .post(`${ONE}/resume`, ...guards, jsonBody(ResumeAsked), async (c) => {
      const { upload } = c.req.valid('json');
      const asked = await resumeImport(db, c.req.param(), upload, c.get('identity').actor);
      if (!asked.ok) return refuse(c, asked.because);
      importer.wake();
      return c.body(null, 204);
    });
}
