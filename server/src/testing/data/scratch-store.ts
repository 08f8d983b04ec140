import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { forExtraFields } from '@samleng/contract';
import { noteChanges } from '../../counts/sums/changes.ts';
import { countedAs, countOnline } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { openStore, type Store } from '../../database/open.ts';
import type { OutboxRow, SignatureRow } from '../../database/tables.ts';
import { makeEmptySqlite } from './empty-sqlite.ts';

/** A folder that is removed after the test. */
export function scratchFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty database that is closed after the test. */
export async function scratchStore(test: TestContext): Promise<Store> {
  const path = await makeEmptySqlite(join(scratchFolder(test), 'samleng.sqlite'));
  const store = await openStore({ kind: 'sqlite', path });
  test.after(() => store.close());
  return store;
}

const TABLES = [
  'campaigns',
  'petitions',
  'petition_versions',
  'partners',
  'signatures',
  'counts',
  'batches',
  'donations',
  'letters',
] as const;

/** All rows of all tables that a campaign file can change. */
export async function allRows(db: Db): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const all = await db.selectFrom(table).selectAll().execute();
    // Sorted, because PostgreSQL returns a changed row last.
    rows[table] = all.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return rows;
}

/** Inserts a signature, counts it when it is validated, and returns its id. */
export async function putSignature(
  db: Db,
  petition: string,
  given: Partial<SignatureRow> = {},
): Promise<string> {
  const row = signatureRowOf(petition, given);
  const { id, day } = row;
  const instant = `${day}T00:00:00.000Z`;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('signatures').values(row).execute();
    if (row.state !== 'validated') return;
    const partners = row.partner === null ? [''] : ['', row.partner];
    const one = {
      petition,
      ...(row.imported_in === null ? { online: 1, imported: 0, today: 1 } : { online: 0, imported: 1, today: 0 }),
      today_on: row.imported_in === null ? day : '',
      paper: 0,
      carried_over: 0,
      updated_at: instant,
    };
    await countOnline(
      trx,
      partners.map((partner) => ({ ...one, partner })),
    );
    await noteChanges(trx, [{ ...countedAs(row), added: 1 }]);
  });
  return id;
}

/** A validated signature, of which a test says what matters to it. */
export function signatureRowOf(petition: string, given: Partial<SignatureRow> = {}): SignatureRow {
  const { id = crypto.randomUUID(), day = '2020-03-01' } = given;
  return { ...PLAIN, id, petition, token: id, day, signed_at: `${day}T00:00:00.000Z`, ...given };
}

const PLAIN = {
  slot: 0,
  name: 'A B',
  name_key: 'a b',
  country: 'US',
  ...forExtraFields(() => null),
  show_name: 0,
  consent_news: 0,
  consent_comment: 0,
  consents_version: null,
  language: 'en',
  partner: null,
  page: null,
  state: 'validated',
  held_because: null,
  expires_at: null,
  erase_at: null,
  confirmed: 0,
  link_hash: null,
  marks: '',
  domain_code: null,
  petition_version: 1,
  imported_in: null,
} as const;

/** Puts an email into the outbox; it is due at once unless `email` says otherwise. */
export async function putOutboxEmail(
  db: Db,
  email: Partial<OutboxRow> & Pick<OutboxRow, 'created_at'>,
): Promise<void> {
  const plain: OutboxRow = {
    id: crypto.randomUUID(),
    kind: 'confirm',
    signature: 'nobody',
    petition: 'clean-river',
    address_key: 'key',
    domain_code: null,
    email: 'sok@example.org',
    language: 'en',
    state: 'queued',
    due_at: email.created_at,
    attempts: 0,
    last_error: null,
    created_at: email.created_at,
    settled_at: null,
  };
  await db
    .insertInto('outbox')
    .values({ ...plain, ...email })
    .execute();
}
