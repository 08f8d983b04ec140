import { type Accepted, asksForPatience, deliverAgain, withdrawUnsent } from './delivery.ts';
import { openChannel, type Channel } from '../tabs/channel.ts';
import { NetworkError, ProblemError } from '../requests/errors.ts';
import { tryLock } from '../tabs/try-lock.ts';
import { allUnsent, forget, keptUntil, type Unsent } from './unsent-store.ts';
import { isVisible } from '../tabs/visibility.ts';
import { onPage } from '../tabs/page-events.ts';

/** Deleted unsent: too old, or withdrawn by its signer. */
type Gone = 'expired' | 'withdrawn';

/** The outcome of a signature that was queued. */
export type Settled = {
  id: string;
  server: string;
  petition: string;
  queuedAt: Date;
  outcome: Accepted | { problem: ProblemError } | { gone: Gone };
};
type Listener = { onSettled: (settled: Settled) => void; onTried: () => void };

/** `Settled` as a message to other tabs: an Error would arrive without its properties. */
type Notice = Omit<Settled, 'outcome'> & {
  /** Missing from tabs of earlier versions. */
  accepted?: Accepted;
  problem?: Pick<ProblemError, 'status' | 'code' | 'errors'>;
  gone?: Gone;
};

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60 * 1000;

// For tabs of earlier versions, which would count anything that is not a problem as signed.
const GONE: Notice['problem'] = { status: 410, code: 'not-found', errors: [] };

const listeners = new Set<Listener>();
let running: AbortController | undefined;
let channel: Channel<Notice> | undefined;
let pauseTimer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

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
  failures = 0;
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
  settle(taken, { gone: 'withdrawn', problem: GONE });
  return 'withdrawn';
}

/** Tries again after a pause that grows with each failure; nothing happens unless the queue is started. */
export function resendLater(): void {
  clearTimeout(pauseTimer);
  if (!running) return;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
  failures += 1;
  // Jitter: after an outage a whole country would knock in the same second.
  pauseTimer = setTimeout(resend, pause * (0.5 + Math.random() / 2));
}

function start(): void {
  running = new AbortController();
  const { signal } = running;
  channel = openChannel('samleng-unsent', hear);
  onPage('online', retry, signal);
  onPage('visibilitychange', retry, signal);
  retry();
}

function stop(): void {
  running?.abort();
  running = undefined;
  channel?.close();
  channel = undefined;
  clearTimeout(pauseTimer);
}

function retry(): void {
  void sendNow();
}

async function resend(): Promise<void> {
  if (!isVisible()) return;
  await tryLock('samleng-unsent', sendAll);
  if ((await allUnsent()).length > 0) resendLater();
  for (const { onTried } of listeners) onTried();
}

async function sendAll(): Promise<void> {
  const away = new Set<string>();
  for (const unsent of await allUnsent()) {
    if (keptUntil(unsent) < new Date()) await expire(unsent);
    else if (!away.has(unsent.server) && !(await sendOne(unsent))) away.add(unsent.server);
  }
}

async function expire(unsent: Unsent): Promise<void> {
  const taken = await withdrawUnsent(unsent.request.id);
  if (typeof taken !== 'string') settle(taken, { gone: 'expired', problem: GONE });
}

/** False when its server cannot be reached: the others that wait for it need not be tried. */
async function sendOne(unsent: Unsent): Promise<boolean> {
  if (asksForPatience(unsent.server)) return false;
  const delivery = await deliverAgain(unsent);
  if (delivery instanceof NetworkError) return false;
  if (!delivery) return true;
  settle(unsent, plain(delivery));
  return true;
}

/** Tells every tab of this origin. */
function settle(
  { server, petition, request, queuedAt }: Unsent,
  outcome: Pick<Notice, 'accepted' | 'problem' | 'gone'>,
): void {
  const notice = { id: request.id, server, petition, queuedAt, ...outcome };
  hear(notice);
  channel?.tell(notice);
}

function plain(delivery: Accepted | ProblemError): Pick<Notice, 'accepted' | 'problem'> {
  if (!(delivery instanceof ProblemError)) return { accepted: delivery };
  const { status, code, errors } = delivery;
  return { problem: { status, code, errors } };
}

function hear({ accepted, problem, gone, ...settled }: Notice): void {
  // Another tab may have kept it in storage, and this one in memory.
  if (gone) void forget(settled.id);
  const outcome = outcomeOf(accepted, problem, gone);
  for (const { onSettled } of listeners) onSettled({ ...settled, outcome });
}

function outcomeOf(
  accepted: Notice['accepted'],
  problem: Notice['problem'],
  gone: Notice['gone'],
): Settled['outcome'] {
  if (gone) return { gone };
  if (problem) return { problem: new ProblemError(problem.status, problem.code, problem.errors) };
  return accepted ?? { next: 'done' };
}
