import { type Accepted, asksForPatience, deliverAgain } from './delivery.ts';
import { openChannel, type Channel } from './channel.ts';
import { NetworkError, ProblemError } from './errors.ts';
import { alone } from './lock.ts';
import { allUnsent, forget, type Unsent } from './unsent-store.ts';
import { isVisible } from './visibility.ts';

/** What became of a signature that had waited. */
export type Settled = { id: string; petition: string; outcome: Accepted | { problem: ProblemError } };
type OnSettled = (settled: Settled) => void;

/** The same on its way to the other tabs, where an error would arrive without its properties. */
type Notice = {
  id: string;
  petition: string;
  /** Missing from tabs of earlier versions. */
  accepted?: Accepted;
  problem?: Pick<ProblemError, 'status' | 'code' | 'errors'>;
};

const DAY_MS = 24 * 60 * 60 * 1000;
// It is readable in the page's own storage, so it does not lie there for ever.
const KEPT_MS = 7 * DAY_MS;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60 * 1000;

const listeners = new Set<OnSettled>();
let running: AbortController | undefined;
let channel: Channel<Notice> | undefined;
let pauseTimer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

/**
 * Sends what lies unsent, now and when there is reason to hope: the line is back, the page is looked at
 * again, some time has passed. Never while the page is hidden. One sender serves every caller in a page,
 * and one tab of an origin sends at a time.
 *
 * @param onSettled Called in every tab, whichever of them sent the signature.
 * @returns Stops it for this caller.
 */
export function startQueue(onSettled: OnSettled = () => {}): () => void {
  const listener: OnSettled = (settled) => onSettled(settled);
  listeners.add(listener);
  if (!running) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
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
  addEventListener('online', hope, { signal });
  document.addEventListener('visibilitychange', hope, { signal });
  hope();
}

function stop(): void {
  running?.abort();
  running = undefined;
  channel?.close();
  clearTimeout(pauseTimer);
}

function hope(): void {
  failures = 0;
  void resend();
}

async function resend(): Promise<void> {
  if (!isVisible()) return;
  await alone('samleng-unsent', sendAll);
  if ((await allUnsent()).length > 0) resendLater();
}

async function sendAll(): Promise<void> {
  const away = new Set<string>();
  for (const unsent of await allUnsent()) {
    if (Date.now() - unsent.queuedAt.getTime() > KEPT_MS) await forget(unsent.request.id);
    else if (!away.has(unsent.server) && !(await sendOne(unsent))) away.add(unsent.server);
  }
}

/** False when its server cannot be reached: the others that wait for it need not be tried. */
async function sendOne(unsent: Unsent): Promise<boolean> {
  if (asksForPatience(unsent.server)) return false;
  const delivery = await deliverAgain(unsent);
  if (delivery instanceof NetworkError) return false;
  if (!delivery) return true;
  const notice = { id: unsent.request.id, petition: unsent.petition, ...plain(delivery) };
  hear(notice);
  channel?.tell(notice);
  return true;
}

function plain(delivery: Accepted | ProblemError): Pick<Notice, 'accepted' | 'problem'> {
  if (!(delivery instanceof ProblemError)) return { accepted: delivery };
  const { status, code, errors } = delivery;
  return { problem: { status, code, errors } };
}

function hear({ id, petition, accepted = { next: 'done' }, problem }: Notice): void {
  const outcome = problem
    ? { problem: new ProblemError(problem.status, problem.code, problem.errors) }
    : accepted;
  for (const listener of listeners) listener({ id, petition, outcome });
}
