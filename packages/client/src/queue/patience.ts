const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60 * 1000;

/**
 * When a server that could take nothing may be asked again, by the clock that only goes on: a device's own may be
 * set meanwhile. Without servers that gave no answer at all.
 */
const askAgainAt = new Map<string, number>();
let failures = 0;

/** @param retryAfterSeconds Undefined when there was no answer: the line is gone, as far as can be told. */
export function noteFailure(server: string, retryAfterSeconds: number | undefined): void {
  askAgainAt.delete(server);
  if (retryAfterSeconds !== undefined) askAgainAt.set(server, performance.now() + retryAfterSeconds * 1000);
}

/** Whether the server asked for patience that has not run out. */
export function asksForPatience(server: string): boolean {
  return performance.now() < (askAgainAt.get(server) ?? 0);
}

/** The next pauses are short again; what a server has asked for stays. */
export function forgetFailures(): void {
  failures = 0;
}

/**
 * How long to wait before the next attempt, in milliseconds. A server that answers and cannot take more is given
 * longer and longer pauses. Without any answer they stay short, because a line that comes back is not always
 * announced, and a signature should be gone within ten seconds of it; what is asked then is only the summary, the
 * cheapest answer that a server has, and one that caches give too.
 *
 * @param servers Those that something still waits for.
 */
export function nextPause(servers: string[]): number {
  failures = servers.some((server) => askAgainAt.has(server)) ? failures + 1 : 1;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
  // Jitter: after an outage a whole country would knock in the same second.
  return pause * (0.5 + Math.random() / 2);
}
