import { HOUR_MS } from '../../domain/time/durations.ts';
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../database/db.ts';
import { RETENTION_JOBS } from '../../retention/job-list.ts';
import type { SignatureRow } from '../../database/tables.ts';
import { NOON } from './fixtures.ts';
import { putSignature } from './scratch-store.ts';
import { personal } from './personal.ts';

const UNHURRIED = new AbortController().signal;

/** Some hours before noon, as stored in the tables. */
export const ago = (hours: number): string => new Date(NOON.getTime() - hours * HOUR_MS).toISOString();

/** Runs one job at noon. */
export async function runJob(db: Db, name: string, signal = UNHURRIED): Promise<void> {
  await jobNamed(name).run(db, NOON, signal);
}

/** How many rows the job would delete at noon. */
export function waitingFor(db: Db, name: string): Promise<number> {
  return jobNamed(name).waiting(db, NOON);
}

function jobNamed(name: string) {
  const found = RETENTION_JOBS.find(({ job }) => job === name);
  assert.ok(found, name);
  return found;
}

export async function putNewsAddress(db: Db, petition: string, signerKey: string): Promise<void> {
  const email = `${signerKey}@example.org`;
  await personal(db).insertInto('news_addresses').values({ petition, token: signerKey, slot: 0, email, language: 'en' }).execute();
}

/** The rows that a job has left. @param db The database of the test that runs. */
export function leftIn(db: () => Db) {
  return {
    signatures: () => db().selectFrom('signatures').selectAll().orderBy('id').execute(),
    addresses: () => personal(db()).selectFrom('news_addresses').select('email').execute(),
    emails: () => db().selectFrom('outbox').select('id').orderBy('id').execute(),
  };
}

/** More signatures than a job deletes at once. */
export const MANY = 1200;

export async function putMany(db: Db, petition: string, given: Partial<SignatureRow>): Promise<void> {
  const id = await putSignature(db, petition, given);
  const first = await db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const others = Array.from({ length: MANY - 1 }, () => {
    const other = crypto.randomUUID();
    return { ...first, id: other, token: other, link_hash: other };
  });
  for (let at = 0; at < others.length; at += 400) {
    await db
      .insertInto('signatures')
      .values(others.slice(at, at + 400))
      .execute();
  }
}

/** Checks that a signature is answered while the job is still running. */
export async function whileSomebodySigns(db: Db, work: () => Promise<void>): Promise<void> {
  const order: string[] = [];
  const working = work().then(() => order.push('work'));
  // A request is only read in another turn of the event loop.
  await nextTurn();
  await putSignature(db, 'clean-river');
  order.push('signed');
  await working;
  assert.deepEqual(order, ['signed', 'work']);
}
