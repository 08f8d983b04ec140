import type { Db } from '../../database/db.ts';
import { at, REMINDER_AFTER_MS } from './outbox.ts';

/**
 * Makes the parked emails of these signatures due: now, and the reminders a day later. Runs in the transaction that
 * releases the signatures.
 */
export async function unparkEmails(trx: Db, signatures: readonly string[], now: Date): Promise<void> {
  if (signatures.length === 0) return;
  const parked = () =>
    trx
      .updateTable('outbox')
      .set({ state: 'queued', created_at: now.toISOString() })
      .where('signature', 'in', signatures)
      .where('state', '=', 'parked');
  await parked()
    .set({ due_at: at(now, REMINDER_AFTER_MS) })
    .where('kind', '=', 'reminder')
    .execute();
  await parked().set({ due_at: now.toISOString() }).execute();
}

/** Parks an email in hand, because its signature waits for a person to look at it. */
export async function parkEmail(trx: Db, id: string): Promise<void> {
  await trx.updateTable('outbox').set({ state: 'parked' }).where('id', '=', id).execute();
}
