import { tryLock } from '../tabs/try-lock.ts';
import { isVisible } from '../tabs/visibility.ts';
import { onPage } from '../tabs/page-events.ts';
import { withdrawUnsent } from './delivery.ts';
import { forgetFailures, nextPause } from './patience.ts';
import { sendAll } from './round.ts';
import { hearTabs, leaveTabs, listeners, type Listener, tellGone } from './settled.ts';
import { allUnsent } from './unsent-store.ts';

let running: AbortController | undefined;
let pauseTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends unsent signatures now, and again when the connection returns, the page becomes visible or a pause
 * has passed. Never while the page is hidden. One sender serves every caller in a page,
 * and one tab of an origin sends at a time.
 *
 * @param onSettled Called in every tab, whichever of them sent the signature.
 * @param onTried Called after each attempt; anything left goes on waiting.
 * @returns Stops it for this caller.
 */
export function startQueue(
  onSettled: Listener['onSettled'] = () => {},
  onTried: Listener['onTried'] = () => {},
): () => void {
  const listener = { onSettled, onTried };
  listeners.add(listener);
  if (!running) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

/** Sends unsent signatures now instead of after the pause. @returns Once that has been tried. */
export function sendNow(): Promise<void> {
  forgetFailures();
  return resend();
}

/**
 * Forgets a signature before it is sent, in all tabs of this origin.
 *
 * @returns `gone` when it had been sent already, or was deleted; `busy` while it is being sent.
 */
export async function withdraw(id: string): Promise<'withdrawn' | 'gone' | 'busy'> {
  const taken = await withdrawUnsent(id);
  if (typeof taken === 'string') return taken;
  tellGone(taken, 'withdrawn');
  return 'withdrawn';
}

/**
 * Tries again after a pause; nothing happens unless the queue is started.
 *
 * @param servers Those that something waits for.
 */
export function resendLater(servers: string[]): void {
  clearTimeout(pauseTimer);
  if (running) pauseTimer = setTimeout(resend, nextPause(servers));
}

function start(): void {
  running = new AbortController();
  const { signal } = running;
  hearTabs();
  onPage('online', retry, signal);
  onPage('visibilitychange', retry, signal);
  retry();
}

function stop(): void {
  running?.abort();
  running = undefined;
  leaveTabs();
  clearTimeout(pauseTimer);
}

function retry(): void {
  void sendNow();
}

async function resend(): Promise<void> {
  if (!isVisible()) return;
  try {
    await tryLock('samleng-unsent', sendAll);
  } finally {
    // Also when a listener of the page threw, or a bug did: the others still wait.
    const waiting = await allUnsent();
    if (waiting.length > 0) resendLater(waiting.map(({ server }) => server));
    for (const { onTried } of listeners) onTried();
  }
}
