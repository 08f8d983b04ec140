import type { Db } from '@samleng/server/database/db';
import { type Database, openStore } from '@samleng/server/database';
import type { SignatureRow } from '@samleng/server/database/tables';
import { type CountedRow, counterFaults } from './counters.ts';
import type { Ledger, Signature } from './ledger.ts';

type Row = Pick<SignatureRow, 'id' | 'token'> & CountedRow;

/** The state of an unconfirmed signature, by petition. */
const STATES: Record<Signature['petition'], Row['state']> = { counted: 'validated', 'by-email': 'pending' };

/** How many ids a fault lists: enough for debugging. */
const NAMED_MAX = 3;

/**
 * Compares the database with the answers that signers got.
 *
 * @returns The faults, described in words; empty when every promise was kept.
 */
export async function check(database: Database, ledger: Ledger): Promise<string[]> {
  const store = await openStore(database);
  try {
    const rows = await store.db
      .selectFrom('signatures')
      .select(['id', 'petition', 'token', 'partner', 'state'])
      .execute();
    return [
      ...signatureFaults(rows, ledger),
      ...(await counterFaults(store.db, rows)),
      ...(await emailFaults(store.db, ledger)),
    ];
  } finally {
    await store.close();
  }
}

function signatureFaults(rows: Row[], { acknowledged, sentIds }: Ledger): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const persons = new Set(rows.map(({ petition, token }) => `${petition} ${token}`));
  const told = [...acknowledged.values()].map(({ petition, body }) => ({ petition, row: byId.get(body.id) }));
  return [
    ...named(
      'acknowledged and lost',
      [...acknowledged.keys()].filter((id) => !byId.has(id)),
    ),
    ...named(
      'stored and never sent',
      [...byId.keys()].filter((id) => !sentIds.has(id)),
    ),
    ...named(
      'in a wrong state',
      told
        .filter(({ petition, row }) => row && row.state !== STATES[petition])
        .map(({ row }) => row?.id ?? ''),
    ),
    ...(persons.size === rows.length
      ? []
      : [`${rows.length - persons.size} signatures of somebody who has signed`]),
  ];
}

async function emailFaults(db: Db, { acknowledged }: Ledger): Promise<string[]> {
  const emails = await db.selectFrom('outbox').select(['signature', 'kind']).execute();
  const asked = new Set(emails.filter(({ kind }) => kind === 'confirm').map(({ signature }) => signature));
  const waiting = [...acknowledged.values()].filter(({ petition }) => petition === 'by-email');
  const without = waiting.map(({ body }) => body.id).filter((id) => !asked.has(id));
  return named('acknowledged and without an email', without);
}

function named(what: string, ids: string[]): string[] {
  return ids.length === 0 ? [] : [`${ids.length} ${what}, such as ${ids.slice(0, NAMED_MAX).join(', ')}`];
}
