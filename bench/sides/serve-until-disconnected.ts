import { setTimeout as pause } from 'node:timers/promises';

declare const gc: () => void;

/** Tells the parent where this program listens, answers its questions, and ends when the parent lets go. */
export function serveUntilDisconnected(port: number, close: () => Promise<unknown>): void {
  process.on('message', () => void usage());
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
  process.send?.({ port });
}

async function usage(): Promise<void> {
  gc();
  // What finalizers let go is collected by the second.
  await pause(100);
  gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  process.send?.({ residentBytes: rss, heapBytes: heapUsed + external, cpuMs });
}
