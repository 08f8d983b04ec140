import { Hono } from 'hono';
import * as z from 'zod';
import { readBytes } from '../../http/body.ts';
import { query } from '../../http/query.ts';
import { abandonUpload } from '../../imports/asking/abandon-upload.ts';
import { beginUpload } from '../../imports/uploads/begin-upload.ts';
import { PART_BYTES_MAX, receivePart } from '../../imports/uploads/receive-part.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { refuse } from '../refuse.ts';

const ALL = '/console/api/petitions/:petition/imports';
const ONE = '/console/api/petitions/:petition/imports/:upload';
const FILE = '/console/api/petitions/:petition/imports/:upload/file';

const Announced = z.strictObject({ bytes: z.int().min(1), format: z.enum(['csv', 'xlsx']) });
const From = z.object({ offset: z.coerce.number().pipe(z.int().min(0)) });

/** Files of people, brought in parts, so that a broken line costs one part. */
export function uploadRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  const guards = [signedIn(deps), inPerson, may('signatures:import')] as const;
  return new Hono<ConsoleEnv>()
    .post(ALL, ...guards, jsonBody(Announced), async (c) => {
      const { petition } = c.req.param();
      const who = { by: c.get('identity').actor, now: now() };
      const begun = await beginUpload(db, { ...c.req.valid('json'), petition }, who);
      return begun.ok ? c.json({ upload: begun.upload }, 201) : refuse(c, begun.because);
    })
    .put(FILE, ...guards, query(From), async (c) => {
      const body = await readBytes(c, 'application/octet-stream', PART_BYTES_MAX);
      if (!body.ok) return refuse(c, body.problem);
      const part = { offset: c.req.valid('query').offset, content: body.bytes };
      const received = await receivePart(db, c.req.param(), part);
      if (received.ok) return c.json({ received: received.received }, 200);
      return refuse(c, received.because, {
        ...('received' in received && { headers: { 'Upload-Offset': String(received.received) } }),
      });
    })
    .delete(ONE, ...guards, async (c) => {
      const gone = await abandonUpload(db, c.req.param());
      return gone.ok ? c.body(null, 204) : refuse(c, gone.because);
    });
}
