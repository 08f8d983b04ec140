import type { Config } from './config.ts';
import { type Overrides, type RunningServer, serve } from './serving.ts';
import { openStore } from './database/open.ts';

export type { Overrides, RunningServer };

/**
 * Opens the database, makes what is missing at a first start, and listens.
 *
 * @returns Once it answers requests; `url` is the public one.
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
