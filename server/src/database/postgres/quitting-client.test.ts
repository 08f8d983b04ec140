import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Pool, type QueryConfig } from 'pg';
import { createDatabase } from '../../testing/postgres/postgres-databases.ts';
import { QuittingClient } from './quitting-client.ts';

describe('a connection of the pool', () => {
  let pool: Pool;
  beforeEach(async () => {
    const connectionString = await createDatabase();
    pool = new Pool({ Client: QuittingClient, connectionString, max: 1 });
  });
  afterEach(() => pool.end());

  /** Like Kysely: returns the connection to the pool as healthy even after an error. */
  async function ask(query: string | QueryConfig, values: unknown[] = []): Promise<unknown[]> {
    const client = await pool.connect();
    try {
      return (await client.query(query, values)).rows;
    } finally {
      client.release();
    }
  }

  it('is replaced after a query that was not answered in time', async () => {
    // Of this query alone: the next one may take its time on a busy machine.
    const late = { text: 'select pg_sleep(3)', query_timeout: 100 };
    await assert.rejects(ask(late), /timeout/);
    assert.equal((await ask('select 1')).length, 1);
  });

  it('is replaced after the tables of a prepared statement were changed', async () => {
    await ask('create table notes (id text)');
    const find = () => ask('select * from notes where id = any($1::text[])', [['a']]);
    await find();
    await ask('alter table notes add column later text');
    await assert.rejects(find(), { code: '0A000' });
    assert.deepEqual(await find(), []);
  });

  it('is replaced after the server refused to be written to', async () => {
    await ask('create table notes (id text)');
    await ask('set session characteristics as transaction read only');
    const write = () => ask(`insert into notes values ('a')`);
    await assert.rejects(write(), { code: '25006' });
    await write();
  });

  it('is kept after any other error', async () => {
    const pid = async () => JSON.stringify(await ask('select pg_backend_pid()'));
    const before = await pid();
    await assert.rejects(ask('select nothing'), { code: '42703' });
    assert.equal(await pid(), before);
  });
});
