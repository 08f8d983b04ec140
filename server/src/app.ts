import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Env } from './http/env.ts';
import type { Metrics } from './http/monitoring/metrics.ts';
import type { EmbedFiles } from './embed/files.ts';
import { errorLine } from './http/monitoring/error-line.ts';
import { cardRoutes } from './cards/routes.ts';
import { consoleApi } from './console-api/console-api.ts';
import type { ConsoleFiles } from './console-page/files.ts';
import { consolePageRoutes } from './console-page/routes.ts';
import { challengeRoutes } from './protection/proof/routes.ts';
import { embedRoutes } from './embed/routes.ts';
import { healthRoutes } from './http/monitoring/health-routes.ts';
import { hostedPageRoutes } from './petition-page/routes.ts';
import { liveRoutes } from './public/live-routes.ts';
import { metricsRoutes } from './http/monitoring/metrics-routes.ts';
import { commonHeaders, type Observe, observed } from './http/middleware.ts';
import { openapiRoutes } from './http/openapi/routes.ts';
import { dayRoutes } from './public/days/day-routes.ts';
import { listRoutes } from './public/list-routes.ts';
import { petitionRoutes } from './public/routes.ts';
import { placementRoutes } from './placements/routes.ts';
import { privacyNoticeRoutes } from './petition-page/privacy/routes.ts';
import { problem } from './http/problem.ts';
import { signatureRoutes } from './signatures/routes.ts';
import { problemPageRoutes } from './problem-page/routes.ts';
import { newsPageRoutes } from './news-page/routes.ts';
import { mailboxPageRoutes } from './mailbox-page/routes.ts';
import { tagPageRoutes } from './tag-page/routes.ts';
import { signerForms } from './signer-page/press.ts';
import { signerPageRoutes } from './signer-page/routes.ts';
import { wallRoutes } from './donations/routes.ts';
import { QueueFullError } from './signatures/storing/sign-queue.ts';

type First<Route extends (deps: never) => unknown> = Parameters<Route>[0];

/** The dependencies of all routes; each takes its own part. */
export type AppDeps = First<typeof listRoutes> &
  First<typeof petitionRoutes> &
  First<typeof dayRoutes> &
  First<typeof signatureRoutes> &
  First<typeof challengeRoutes> &
  First<typeof liveRoutes> &
  First<typeof placementRoutes> &
  First<typeof wallRoutes> &
  Omit<First<typeof hostedPageRoutes>, 'answerSigner'> &
  Omit<First<typeof tagPageRoutes>, 'pinned' | 'tagScript'> &
  First<typeof privacyNoticeRoutes> &
  First<typeof cardRoutes> &
  First<typeof signerPageRoutes> &
  First<typeof mailboxPageRoutes> &
  First<typeof newsPageRoutes> &
  First<typeof healthRoutes> &
  First<typeof metricsRoutes> &
  First<typeof consoleApi> & {
    observe: Observe;
    log: Pick<Logger, 'error'>;
    metrics: Pick<Metrics, 'queueFull'>;
    /** The browser build; null in tests that do without. */
    embed: EmbedFiles | null;
    /** The console's build; null as `embed` is. */
    consoleFiles: ConsoleFiles | null;
  };

export function createApp(deps: AppDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.use('*', observed(deps.observe), commonHeaders);
  app.use('*', (c, next) => {
    c.set('publicUrl', deps.publicUrl);
    return next();
  });

  app.route('/', listRoutes(deps));
  app.route('/', petitionRoutes(deps));
  app.route('/', dayRoutes(deps));
  app.route('/', signatureRoutes(deps));
  app.route('/', challengeRoutes(deps));
  app.route('/', liveRoutes(deps));
  app.route('/', placementRoutes(deps));
  app.route('/', wallRoutes(deps));
  app.route('/', hostedPageRoutes({ ...deps, answerSigner: signerForms(deps) }));
  app.route('/', tagPageRoutes({ ...deps, ...builtForTags(deps) }));
  app.route('/', privacyNoticeRoutes(deps));
  app.route('/', cardRoutes(deps));
  app.route('/', signerPageRoutes(deps));
  app.route('/', mailboxPageRoutes(deps));
  app.route('/', newsPageRoutes(deps));
  app.route('/', problemPageRoutes());
  app.route('/', consoleApi(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', metricsRoutes(deps));
  app.route('/', openapiRoutes(app, deps.publicUrl));
  if (deps.embed !== null) app.route('/', embedRoutes(deps.embed, deps.publicUrl));
  if (deps.consoleFiles !== null) app.route('/', consolePageRoutes(deps.consoleFiles, deps.publicUrl));

  refuseOtherMethods(app);
  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => answerError(error, c, deps));
  return app;
}

/** What the page that makes tags takes from the builds, where there are some. */
function builtForTags({
  embed,
  consoleFiles,
  publicUrl,
}: Pick<AppDeps, 'embed' | 'consoleFiles' | 'publicUrl'>) {
  const { file, integrity } = embed?.pinned ?? {};
  return {
    pinned: file && integrity ? { src: `${publicUrl}/embed/${file}`, integrity } : undefined,
    tagScript: consoleFiles?.tagScript && `/console/${consoleFiles.tagScript}`,
  };
}

// Registered last, so that only methods without a handler get here.
function refuseOtherMethods(app: Hono<Env>): void {
  const served = app.routes.filter(({ method }) => method !== 'ALL');
  const byPath = Map.groupBy(served, ({ path }) => path);
  for (const [path, routes] of byPath) {
    const methods = new Set(routes.map(({ method }) => method));
    if (methods.has('GET')) methods.add('HEAD');
    app.all(path, (c, next) => {
      // A handler may call `next` although the method is right, for example when a file does not exist.
      if (methods.has(c.req.method)) return next();
      return problem(c, 'method-not-allowed', { headers: { Allow: [...methods].join(', ') } });
    });
  }
}

function answerError(
  error: Error,
  c: Context<Env>,
  { log, metrics }: Pick<AppDeps, 'log' | 'metrics'>,
): Response {
  // Thrown by Hono itself, for example for a query that it cannot decode.
  if (error instanceof HTTPException && error.status < 500) return problem(c, 'malformed');
  // Overload, not an error: only counted, because a log line for each would add to the load.
  if (error instanceof QueueFullError) {
    metrics.queueFull();
    return problem(c, 'unavailable');
  }
  log.error(errorLine(error));
  metrics.databaseError();
  return problem(c, 'unavailable');
}
