import { expected, NetworkError } from '../requests/errors.ts';
import { getSummary } from '../requests/requests.ts';
import { isVisible } from '../tabs/visibility.ts';
import { deliverAgain, withdrawUnsent } from './delivery.ts';
import { asksForPatience, noteFailure } from './patience.ts';
import { tellDelivered, tellGone } from './settled.ts';
import { isExpired, isOverdue, type Unsent } from './unsent.ts';
import { allUnsent } from './unsent-store.ts';

// Time to find a connection, or to sign again, for a signer who was shown that the time is over.
const GRACE_MS = 24 * 60 * 60 * 1000;
/**
 * When this page first showed that the time of a signature is over, by the clock that only goes on. Not stored: the
 * next page could only compare it with the device's own clock, which may be set meanwhile.
 */
const shownAt = new Map<string, number>();

/** Sends what waits, and deletes what has waited too long. */
export async function sendAll(): Promise<void> {
  const there = new Map<string, boolean>();
  for (const unsent of await allUnsent()) {
    const { server } = unsent;
    if (!there.has(server)) there.set(server, await isThere(unsent));
    if (there.get(server)) there.set(server, await sendOne(unsent));
  }
  for (const unsent of await allUnsent()) await judgeByOwnClock(unsent);
}

/** Their signers can read now that their time is over, by this device's clock. */
export function shownOverdue(ids: string[]): void {
  if (!isVisible()) return;
  for (const id of ids) if (!shownAt.has(id)) shownAt.set(id, performance.now());
}

/** False when its server cannot be reached, or has asked for patience: others that wait for it need not be tried. */
async function isThere({ server, petition }: Unsent): Promise<boolean> {
  if (asksForPatience(server)) return false;
  // It tells the server's time, before anything is sent that may be too old.
  const answer = await getSummary(server, petition, undefined, 'no-store').catch(expected);
  if (answer instanceof NetworkError) noteFailure(server, answer.retryAfterSeconds);
  return !(answer instanceof NetworkError);
}

async function sendOne(unsent: Unsent): Promise<boolean> {
  if (isExpired(unsent)) return expire(unsent);
  const delivery = await deliverAgain(unsent);
  if (delivery instanceof NetworkError) {
    // Its summary has just come, so the line is there: the server needs longer and longer pauses, as if overloaded.
    if (delivery.retryAfterSeconds === undefined) noteFailure(unsent.server, 0);
    return false;
  }
  if (delivery) tellDelivered(unsent, delivery);
  return true;
}

/**
 * For a server that does not tell its time, or is gone for good. The device's clock may have been set, so what seems
 * too old is shown first, and deleted when it still seems so after this page has been open for another day.
 */
async function judgeByOwnClock(unsent: Unsent): Promise<void> {
  const { id } = unsent.request;
  if (!isOverdue(unsent)) shownAt.delete(id);
  else if (performance.now() - (shownAt.get(id) ?? Infinity) > GRACE_MS) await expire(unsent);
}

async function expire({ request }: Unsent): Promise<true> {
  const taken = await withdrawUnsent(request.id);
  if (typeof taken !== 'string') tellGone(taken, 'expired');
  return true;
}
