import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import { type EmbedFiles, readEmbedFiles } from './embed-files.ts';
import { startJobs } from './jobs.ts';
import { createLadder } from './ladder/ladder.ts';
import { warnUnprotected } from './ladder/warn-unprotected.ts';
import { createLive, type Live } from './live.ts';
import { createLog } from './log.ts';
import { neutralSender } from './mail/sender.ts';
import { fileTransport, smtpTransport, type Transport } from './mail/transport.ts';
import { removeOldLetterFiles } from './mail/letter-files.ts';
import { createMetrics } from './metrics.ts';
import { checkPepper, readPepper } from './pepper.ts';
import { createPost, type Post } from './post.ts';
import { createReading } from './reading.ts';
import { createObserve } from './routes/middleware.ts';
import { summaryAtOnce } from './routes/summary-at-once.ts';
import { openStore, type Store } from './store/open.ts';
import { createSignQueue, type SignQueue } from './store/sign-queue.ts';
import { hasSignatures } from './store/signatures.ts';

const BUILT_FILES = fileURLToPath(new URL('../../packages/embed/dist', import.meta.url));

// Slow senders hold nothing for long; a signature is 8 kB at most.
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
};
// Another process, such as `samleng apply`, changes settings without telling.
const KEPT_MS = 1000;
const STOP_MS_MAX = 10_000;
const IDLE_CHECK_MS = 50;

/** A server that listens. `close` answers what is in flight, ends streams and closes the database. */
export type RunningServer = { url: string; port: number; close(): Promise<void> };

/** What tests replace; the embed files may be null there, so that no build is needed. */
export type Overrides = {
  now?: () => Date;
  log?: Logger;
  embed?: EmbedFiles | null;
  timeouts?: Partial<typeof SERVER_OPTIONS>;
  /** For a server that answers and stores nothing, which tells what storing costs. */
  signQueue?: SignQueue;
};

/**
 * Opens the database, makes what is missing at a first start, and listens.
 *
 * @returns Once it answers requests; `url` is the public one.
 * @throws {ConfigError} When it cannot listen at `HOST` and `PORT`.
 * @throws When a file cannot be used.
 */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const store = await openStore(config.database, { thread: 'own' });
  try {
    return await serveStore(store, config, overrides);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveStore(store: Store, config: Config, overrides: Overrides): Promise<RunningServer> {
  const { now = () => new Date() } = overrides;
  const ownLog = overrides.log === undefined ? createLog() : undefined;
  const log = overrides.log ?? ownLog!.log;
  const metrics = createMetrics();
  const pepper = readPepper(config.pepperFile, !(await hasSignatures(store.db)));
  await checkPepper(store.db, pepper, config.pepperFile);
  const onReadError = (error: unknown) => {
    metrics.databaseError();
    log.error({ error: error instanceof Error ? error.name : 'unknown', route: 'reading' });
  };
  const reading = createReading({ db: store.db, now, keptMs: KEPT_MS, onError: onReadError });
  const live = createLive({
    read: (petition) => reading.snapshot(petition),
    now,
    streamsPerAddress: config.streamsPerAddress,
    streamsMax: config.streamsMax,
    onError: (error) => log.error({ error: error instanceof Error ? error.name : 'unknown', route: 'live' }),
  });
  const changed = (petition: string): void => {
    // In this order: what the streams are told is read again.
    reading.changed(petition);
    live.changed(petition);
  };
  const signQueue =
    overrides.signQueue ?? createSignQueue({ db: store.db, onCommit: (commit) => metrics.commit(commit) });
  const observe = createObserve(log, metrics);
  const answerAtOnce = summaryAtOnce({ reading, observe });
  let app: ReturnType<typeof createApp> | undefined;
  let post: Post | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) =>
      answerAtOnce(env.incoming) ?? app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    serverOptions: { ...SERVER_OPTIONS, ...overrides.timeouts },
  }) as Server;
  try {
    const port = await listen(server, config);
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const embed = overrides.embed === undefined ? readEmbedFiles(BUILT_FILES, publicUrl) : overrides.embed;
    const { trustedProxies } = config;
    await warnUnprotected(store.db, log, now());
    const ladder = createLadder({ db: store.db, pepper, now });
    const transport = transportOf(config, publicUrl);
    post = createPost({ db: store.db, pepper, publicUrl, transport, log, now });
    app = createApp({
      db: store.db,
      reading,
      pepper,
      live: { ...live, changed },
      ladder,
      post,
      publicUrl,
      trustedProxies,
      metrics,
      signQueue,
      observe,
      log,
      now,
      embed,
    });
    const afterwards = [() => store.emptyLog(), () => removeOldLetterFiles(config.outboxDir, now())];
    const jobs = startJobs({ db: store.db, now, log, afterwards });
    const listener = store.listen({
      changed,
      changedAll: () => {
        reading.changedAll();
        live.changedAll();
      },
    });
    const atWork = [listener, signQueue, post, jobs];
    const closeStore = () =>
      Promise.all(atWork.map((one) => one.close()))
        .then(() => store.close())
        .then(() => ownLog?.flush());
    return { url: publicUrl, port, close: closeOnce(server, live, closeStore) };
  } catch (error) {
    live.close();
    server.close();
    await post?.close();
    throw error;
  }
}

function transportOf({ smtpUrl, outboxDir, mailFrom }: Config, publicUrl: string): Transport {
  const from = mailFrom ?? neutralSender(publicUrl);
  return smtpUrl === null ? fileTransport(outboxDir, from) : smtpTransport(smtpUrl, from);
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw cannotListen(error, { host, port });
  });
  return (server.address() as AddressInfo).port;
}

/** What hinders listening, as the setting to mend. */
function cannotListen(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): ConfigError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new ConfigError(`PORT: port ${port} is in use already; set PORT to another`);
  }
  if (code === 'EACCES') return new ConfigError(`PORT: this user may not listen on port ${port}`);
  return new ConfigError(`HOST: cannot listen at ${host} (${code})`);
}

function closeOnce(server: Server, live: Live, closeStore: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= stop(server, live).then(closeStore));
}

async function stop(server: Server, live: Live): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  live.close();
  // A connection becomes idle only after its answer; none may hold the stop up.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const forced = setTimeout(() => server.closeAllConnections(), STOP_MS_MAX);
  await closed;
  clearInterval(idle);
  clearTimeout(forced);
}

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Serves until SIGTERM or SIGINT, then closes; a second signal does not wait for anybody. */
export async function serveUntilSignalled(server: Pick<RunningServer, 'close'>): Promise<void> {
  const firstSignal = Promise.withResolvers<void>();
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    firstSignal.resolve();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  try {
    await firstSignal.promise;
    await server.close();
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, onSignal);
  }
}
