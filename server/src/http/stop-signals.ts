const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Serves until SIGTERM or SIGINT, then closes the server; a second signal exits at once. */
export async function serveUntilSignalled(server: { close(): Promise<void> }): Promise<void> {
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
