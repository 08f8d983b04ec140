import { Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import { sql } from 'kysely';
import { CONFIRMATION_MS, isManageable, standingOf } from '../../domain/signature/confirm.ts';
import { finalAt } from '../../domain/petition/status.ts';
import { isPostgres, lockMailbox } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { nextDueAt, SETTLED_KEPT_MS } from './outbox.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { dropEmail, failEmail, withholdEmail } from './settle.ts';
import type { OutboxKind, OutboxRow } from '../../database/tables.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';

// Longer than sending can take, so that no two processes send the same email.
const LEASE_MS = 10 * MINUTE_MS;
const EMAILS_A_DAY_MAX = 4;

/** A leased email, with the data to compose it. */
export type DueEmail = {
  id: string;
  kind: OutboxKind;
  signature: string;
  petition: StoredPetition;
  address: string;
  addressKey: string;
  language: Language;
  /** The number of earlier attempts. */
  attempts: number;
  /** From then on it is useless and not sent any more. */
  worthUntil: Date;
};

/** `email`: an email to be sent; otherwise the outcome of one that is not. */
export type Taken =
  | { kind: 'email'; email: DueEmail }
  | { kind: 'dropped' | 'withheld' | 'failed'; emailKind: OutboxKind };

type Decided = { taken?: Taken; broken?: unknown };

/**
 * Leases the next due email to this process. If it is not settled before the lease ends, because of a crash,
 * another call takes it.
 *
 * @returns undefined when none is due.
 * @throws When this email cannot be read; the next call takes the next one.
 */
export async function takeDueEmail(db: Db, now: Date): Promise<Taken | undefined> {
  // Checks before it opens a transaction, because a write transaction blocks others even if it finds nothing.
  const next = await nextDueAt(db);
  if (next === undefined || next > now.toISOString()) return undefined;
  const { taken, broken } = await db.transaction().execute(async (trx): Promise<Decided> => {
    const row = (await claim(trx, 'queued', now)) ?? (await claim(trx, 'sending', now));
    if (row === undefined) return {};
    return tryToDecide(trx, row, now);
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
async function tryToDecide(trx: Db, row: OutboxRow, now: Date): Promise<Decided> {
  await sql`savepoint decision`.execute(trx);
  try {
    return { taken: await decide(trx, row, now) };
  } catch (broken) {
    await sql`rollback to savepoint decision`.execute(trx);
    return { broken };
  }
}

async function decide(trx: Db, row: OutboxRow, now: Date): Promise<Taken> {
  const { id, kind, email: address } = row;
  const petition = await findPetition(trx, row.petition);
  const worthUntil = petition && (await worthOf(trx, row, petition, now));
  if (petition === undefined || worthUntil === undefined || address === null) {
    await dropEmail(trx, id);
    return { kind: 'dropped', emailKind: kind };
  }
  if (now >= worthUntil) {
    await failEmail(trx, id, { now, code: row.last_error ?? 'expired' });
    return { kind: 'failed', emailKind: kind };
  }
  await lockMailbox(trx, row.address_key);
  if ((await emailsOfLastDay(trx, row, now)) >= EMAILS_A_DAY_MAX) {
    await withholdEmail(trx, id, now);
    return { kind: 'withheld', emailKind: kind };
  }
  const language = Language.safeParse(row.language).data ?? FALLBACK;
  const { signature, attempts, address_key: addressKey } = row;
  const email = { id, kind, signature, petition, address, addressKey, language, attempts, worthUntil };
  return { kind: 'email', email };
}

/** When the email becomes useless; undefined when it is already. */
async function worthOf(
  trx: Db,
  { kind, signature, created_at }: OutboxRow,
  petition: StoredPetition,
  now: Date,
): Promise<Date | undefined> {
  const afterWriting = new Date(Date.parse(created_at) + CONFIRMATION_MS);
  const stored = await findConfirmable(trx, signature);
  if (stored === undefined) return undefined;
  const standing = standingOf(stored, petition, now);
  // Whatever became of that signature otherwise, its page lists the others.
  if (kind === 'full') return standing === 'removed' ? undefined : afterWriting;
  // Whoever says "I did not sign this" is not asked again.
  if (kind === 'reminder' && stored.eraseAt !== null) return undefined;
  if (kind === 'known') return isManageable(standing) ? afterWriting : undefined;
  if (standing === 'waiting') {
    const ends = [stored.expiresAt, stored.eraseAt, finalAt(petition)].filter((instant) => instant !== null);
    return new Date(Math.min(...ends.map((instant) => Date.parse(instant))));
  }
  // `now` marks it as failed: an unsent confirmation is reported to the operator, a reminder is just dropped.
  const isMissed = kind === 'confirm' && (standing === 'expired' || standing === 'too-late');
  return isMissed ? now : undefined;
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

/** Counts the emails of the last day to the same mailbox, for all petitions, including those being sent. */
async function emailsOfLastDay(trx: Db, { id, address_key }: OutboxRow, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - SETTLED_KEPT_MS).toISOString();
  const { sent } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('sent'))
    .where('address_key', '=', address_key)
    .where('id', '!=', id)
    .where((eb) =>
      eb.or([eb('state', '=', 'sending'), eb.and([eb('state', '=', 'sent'), eb('settled_at', '>', dayAgo)])]),
    )
    .executeTakeFirstOrThrow();
  return Number(sent);
}
