import type { SignAnswer } from '@samleng/contract';
import { expected, NetworkError, type ProblemError } from './errors.ts';
import { alone } from './lock.ts';
import { sign } from './requests.ts';
import { find, forget, keep, type Unsent } from './unsent-store.ts';

type Delivery = SignAnswer | NetworkError | ProblemError;

const askAgainAt = new Map<string, number>();

/** Stores, then sends; undefined when another sender has this signature in hand. */
export function deliverFirst(unsent: Unsent): Promise<Delivery | undefined> {
  return alone(lockName(unsent), async () => {
    // Before sending: a tab that dies in between must not take the signature with it.
    await keep(unsent);
    return deliver(unsent);
  });
}

/** Sends what was stored before; undefined when another sender has it in hand or was quicker. */
export function deliverAgain(unsent: Unsent): Promise<Delivery | undefined> {
  return alone(lockName(unsent), async () => ((await find(unsent.request.id)) ? deliver(unsent) : undefined));
}

/** Whether the server asked for patience that has not run out. */
export function asksForPatience(server: string): boolean {
  return Date.now() < (askAgainAt.get(server) ?? 0);
}

/** Stays stored only while the server has not given an answer of its own. */
async function deliver({ server, petition, request }: Unsent): Promise<Delivery> {
  const delivery = await sign(server, petition, request).catch(expected);
  if (delivery instanceof NetworkError) {
    askAgainAt.set(server, Date.now() + (delivery.retryAfterSeconds ?? 0) * 1000);
  } else {
    await forget(request.id);
  }
  return delivery;
}

function lockName({ request }: Unsent): string {
  return `samleng-unsent-${request.id}`;
}
