import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import { readConsoleFiles } from './console-page/files.ts';
import { type EmbedFiles, openEmbedFiles } from './embed/files.ts';
import { startJobs } from './retention/jobs.ts';
import { checkSums, foldSums } from './retention/keep-sums.ts';
import { LogEmptier } from './retention/log-emptier.ts';
import { createAuth } from './accounts/auth.ts';
import { firstOwnerLink } from './accounts/links/first-owner.ts';
import { servesConsole } from './domain/accounts/console-origin.ts';
import { createStaffMail } from './mail/staff-mail.ts';
import { createProtection } from './protection/protection.ts';
import { warnUnprotected } from './protection/warn-unprotected.ts';
import {
  type Answering,
  createServer,
  listen,
  ListenError,
  stopListening,
  type Timeouts,
} from './http/listen.ts';
import { errorLine } from './http/monitoring/error-line.ts';
import { createLog } from './http/monitoring/log.ts';
import { removeOldEmailFiles } from './mail/old-files.ts';
import { neutralSender, senderNameOf } from './mail/sender.ts';
import { type Transport, transportFor } from './mail/transport.ts';
import { createMetrics } from './http/monitoring/metrics.ts';
import { checkPepper, readPepper } from './secrets/pepper.ts';
import { startMailWorker, type MailWorker } from './mail/mail-worker.ts';
import { createObserve } from './http/middleware.ts';
import { summaryAtOnce } from './public/summary-fast-path.ts';
import type { Db } from './database/db.ts';
import { openStore, type Store } from './database/open.ts';
import { createSignQueue, type SignQueue } from './signatures/storing/sign-queue.ts';
import { hasSignatures } from './signatures/find.ts';
import { createPlacementGatherer } from './placements/placement-gatherer.ts';
import { createDaySeries, DAYS_FRESH_MS } from './public/days/day-series.ts';
import { createPublicData } from './public/public-data.ts';
import { agreedSigners } from './signatures/voices.ts';
import { createRecentSigners } from './signatures/recent-signers.ts';
import { createWallReader } from './donations/wall-reader.ts';
import { startImports } from './imports/running/import-tasks.ts';
import { startEncoding } from './donations/encode-stored.ts';

// Enough to store what is queued, unless the database hangs.
const LAST_WORK_MS_MAX = 5000;
const BUILT_FILES = dirname(fileURLToPath(import.meta.resolve('@samleng/embed/manifest.json')));
const BUILT_CONSOLE = dirname(fileURLToPath(import.meta.resolve('@samleng/console/manifest.json')));

/** `close` finishes requests in flight, ends the streams and closes the database. */
export type RunningServer = {
  url: string;
  port: number;
  /** A link with which somebody becomes the first owner of the console; null when there is one, or no console here. */
  firstOwnerLink(): Promise<string | null>;
  close(): Promise<void>;
};

/** Replaced in tests; `embed` is null in tests that do without a build. */
export type Overrides = {
  now?: () => Date;
  log?: Logger;
  embed?: EmbedFiles | null;
  timeouts?: Partial<Timeouts>;
  /** For benchmarks: a queue that stores nothing shows the cost of storing. */
  signQueue?: SignQueue;
};

/**
 * Opens the database, creates what is missing at the first start, and listens.
 *
 * @returns Resolves once it answers requests; `url` is the public one.
 * @throws {ConfigError} When it cannot listen at `HOST` and `PORT`.
 * @throws When a file cannot be used.
 */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const store = await openStore(config.database, { isServer: true });
  try {
    return await serve(store, config, overrides);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * @param store Closed by `RunningServer.close`, but not when this throws.
 * @throws As `startServer`.
 */
async function serve(store: Store, config: Config, overrides: Overrides): Promise<RunningServer> {
  const { log, flush } = logOf(overrides);
  const parts = await makeParts(store.db, config, { ...overrides, log });
  const atWork: AtWork[] = [parts.signQueue];
  let app: App | undefined;
  const fetch: Answering = (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 });
  const server = createServer({ atOnce: summaryAtOnce(parts), fetch }, overrides.timeouts);
  try {
    const port = await listenAt(server, config);
    const url = config.publicUrl ?? `http://localhost:${port}`;
    const embed =
      overrides.embed === undefined
        ? await openEmbedFiles(BUILT_FILES, url, { keptFolder: join(config.dataDir, 'embed'), ...parts })
        : overrides.embed;
    app = await startWork({ store, config, parts, url, embed }, atWork);
    const stop = async () => {
      await stopListening(server, parts.live);
      await stopWork(atWork, store);
      flush();
    };
    const ownerLink = async () => (servesConsole(url) ? firstOwnerLink(store.db, url, parts.now()) : null);
    return { url, port, firstOwnerLink: ownerLink, close: once(stop) };
  } catch (error) {
    parts.live.close();
    server.close();
    await closeAll(atWork);
    throw error;
  }
}

type App = ReturnType<typeof createApp>;
type Parts = Awaited<ReturnType<typeof makeParts>>;
/** Closed when the server stops. */
type AtWork = { close(): Promise<void> };

function logOf({ log }: Overrides): { log: Logger; flush: () => void } {
  return log === undefined ? createLog() : { log, flush: () => undefined };
}

/** The parts that do not need the public URL, which may be known only once the server listens. */
async function makeParts(db: Db, config: Config, { log, ...overrides }: Overrides & { log: Logger }) {
  const { now = () => new Date() } = overrides;
  const metrics = createMetrics();
  const pepper = readPepper(config.pepperFile, !(await hasSignatures(db)));
  await checkPepper(db, pepper, config.pepperFile);
  const senderName = senderNameOf(config.mailFrom);
  const told = { limits: config, metrics, log, now, senderName, agreedSigners };
  const publicData = createPublicData({ db, ...told });
  const cache = { db, ...publicData.cacheOptions };
  return {
    ...publicData,
    recentSigners: createRecentSigners({ ...cache, publicCache: publicData.publicCache }),
    daySeries: createDaySeries({ ...cache, publicCache: publicData.publicCache, freshMs: DAYS_FRESH_MS }),
    wall: createWallReader(cache),
    protection: createProtection({ db, pepper, now }),
    signQueue: overrides.signQueue ?? createSignQueue({ db, onCommit: metrics.commit }),
    observe: createObserve(log, metrics),
    trustedProxies: config.trustedProxies,
    db,
    now,
    log,
    metrics,
    pepper,
    senderName,
  };
}

type Work = { store: Store; config: Config; parts: Parts; url: string; embed: EmbedFiles | null };

/** @param atWork What it starts is added to it, even if it throws later. */
async function startWork({ store, config, parts, url, embed }: Work, atWork: AtWork[]): Promise<App> {
  const { db, now, log, metrics } = parts;
  await warnUnprotected(db, log, now());
  const transport = transportFor(config, config.mailFrom ?? neutralSender(url));
  const mailWorker = startMail(parts, transport, url);
  atWork.push(mailWorker);
  const sendMail = createStaffMail({ transport, now, log });
  const auth = createAuth({ ...parts, publicUrl: url });
  const consoleFiles = embed === null ? null : readConsoleFiles(BUILT_CONSOLE);
  const importer = startImports({
    ...parts,
    onError: (error) => log.error({ ...errorLine(error), job: 'imports' }),
  });
  atWork.push(importer);
  const placements = createPlacementGatherer({
    ...parts,
    publicUrl: url,
    onError: (error) => {
      metrics.databaseError();
      log.error({ ...errorLine(error), job: 'placements' });
    },
  });
  atWork.push(placements);
  const app = createApp({
    ...parts,
    mailWorker,
    importer,
    placements,
    openSnapshot: store.openSnapshot,
    publicUrl: url,
    dataDir: config.dataDir,
    embed,
    consoleFiles,
    auth,
    sendMail,
  });
  const logEmptier = new LogEmptier({ ...store, log, onUnemptied: metrics.logUnemptied });
  atWork.push(logEmptier);
  const keeping = { ...store, now, log, onDatabaseError: metrics.databaseError };
  const afterwards = [
    () => logEmptier.run(),
    () => removeOldEmailFiles(config.outboxDir, now()),
    (signal: AbortSignal) => checkSums(keeping, signal),
  ];
  atWork.push(startJobs({ db, now, log, onDatabaseError: metrics.databaseError, afterwards }));
  atWork.push(foldSums(keeping));
  atWork.push(startEncoding({ db, log, onDatabaseError: metrics.databaseError }));
  atWork.push(store.listen(parts.live));
  return app;
}

function startMail(
  { db, pepper, now, log, metrics }: Parts,
  transport: Transport,
  publicUrl: string,
): MailWorker {
  transport.meet();
  const callbacks = { onEmail: metrics.email, onDatabaseError: metrics.databaseError };
  return startMailWorker({ db, pepper, now, log, publicUrl, transport, ...callbacks });
}

async function stopWork(atWork: readonly AtWork[], store: Store): Promise<void> {
  const giveUp = setTimeout(() => store.cut(), LAST_WORK_MS_MAX);
  await closeAll(atWork);
  await store.close();
  clearTimeout(giveUp);
}

async function closeAll(atWork: readonly AtWork[]): Promise<void> {
  await Promise.all(atWork.map((one) => one.close()));
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}

function listenAt(server: ReturnType<typeof createServer>, config: Config): Promise<number> {
  return listen(server, config).catch((error: unknown) => {
    throw error instanceof ListenError ? new ConfigError(error.message) : error;
  });
}
