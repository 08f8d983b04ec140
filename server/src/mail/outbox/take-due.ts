import { Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import { sql } from 'kysely';
import { awaitsPerson, CONFIRMATION_MS, isManageable, standingOf } from '../../domain/signature/confirm.ts';
import { finalAt } from '../../domain/petition/status.ts';
import { isPostgres, lockEmails } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { isStopped } from '../mailbox/stopped.ts';
import { isFullForToday } from './daily-limit.ts';
import { delayForAnHour, delayOverLimit } from './hourly-limit.ts';
import { nextDueAt } from './outbox.ts';
import { parkEmail } from './parked.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { dropEmail, failEmail, withholdEmail } from './settle.ts';
import type { OutboxKind, OutboxRow } from '../../database/tables.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';

// Longer than sending can take, so that no two processes send the same email.
const LEASE_MS = 10 * MINUTE_MS;

/** A leased email, with the data to compose it. */
export type DueEmail = {
  id: string;
  kind: OutboxKind;
  signature: string;
  /** Null for the last email to a mailbox that wants none. */
  petition: StoredPetition | null;
  address: string;
  addressKey: string;
  language: Language;
  /** The number of earlier attempts. */
  attempts: number;
  /** From then on it is useless and not sent any more. */
  worthUntil: Date;
};

/**
 * `email`: an email to be sent; otherwise the outcome of one that is not. `emails`: how many were delayed with it,
 * itself included.
 */
export type Taken =
  | { kind: 'email'; email: DueEmail }
  | { kind: 'delayed'; emailKind: OutboxKind; emails: number }
  | { kind: 'dropped' | 'parked' | 'withheld' | 'failed'; emailKind: OutboxKind };

/** `until`: from then on the email is useless. */
type Worth = { petition: StoredPetition | null; until: Date };

type Decided = { taken?: Taken; broken?: unknown };

/** The codes that a mailbox has in the outbox: by the rules of today and by former ones. */
export type KeysOfMailbox = (address: string) => string[];

/**
 * Leases the next due email to this process. If it is not settled before the lease ends, because of a crash,
 * another call takes it.
 *
 * @returns undefined when none is due.
 * @throws When this email cannot be read; the next call takes the next one.
 */
export async function takeDueEmail(
  db: Db,
  now: Date,
  keysOfMailbox: KeysOfMailbox,
): Promise<Taken | undefined> {
  // Checks before it opens a transaction, because a write transaction blocks others even if it finds nothing.
  const next = await nextDueAt(db);
  if (next === undefined || next > now.toISOString()) return undefined;
  const { taken, broken } = await db.transaction().execute(async (trx): Promise<Decided> => {
    const row = (await claim(trx, 'queued', now)) ?? (await claim(trx, 'sending', now));
    if (row === undefined) return {};
    return tryToDecide(trx, row, { now, keysOfMailbox });
  });
  if (broken !== undefined) throw broken;
  return taken;
}

// A single update, so that of two processes only one gets the email.
function claim(trx: Db, state: 'queued' | 'sending', now: Date): Promise<OutboxRow | undefined> {
  const instant = now.toISOString();
  return trx
    .updateTable('outbox')
    .set({ state: 'sending', due_at: new Date(now.getTime() + LEASE_MS).toISOString() })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('state', '=', state)
        .where('due_at', '<=', instant)
        .orderBy('due_at')
        .limit(1)
        // Skips an email that another process is claiming right now, instead of waiting for its lock.
        .$if(isPostgres(trx), (query) => query.forUpdate().skipLocked()),
    )
    .where('due_at', '<=', instant)
    .returningAll()
    .executeTakeFirst();
}

// After an error the email stays leased: otherwise it would be first again and block all others. The savepoint
// keeps the claim, because PostgreSQL would roll back the whole transaction after a failed statement.
type Circumstances = { now: Date; keysOfMailbox: KeysOfMailbox };

async function tryToDecide(trx: Db, row: OutboxRow, circumstances: Circumstances): Promise<Decided> {
  await sql`savepoint decision`.execute(trx);
  try {
    return { taken: await decide(trx, row, circumstances) };
  } catch (broken) {
    await sql`rollback to savepoint decision`.execute(trx);
    return { broken };
  }
}

async function decide(trx: Db, row: OutboxRow, { now, keysOfMailbox }: Circumstances): Promise<Taken> {
  const { id, kind: emailKind } = row;
  const worth = await worthOf(trx, row, now);
  if (worth === undefined || row.email === null) return drop(trx, row);
  if (worth === 'parked') {
    await parkEmail(trx, id);
    return { kind: 'parked', emailKind };
  }
  if (now >= worth.until) {
    await failEmail(trx, id, { now, code: row.last_error ?? 'expired' });
    return { kind: 'failed', emailKind };
  }
  const keys = [...new Set([row.address_key, ...keysOfMailbox(row.email)])];
  const limited = await limit(trx, { row, keys, now });
  return limited ?? { kind: 'email', email: dueEmail(row, row.email, worth) };
}

/** `keys`: all codes of the mailbox. */
type Limited = { row: OutboxRow; keys: readonly string[]; now: Date };

/** @returns undefined when it may be sent: a mailbox that wants none gets the last email only. */
async function limit(trx: Db, { row, keys, now }: Limited): Promise<Taken | undefined> {
  const { id, kind: emailKind } = row;
  await lockEmails(trx, keys, row.domain_code);
  const isLast = emailKind === 'stopped';
  if (isLast !== (await isStopped(trx, keys))) return drop(trx, row);
  if (await isFullForToday(trx, { id: row.id, keys }, now)) {
    if (isLast) return { kind: 'delayed', emailKind, emails: await delayForAnHour(trx, id, now) };
    await withholdEmail(trx, id, now);
    return { kind: 'withheld', emailKind };
  }
  const emails = await delayOverLimit(trx, row, now);
  return emails === 0 ? undefined : { kind: 'delayed', emailKind, emails };
}

async function drop(trx: Db, { id, kind: emailKind }: OutboxRow): Promise<Taken> {
  await dropEmail(trx, id);
  return { kind: 'dropped', emailKind };
}

function dueEmail(row: OutboxRow, address: string, { petition, until: worthUntil }: Worth): DueEmail {
  const { id, kind, signature, attempts, address_key: addressKey } = row;
  const language = Language.safeParse(row.language).data ?? FALLBACK;
  return { id, kind, signature, petition, address, addressKey, language, attempts, worthUntil };
}

/** @returns undefined when the email is useless already; `parked` when a person has to look at its signature first. */
async function worthOf(trx: Db, row: OutboxRow, now: Date): Promise<Worth | 'parked' | undefined> {
  const { kind, signature, created_at } = row;
  const afterWriting = new Date(Date.parse(created_at) + CONFIRMATION_MS);
  if (kind === 'stopped') return { petition: null, until: afterWriting };
  const petition = await findPetition(trx, row.petition);
  if (petition === undefined) return undefined;
  const stored = await findConfirmable(trx, signature);
  if (stored === undefined) return undefined;
  const standing = standingOf(stored, petition, now);
  // Whatever became of that signature otherwise, its page lists the others.
  if (kind === 'full') return standing === 'removed' ? undefined : { petition, until: afterWriting };
  // Whoever says "I did not sign this" is not asked again.
  if (kind === 'reminder' && stored.eraseAt !== null) return undefined;
  if (kind === 'known') return isManageable(standing) ? { petition, until: afterWriting } : undefined;
  if (standing === 'waiting' && awaitsPerson(stored)) return 'parked';
  if (standing === 'waiting') {
    const ends = [stored.expiresAt, stored.eraseAt, finalAt(petition)].filter((instant) => instant !== null);
    return { petition, until: new Date(Math.min(...ends.map((instant) => Date.parse(instant)))) };
  }
  // `now` marks it as failed: an unsent confirmation is reported to the operator, a reminder is just dropped.
  const isMissed = kind === 'confirm' && (standing === 'expired' || standing === 'too-late');
  return isMissed ? { petition, until: now } : undefined;
}

async function findConfirmable(trx: Db, signature: string) {
  const row = await trx
    .selectFrom('signatures')
    .select(['state', 'held_because', 'confirmed', 'expires_at', 'erase_at'])
    .where('id', '=', signature)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { state, held_because: heldBecause, confirmed, expires_at: expiresAt, erase_at: eraseAt } = row;
  return { state, heldBecause, confirmed: confirmed === 1, expiresAt, eraseAt };
}
