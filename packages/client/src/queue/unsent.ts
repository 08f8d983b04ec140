import type { SignRequest } from '@samleng/contract';
import { serverNow } from './server-time.ts';

/** A signature that its signer has given and the server has not yet acknowledged. */
export type Unsent = {
  server: string;
  petition: string;
  request: SignRequest;
  /** By this device's clock, which may be wrong. */
  queuedAt: Date;
  /** By the server's clock, and never too early; missing until the server has told its time. */
  keptFrom?: Date;
  /** Whether the petition wants a proof of work; missing in what earlier versions stored. */
  wantsProof?: boolean;
};
type Dated = Pick<Unsent, 'server' | 'queuedAt' | 'keptFrom'>;

const DAY_MS = 24 * 60 * 60 * 1000;
// Personal data, readable by the page's own scripts: not kept for ever.
const KEPT_MS = 7 * DAY_MS;

/**
 * The beginning of its seven days, where the server has told its time. The later of two clocks: the answer may come
 * from a cache, and a signature that seems older than it is would be lost.
 */
export function keptFromNow(server: string): { keptFrom?: Date } {
  const now = serverNow(server);
  return now === undefined ? {} : { keptFrom: new Date(Math.max(now, Date.now())) };
}

/** Its record, after an attempt: where its server has told the time, its seven days began then or before. */
export function related(unsent: Unsent): Unsent {
  const now = serverNow(unsent.server);
  const keptFrom = Math.min(now ?? Infinity, unsent.keptFrom?.getTime() ?? Infinity);
  return { ...unsent, ...(now !== undefined && { keptFrom: new Date(keptFrom) }) };
}

/** When it was given, for people to read. */
export function givenAt({ server, queuedAt, keptFrom }: Dated): Date {
  // A clock that was ahead has left a day that is still to come.
  const now = Math.max(Date.now(), serverNow(server) ?? 0);
  return new Date(Math.min((keptFrom ?? queuedAt).getTime(), now));
}

/** When it is deleted from this device, even if unsent; for people to read. */
export function keptUntil(unsent: Dated): Date {
  return new Date(givenAt(unsent).getTime() + KEPT_MS);
}

/** Whether its seven days are over by the server's clock; of records of newer versions too. */
export function isExpired({ server, keptFrom }: Dated): boolean {
  return keptFrom instanceof Date && hasPassed(keptFrom, serverNow(server));
}

/** The same by this device's clock, while its server has not told the time: then it is shown before it is deleted. */
export function isOverdue({ server, queuedAt, keptFrom }: Dated): boolean {
  return serverNow(server) === undefined && hasPassed(keptFrom ?? queuedAt, Date.now());
}

/** False for records written by a newer version, which are skipped. */
export function isUnsent(record: unknown): record is Unsent {
  const { server, petition, request, queuedAt, keptFrom } = (record ?? {}) as Partial<Unsent>;
  const texts = [server, petition, (request as Partial<SignRequest> | undefined)?.id];
  const dates = [queuedAt, keptFrom ?? queuedAt];
  return dates.every((date) => date instanceof Date) && texts.every((text) => typeof text === 'string');
}

function hasPassed(from: Date, now: number | undefined): boolean {
  return now !== undefined && from.getTime() + KEPT_MS < now;
}
