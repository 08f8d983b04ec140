import { setTimeout as pause } from 'node:timers/promises';

declare const gc: () => void;

/** Reports its port to the parent, answers its questions, and ends when the parent disconnects. */
export function serveUntilDisconnected(port: number, close: () => Promise<unknown>): void {
  process.on('message', () => void usage());
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
  process.send?.({ port });
}

async function usage(): Promise<void> {
  gc();
  // Twice: the second collection frees what finalizers released.
  await pause(100);
  gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  process.send?.({ residentBytes: rss, heapBytes: heapUsed + external, cpuMs });
}
