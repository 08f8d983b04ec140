import type { Transport } from './transport.ts';
import { writeMail } from './compose/compose.ts';
import type { Db } from '../database/db.ts';
import { failEmail, markSent, putBackEmail } from './outbox/settle.ts';
import type { DueEmail, Taken } from './outbox/take-due.ts';
import { type Failure, failureOf } from './delivery-failure.ts';
import { emailRetryMs, serverRetryMs } from './retry-delays.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';

// Must be well below the lease: see `takeDueEmail`.
const SEND_MS_MAX = 2 * MINUTE_MS;

export type SendDeps = {
  db: Db;
  pepper: Uint8Array;
  publicUrl: string;
  transport: Transport;
  now: () => Date;
  /** Called with the outcome of each email. */
  onEmail: (outcome: EmailOutcome) => void;
  /** Aborts emails being sent, when the server stops and cannot wait longer. */
  abandoned: AbortSignal;
};

/** The outcome of an email: of an attempt to send it, or why it was not sent. */
export type EmailOutcome = Tried['outcome'] | Exclude<Taken['kind'], 'email'>;

/** The outcome of one attempt. `away`: the mail server is unreachable, so other emails need not be tried now. */
export type Tried = { outcome: 'sent' | 'failed' | 'later'; code?: string; away: boolean };

/** Sends one email and records the outcome. */
export async function sendEmail(deps: SendDeps, email: DueEmail): Promise<Tried> {
  const { db, transport, now } = deps;
  const mail = await writeMail(email, { ...deps, now: now() });
  const signal = AbortSignal.any([deps.abandoned, AbortSignal.timeout(SEND_MS_MAX)]);
  try {
    await transport.send(mail, { now: now(), signal });
  } catch (error) {
    return settleFailure(db, email, { ...failureOf(error), now: now() });
  }
  await markSent(db, email.id, now());
  return { outcome: 'sent', away: false };
}

async function settleFailure(
  db: Db,
  email: DueEmail,
  { kind, code, now }: Failure & { now: Date },
): Promise<Tried> {
  const attempts = email.attempts + 1;
  const pauseMs = kind === 'away' ? serverRetryMs(attempts) : emailRetryMs(attempts);
  const dueAt = new Date(now.getTime() + pauseMs);
  const isLost = kind === 'refused' || dueAt >= email.worthUntil;
  if (isLost) await failEmail(db, email.id, { now, code });
  else await putBackEmail(db, email.id, { dueAt, attempts, code });
  return { outcome: isLost ? 'failed' : 'later', code, away: kind === 'away' };
}
