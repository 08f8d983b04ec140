import type { Db } from '../../database/db.ts';

/** `code` is an SMTP reply code or a system error code. */
export type Failed = { now: Date; code: string };

/** The mail server accepted it. Its address is deleted. */
export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await settle(db, id, { state: 'sent', now, code: null });
}

/** Gives it up, and deletes its address. */
export async function failEmail(db: Db, id: string, { now, code }: Failed): Promise<void> {
  await settle(db, id, { state: 'failed', now, code });
}

/** Does not send it, because its mailbox reached the limit. */
export async function withholdEmail(db: Db, id: string, now: Date): Promise<void> {
  await settle(db, id, { state: 'withheld', now, code: null });
}

/** Deletes it: there is no reason to send it any more. */
export async function dropEmail(db: Db, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
}

/** Queues it for another attempt. */
export async function putBackEmail(
  db: Db,
  id: string,
  { dueAt, attempts, code }: { dueAt: Date; attempts: number; code: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'queued', due_at: dueAt.toISOString(), attempts, last_error: code })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}

async function settle(
  db: Db,
  id: string,
  { state, now, code }: { state: 'sent' | 'failed' | 'withheld'; now: Date; code: string | null },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state, settled_at: now.toISOString(), last_error: code, email: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}
