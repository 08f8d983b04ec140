import { expected, NetworkError } from '../requests/errors.ts';
import { getSummary } from '../requests/requests.ts';
import { isVisible } from '../tabs/visibility.ts';
import { amend, deliverAgain, withdrawUnsent } from './delivery.ts';
import { asksForPatience, noteFailure } from './patience.ts';
import { tellDelivered, tellGone } from './settled.ts';
import { isExpired, isOverdue, type Unsent } from './unsent.ts';
import { allUnsent, isStored } from './unsent-store.ts';

// Time to find a connection, or to sign again, for a signer who was shown that the time is over.
const GRACE_MS = 24 * 60 * 60 * 1000;

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
export async function shownOverdue(ids: string[]): Promise<void> {
  if (!isVisible()) return;
  for (const unsent of await allUnsent()) {
    const { id } = unsent.request;
    if (ids.includes(id) && isStored(id) && !unsent.shownOverdue)
      await amend(id, (stored) => ({ ...stored, shownOverdue: new Date(Date.now()) }));
  }
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
  if (delivery instanceof NetworkError) return false;
  if (delivery) tellDelivered(unsent, delivery);
  return true;
}

/**
 * For a server that does not tell its time, or is gone for good. The device's clock may have been set, so what seems
 * too old is shown first, and deleted when it still seems so a day later.
 */
async function judgeByOwnClock(unsent: Unsent): Promise<void> {
  const { shownOverdue, ...fresh } = unsent;
  if (!shownOverdue) return;
  if (!isOverdue(unsent)) await amend(unsent.request.id, () => fresh);
  else if (shownOverdue.getTime() + GRACE_MS < Date.now()) await expire(unsent);
}

async function expire({ request }: Unsent): Promise<true> {
  const taken = await withdrawUnsent(request.id);
  if (typeof taken !== 'string') tellGone(taken, 'expired');
  return true;
}
