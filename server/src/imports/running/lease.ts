import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';

/** After this long without a word from its process, another one takes a task over. */
const LEASE_MS = MINUTE_MS;

/** A task that this process alone works at, for as long as it goes on renewing. */
export type Lease = { upload: string; until: string };
export type Taken = { lease: Lease; row: UploadRow };

/** Takes a task that nobody works at; undefined when there is none. */
export async function takeTask(db: Db, now: Date): Promise<Taken | undefined> {
  for (const row of await waiting(db, now)) {
    const until = leaseEnd(now);
    const { numUpdatedRows } = await db
      .updateTable('import_uploads')
      .set({ leased_until: until })
      .where('id', '=', row.id)
      .where('state', '=', 'waiting')
      .where('leased_until', row.leased_until === null ? 'is' : '=', row.leased_until)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return { lease: { upload: row.id, until }, row };
  }
  return undefined;
}

function waiting(db: Db, now: Date): Promise<UploadRow[]> {
  return db
    .selectFrom('import_uploads')
    .selectAll()
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now.toISOString())]))
    .orderBy('started_at')
    .execute();
}

/** @returns undefined when the task is no longer ours: a person stopped it, or another process took it over. */
export async function renewLease(db: Db, lease: Lease, now: Date): Promise<Lease | undefined> {
  const until = leaseEnd(now);
  const { numUpdatedRows } = await leased(db, lease).set({ leased_until: until }).executeTakeFirst();
  return numUpdatedRows > 0n ? { ...lease, until } : undefined;
}

/** Leaves the task as it is, for whichever process comes next. */
export async function giveBack(db: Db, lease: Lease): Promise<void> {
  // Stopped or not: whoever goes on with it need not wait for the lease to end.
  await heldBy(db, lease).set({ leased_until: null }).execute();
}

/** The task is over. */
export async function endTask(
  db: Db,
  lease: Lease,
  { state, found }: Pick<UploadRow, 'state' | 'found'>,
): Promise<void> {
  await leased(db, lease).set({ state, found, leased_until: null }).execute();
}

/** What the task has found so far. */
export async function noteFound(db: Db, lease: Lease, found: object): Promise<void> {
  await leased(db, lease)
    .set({ found: JSON.stringify(found) })
    .execute();
}

function leased(db: Db, lease: Lease) {
  return heldBy(db, lease).where('state', '=', 'waiting');
}

function heldBy(db: Db, { upload, until }: Lease) {
  return db.updateTable('import_uploads').where('id', '=', upload).where('leased_until', '=', until);
}

function leaseEnd(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}
