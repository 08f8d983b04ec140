import type { Transport } from './transport.ts';
import { writeMail } from './compose/compose.ts';
import type { Db } from '../database/db.ts';
import { failLetter, markSent, putBackLetter } from './outbox/settle.ts';
import type { Letter, Taken } from './outbox/take-due.ts';
import { type Failure, failureOf } from './delivery-failure.ts';
import { letterPauseMs, serverPauseMs } from './retry-delays.ts';

// Well within the lease.
const SEND_MS_MAX = 2 * 60 * 1000;

/** What letters are sent with. */
export type SendDeps = {
  db: Db;
  pepper: Uint8Array;
  publicUrl: string;
  transport: Transport;
  now: () => Date;
  /** Hears what became of each letter that was taken in hand. */
  onLetter: (outcome: LetterOutcome) => void;
  /** Aborts what is being handed over, when nobody can wait for it any more. */
  abandoned: AbortSignal;
};

/** What became of a letter: by trying to send it, or because it is not to be sent any more. */
export type LetterOutcome = Tried['outcome'] | Exclude<Taken['kind'], 'letter'>;

/** What became of one try. `away`: no other letter need be tried now. */
export type Tried = { outcome: 'sent' | 'failed' | 'later'; code?: string; away: boolean };

/** Hands one letter over and writes down what became of it. */
export async function sendLetter(deps: SendDeps, letter: Letter): Promise<Tried> {
  const { db, transport, now } = deps;
  const mail = await writeMail(letter, { ...deps, now: now() });
  const signal = AbortSignal.any([deps.abandoned, AbortSignal.timeout(SEND_MS_MAX)]);
  try {
    await transport.send(mail, { now: now(), signal });
  } catch (error) {
    return settleFailure(db, letter, { ...failureOf(error), now: now() });
  }
  await markSent(db, letter.id, now());
  return { outcome: 'sent', away: false };
}

async function settleFailure(
  db: Db,
  letter: Letter,
  { kind, code, now }: Failure & { now: Date },
): Promise<Tried> {
  const attempts = letter.attempts + 1;
  const pauseMs = kind === 'away' ? serverPauseMs(attempts) : letterPauseMs(attempts);
  const dueAt = new Date(now.getTime() + pauseMs);
  const isLost = kind === 'refused' || dueAt >= letter.worthUntil;
  if (isLost) await failLetter(db, letter.id, { now, code });
  else await putBackLetter(db, letter.id, { dueAt, attempts, code });
  return { outcome: isLost ? 'failed' : 'later', code, away: kind === 'away' };
}
