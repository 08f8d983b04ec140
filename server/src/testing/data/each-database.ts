import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'node:test';
import { openStore, type Store } from '../../database/open.ts';
import { type Lent, lendPostgres } from '../postgres/postgres-databases.ts';
import { makeEmptySqlite } from './empty-sqlite.ts';

/** Opens an empty database for this test. */
export type OpenEmpty = () => Promise<Store>;

const DATABASES: Record<string, () => Promise<Lent>> = { SQLite: lendSqlite, PostgreSQL: lendPostgres };

/** Runs the same tests on SQLite and on PostgreSQL. */
export function eachDatabase(tests: (openEmpty: OpenEmpty) => void): void {
  for (const [name, lend] of Object.entries(DATABASES)) {
    void describe(`on ${name}`, () => {
      const leftovers: (() => Promise<void>)[] = [];
      afterEach(async () => {
        for (const cleanUp of leftovers.splice(0)) await cleanUp();
      });
      tests(async () => {
        const { store, giveBack } = await lend();
        leftovers.push(giveBack);
        return store;
      });
    });
  }
}

async function lendSqlite(): Promise<Lent> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  const path = await makeEmptySqlite(join(folder, 'test.sqlite'));
  const store = await openStore({ kind: 'sqlite', path });
  const giveBack = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, giveBack };
}
