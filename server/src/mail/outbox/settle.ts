import type { Db } from '../../database/db.ts';

/** What to say of a letter that did not leave. `code` is a reply code or a system error code. */
export type Failed = { now: Date; code: string };

/** It was accepted: from now on nobody knows any more where it went. */
export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await settle(db, id, { state: 'sent', now, code: null });
}

/** It is given up. */
export async function failLetter(db: Db, id: string, { now, code }: Failed): Promise<void> {
  await settle(db, id, { state: 'failed', now, code });
}

/** Its mailbox had enough letters. */
export async function withholdLetter(db: Db, id: string, now: Date): Promise<void> {
  await settle(db, id, { state: 'withheld', now, code: null });
}

/** Nobody waits for it any more. */
export async function dropLetter(db: Db, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
}

/** It is to be tried again. */
export async function putBackLetter(
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
