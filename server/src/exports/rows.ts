import { addressKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import type { Db } from '../database/db.ts';
import { readNewsEmails, readSignatures, type StoredRow } from '../signatures/row.ts';
import { isAfter } from './lists/conditions.ts';
import type { List, ListedRow } from './lists/list.ts';

/** Few enough that a long list does not fill the memory. */
export const ROWS_AT_ONCE = 500;

type Of = { petition: string; pepper: Uint8Array };

/** The signatures in a list, in the order of signing, some at a time; those before have been taken when more are read. */
export async function* listedRows(db: Db, list: List, of: Of): AsyncGenerator<ListedRow[]> {
  let last: StoredRow | undefined;
  do {
    const rows = await readSignatures(nextRows(db, list, of.petition, last));
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    const listed = await withAddresses(db, list, of, rows);
    if (listed.length > 0) yield listed;
  } while (last !== undefined);
}

function nextRows(db: Db, list: List, petition: string, last: StoredRow | undefined) {
  return signaturesOf(db, list, petition)
    .$if(last !== undefined, (query) => query.where(isAfter(last!.signed_at, last!.id)))
    .orderBy('signed_at')
    .orderBy('id')
    .limit(ROWS_AT_ONCE);
}

/** All that may be in a list; `news` looks at their mailboxes besides. */
export function signaturesOf(db: Db, { leftOut, hasUncounted }: List, petition: string) {
  return db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .$if(!hasUncounted, (query) => query.where('state', '=', 'validated'))
    .where((eb) => eb.and(leftOut.map(([, condition]) => eb.not(condition(eb)))));
}

async function withAddresses(
  db: Db,
  { addresses }: List,
  { petition, pepper }: Of,
  rows: readonly StoredRow[],
): Promise<ListedRow[]> {
  if (addresses === 'none') return rows.map((row) => ({ row, address: null }));
  const emails = await readNewsEmails(db, petition, rows);
  const listed = rows.map((row) => ({ row, address: emails.get(row.id) ?? null }));
  return addresses === 'where-kept' ? listed : withoutStopped(db, pepper, listed);
}

async function withoutStopped(
  db: Db,
  pepper: Uint8Array,
  listed: readonly ListedRow[],
): Promise<ListedRow[]> {
  const keyed = listed.flatMap((one) =>
    one.address === null ? [] : [{ one, keys: addressKeysOf(pepper, one.address) }],
  );
  const keys = [...new Set(keyed.flatMap((entry) => entry.keys))];
  if (keys.length === 0) return [];
  const stopped = await db
    .selectFrom('stopped_mailboxes')
    .select('address_key')
    .where('address_key', 'in', keys)
    .execute();
  const wantNone = new Set(stopped.map(({ address_key }) => address_key));
  return keyed.filter((entry) => !entry.keys.some((key) => wantNone.has(key))).map(({ one }) => one);
}
