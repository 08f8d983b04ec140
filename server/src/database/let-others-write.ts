import { setTimeout as pause } from 'node:timers/promises';

// Whoever waits for SQLite's lock looks again after a tenth of a second at the latest.
const PAUSE_MS = 150;

/** Between two transactions of a command: without a pause it would lock out the server's signers all the time. */
export async function letOthersWrite(): Promise<void> {
  await pause(PAUSE_MS);
}
