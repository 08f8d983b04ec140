import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { createDatabase, openEmptyPostgres } from '../../testing/postgres/postgres-databases.ts';
import { putCampaign, putDonation, putPetition } from '../../testing/data/fixtures.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import { until } from '../../testing/until.ts';
import { findKnown } from '../../signatures/storing/find-known.ts';
import { DatabaseAwayError, openStore } from '../open.ts';

describe('PostgreSQL', () => {
  it('is set up once by processes that start together for the first time', async () => {
    const url = await createDatabase();
    const stores = await Promise.all([1, 2, 3, 4, 5].map(() => openStore({ kind: 'postgres', url })));
    const [{ db } = stores[0]!] = stores;
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    assert.deepEqual(
      rows.map(({ name }) => name),
      [
        '0001-first',
        '0002-confirmation',
        '0003-postgres',
        '0004-pepper-check',
        '0005-phone-and-today',
        '0006-in-memory-of',
        '0007-letter-first-page',
        '0008-traces',
        '0009-removals',
        '0010-mailboxes',
        '0011-erase-at',
        '0014-letter-made-from',
        '0015-first-view',
        '0016-sender',
        '0017-accounts',
        '0018-petition-versions',
        '0019-drafts',
        '0020-imported',
        '0022-uploads',
        '0023-watching',
        '0024-watching-indexes',
        '0025-explained',
      ],
    );
    await Promise.all(stores.map((store) => store.close()));
  });

  it('refuses in one line that names the setting and no password', async () => {
    for (const url of [
      'postgres://samleng:secret@127.0.0.1:9/samleng',
      (await createDatabase()).replace(':samleng@', ':secret@'),
      (await createDatabase()).replace('?', '-missing?'),
    ]) {
      await assert.rejects(openStore({ kind: 'postgres', url }), (error) => {
        assert.ok(error instanceof DatabaseAwayError);
        assert.match(error.message, /^DATABASE_URL: .* \((ECONNREFUSED|28P01|3D000)\)$/);
        return !error.message.includes('secret');
      });
    }
  });

  it('outlives a connection that is lost between two queries', async () => {
    const store = await openEmptyPostgres();
    await store.db.connection().execute(async (connection) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
      const pid = rows[0]!.pid;
      await sql`select pg_terminate_backend(${pid})`.execute(store.db);
      await until(async () => {
        const left = await sql`select pid from pg_stat_activity where pid = ${pid}`.execute(store.db);
        return left.rows.length === 0;
      });
      await assert.rejects(sql`select 1`.execute(connection));
    });
    // The pool may not have noticed yet and hand the dead connection to the first query.
    const answered = async () => (await sql`select 1`.execute(store.db)).rows.length === 1;
    await until(async () => answered().catch(() => false));
    await store.close();
  });

  it('keeps finding signatures while another process adds a column', async () => {
    const store = await openEmptyPostgres();
    await store.db.connection().execute(async (connection) => {
      const look = () => findKnown(connection, [newSignature(1)]);
      await look();
      await sql`alter table signatures add column later text`.execute(store.db);
      assert.deepEqual(await look(), []);
    });
    await store.close();
  });

  it('sorts by bytes, whatever language its server speaks', async () => {
    const store = await openEmptyPostgres();
    await putCampaign(store.db);
    for (const petition of ['a-b', 'ab', 'a-c']) await putPetition(store.db, { petition });
    const rows = await store.db
      .selectFrom('petitions')
      .select('petition')
      .where('petition', '!=', 'clean-river')
      .orderBy('petition')
      .execute();
    assert.deepEqual(
      rows.map(({ petition }) => petition),
      ['a-b', 'a-c', 'ab'],
    );
    await store.close();
  });

  it('keeps sums and pauses that are longer than 32 bits, as numbers', async () => {
    const store = await openEmptyPostgres();
    await putCampaign(store.db, { extended_ms: 40 * 86_400_000 });
    await putDonation(store.db, { id: 'a', amount_minor: 5_000_000_000 });
    const { extended_ms } = await store.db.selectFrom('petitions').selectAll().executeTakeFirstOrThrow();
    const { amount_minor } = await store.db.selectFrom('donations').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([extended_ms, amount_minor], [3_456_000_000, 5_000_000_000]);
    await store.close();
  });

  it('notifies every process of what one has committed, and not earlier', async () => {
    const store = await openEmptyPostgres();
    const told: string[] = [];
    const listener = store.listen({
      changed: (petition) => void told.push(petition),
      changedAll: () => void told.push('all'),
    });
    await until(() => told.includes('all'));
    await store.db.transaction().execute(async (trx) => {
      await putCampaign(trx);
      assert.deepEqual(told, ['all']);
    });
    await until(() => told.length > 1);
    // An update that changes no value, as a lock would make, must not notify.
    await store.db.updateTable('petitions').set({ goal: 1000 }).execute();
    await store.db.updateTable('petitions').set({ goal: 2000 }).execute();
    await until(() => told.length > 2);
    assert.deepEqual(told, ['all', 'clean-river', 'clean-river']);
    await listener.close();
    await store.close();
  });
});
