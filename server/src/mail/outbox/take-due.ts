import { Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import { sql } from 'kysely';
import { isManageable, standingOf } from '../../domain/signature/confirm.ts';
import { finalAt } from '../../domain/petition/status.ts';
import { isPostgres, lockMailbox } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { nextDueAt, SETTLED_KEPT_MS } from './outbox.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { dropLetter, failLetter, withholdLetter } from './settle.ts';
import type { OutboxKind, OutboxRow } from '../../database/tables.ts';

// Longer than handing over can take, so that no letter is in two hands.
const LEASE_MS = 10 * 60 * 1000;
const LETTERS_A_DAY = 4;
const WORTH_MS = 72 * 60 * 60 * 1000;

/** A letter in hand, with what it is written from. */
export type Letter = {
  id: string;
  kind: OutboxKind;
  signature: string;
  petition: StoredPetition;
  email: string;
  addressKey: string;
  language: Language;
  /** How often it was tried before. */
  attempts: number;
  /** When it is of no use any more. */
  worthUntil: Date;
};

/** `letter`: to be sent; otherwise what became of one that is not to be sent. */
export type Taken =
  | { kind: 'letter'; letter: Letter }
  | { kind: 'dropped' | 'withheld' | 'failed'; letterKind: OutboxKind };

type Decided = { taken?: Taken; broken?: unknown };

/**
 * Takes a letter that is due in hand, for as long as a lease lasts: whoever does not settle it until then,
 * because of a crash, leaves it to the next one. Nobody else gets it meanwhile.
 *
 * @returns undefined when none is due.
 * @throws When something about it is broken; the next call takes the next letter.
 */
export async function takeLetter(db: Db, now: Date): Promise<Taken | undefined> {
  // Looked up first, because a transaction that writes keeps others waiting, even when it finds nothing.
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

// One statement that writes first: of two processes the second finds the letter taken.
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
        // Nobody waits for a letter that another process has in hand just now.
        .$if(isPostgres(trx), (query) => query.forUpdate().skipLocked()),
    )
    .where('due_at', '<=', instant)
    .returningAll()
    .executeTakeFirst();
}

// Kept in hand when it cannot be decided about: else it would come first again, and hold up all others. With a
// savepoint, because after a statement that failed PostgreSQL takes back the whole transaction, the claim too.
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
  const { id, kind, email } = row;
  const petition = await findPetition(trx, row.petition);
  const worthUntil = petition && (await worthOf(trx, row, petition, now));
  if (petition === undefined || worthUntil === undefined || email === null) {
    await dropLetter(trx, id);
    return { kind: 'dropped', letterKind: kind };
  }
  if (now >= worthUntil) {
    await failLetter(trx, id, { now, code: row.last_error ?? 'expired' });
    return { kind: 'failed', letterKind: kind };
  }
  await lockMailbox(trx, row.address_key);
  if ((await lettersOfTheDay(trx, row, now)) >= LETTERS_A_DAY) {
    await withholdLetter(trx, id, now);
    return { kind: 'withheld', letterKind: kind };
  }
  const language = Language.safeParse(row.language).data ?? FALLBACK;
  const { signature, attempts, address_key: addressKey } = row;
  const letter = { id, kind, signature, petition, email, addressKey, language, attempts, worthUntil };
  return { kind: 'letter', letter };
}

/** Until when there is a reason to send it; undefined when there is none any more. */
async function worthOf(
  trx: Db,
  { kind, signature, created_at }: OutboxRow,
  petition: StoredPetition,
  now: Date,
): Promise<Date | undefined> {
  const afterWriting = new Date(Date.parse(created_at) + WORTH_MS);
  // There is no signature behind it.
  if (kind === 'full') return afterWriting;
  const stored = await findConfirmable(trx, signature);
  if (stored === undefined) return undefined;
  const standing = standingOf(stored, petition, now);
  if (kind === 'known') return isManageable(standing) ? afterWriting : undefined;
  if (standing === 'waiting') {
    const ends = [stored.expiresAt, finalAt(petition)].filter((instant) => instant !== null);
    return new Date(Math.min(...ends.map((instant) => Date.parse(instant))));
  }
  // The letter itself is missed when it comes to nothing, its reminder is not.
  const isMissed = kind === 'confirm' && (standing === 'expired' || standing === 'too-late');
  return isMissed ? now : undefined;
}

async function findConfirmable(trx: Db, signature: string) {
  const row = await trx
    .selectFrom('signatures')
    .select(['state', 'held_because', 'confirmed', 'expires_at'])
    .where('id', '=', signature)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { state, held_because: heldBecause, confirmed, expires_at: expiresAt } = row;
  return { state, heldBecause, confirmed: confirmed === 1, expiresAt };
}

/** Letters that went to the same mailbox, and those on their way: whoever asked for them, on all petitions. */
async function lettersOfTheDay(trx: Db, { id, address_key }: OutboxRow, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - SETTLED_KEPT_MS).toISOString();
  const { letters } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('letters'))
    .where('address_key', '=', address_key)
    .where('id', '!=', id)
    .where((eb) =>
      eb.or([eb('state', '=', 'sending'), eb.and([eb('state', '=', 'sent'), eb('settled_at', '>', dayAgo)])]),
    )
    .executeTakeFirstOrThrow();
  return Number(letters);
}
