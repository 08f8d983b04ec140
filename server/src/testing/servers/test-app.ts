import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { problemCode, ProblemDocument } from '@samleng/contract';
import { type Logger, pino } from 'pino';
import type { z, ZodType } from 'zod';
import { createAuth } from '../../accounts/auth.ts';
import type { StaffMail } from '../../mail/staff-mail.ts';
import { createApp } from '../../app.ts';
import type { ConsoleFiles } from '../../console-page/files.ts';
import type { EmbedFiles } from '../../embed/files.ts';
import { createProtection } from '../../protection/protection.ts';
import type { Work } from '../../protection/proof/proof-of-work.ts';
import type { Live } from '../../public/live-hub.ts';
import { createMetrics } from '../../http/monitoring/metrics.ts';
import { createWallReader } from '../../donations/wall-reader.ts';
import { createRecentSigners } from '../../signatures/recent-signers.ts';
import { Changes } from '../../database/read-cache.ts';
import { createPlacementGatherer } from '../../placements/placement-gatherer.ts';
import { createDaySeries } from '../../public/days/day-series.ts';
import { createPublicCache } from '../../public/public-cache.ts';
import { agreedSigners } from '../../signatures/voices.ts';
import { createObserve } from '../../http/middleware.ts';
import type { Store } from '../../database/open.ts';
import { createSignQueue } from '../../signatures/storing/sign-queue.ts';
import { NOON, putCampaign, putDonation, signBody } from '../data/fixtures.ts';
import { personal } from '../data/personal.ts';

export const SILENT = pino({ level: 'silent' });
export const PUBLIC_URL = 'https://sign.example.org';
const SENDER_NAME = 'Samleng';

const SCRIPT = new TextEncoder().encode('// script');
const FILE = { bytes: SCRIPT, etag: 'W/"1"', contentType: 'text/javascript', cacheControl: 'public' };
const EMBED: EmbedFiles = {
  loader: FILE,
  files: new Map([['elements.js', FILE]]),
  pinned: { version: '1.2.3', file: '1.2.3.js', integrity: 'sha384-x' },
};

const PAGE = { ...FILE, contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' };
const CONSOLE: ConsoleFiles = {
  page: PAGE,
  preview: PAGE,
  files: new Map([['assets/index.js', FILE]]),
  tagScript: 'assets/index.js',
};

/** Level 2 takes ten times as much as level 1, as in production. */
const LITTLE_WORK: Work = { cost: 2, derivations: { 1: [2, 4], 2: [20, 40] } };

/** Besides the usual: a log that is read, or another address. */
type Changed = { log?: Logger; publicUrl?: string };

/** An app without a server: the test sets its clock, and streams are only counted. */
export function testApp({ db, openSnapshot }: Store, { log = SILENT, publicUrl = PUBLIC_URL }: Changed = {}) {
  const clock = { now: NOON };
  const changed: string[] = [];
  const staffMails: StaffMail[] = [];
  const live: Live = {
    open: () => 'unavailable',
    limitOf: () => ({ quota: 1 }),
    changed: (petition) => void changed.push(petition),
    changedAll: () => undefined,
    counts: () => ({ open: 0, refused: 0, dropped: 0 }),
    close: () => undefined,
  };
  const pepper = new Uint8Array(32).fill(7);
  const { add, close } = createSignQueue({ db });
  // A length set by the test.
  const signQueue = { add, close, length: 0, lengthMax: 1 };
  const metrics = createMetrics();
  const now = () => clock.now;
  // No caching, so that what a test changes in the database shows at once.
  const cache = { db, changes: new Changes(), freshMs: 0, onError: () => undefined };
  const publicCache = createPublicCache({ ...cache, now, senderName: SENDER_NAME, agreedSigners });
  const placements = createPlacementGatherer({
    db,
    now,
    publicUrl,
    onError: () => undefined,
  });
  const auth = createAuth({ db, pepper, now, publicUrl });
  const app = createApp({
    db,
    openSnapshot,
    publicCache,
    cacheOptions: cache,
    placements,
    recentSigners: createRecentSigners({ ...cache, publicCache }),
    daySeries: createDaySeries({ ...cache, publicCache }),
    wall: createWallReader(cache),
    pepper,
    live,
    metrics,
    signQueue,
    observe: createObserve(log, metrics),
    protection: createProtection({ db, pepper, now, work: LITTLE_WORK }),
    importer: { wake: () => undefined },
    mailWorker: { wake: () => undefined, takesUnicode: () => true },
    publicUrl,
    dataDir: tmpdir(),
    senderName: SENDER_NAME,
    trustedProxies: new BlockList(),
    log,
    now,
    embed: EMBED,
    auth,
    sendMail: async (mail) => staffMails.push(mail) > 0,
    consoleFiles: CONSOLE,
  });
  const sign = (body: unknown = signBody(1)) => app.request(...signing(body));
  return { app, placements, auth, clock, changed, staffMails, pepper, signQueue, metrics, sign };
}

/** The app with campaign `rivers` and one donation, and their stored ids. */
export async function campaignApp(store: Store) {
  await putCampaign(store.db);
  await putDonation(store.db, { id: 'a' });
  const rows = () => personal(store.db).selectFrom('signatures').selectAll().execute();
  return { ...testApp(store), rows, close: () => store.close() };
}

/** A request that signs `clean-river`; a string is sent as the raw body. */
export function signing(body: unknown): [string, RequestInit] {
  return [
    '/v1/petitions/clean-river/signatures',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
  ];
}

/** The body of an answer, parsed by the contract's schema. */
export async function answer<Schema extends ZodType>(
  response: Response | Promise<Response>,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(await (await response).json());
}

/** The problem code of an answer. */
export async function problemOf(response: Response): Promise<string | undefined> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const { type, status } = await answer(response, ProblemDocument);
  assert.equal(status, response.status);
  return problemCode(type);
}
