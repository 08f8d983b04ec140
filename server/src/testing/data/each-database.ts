import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'node:test';
import { openStore, type Store } from '../../database/open.ts';
import { openEmptyPostgres } from '../postgres/postgres-databases.ts';
import { makeEmptySqlite } from './empty-sqlite.ts';

/** Opens an empty database in its own folder; both are removed after the test. */
export type OpenEmpty = () => Promise<Store>;

const DATABASES: Record<string, (folder: string) => Promise<Store>> = {
  SQLite: async (folder) => {
    const path = await makeEmptySqlite(join(folder, 'test.sqlite'));
    return openStore({ kind: 'sqlite', path });
  },
  PostgreSQL: openEmptyPostgres,
};

/** Runs the same tests on SQLite and on PostgreSQL. */
export function eachDatabase(tests: (openEmpty: OpenEmpty) => void): void {
  for (const [name, open] of Object.entries(DATABASES)) {
    void describe(`on ${name}`, () => {
      const leftovers: (() => Promise<void>)[] = [];
      afterEach(async () => {
        for (const cleanUp of leftovers.splice(0)) await cleanUp();
      });
      tests(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
        const store = await open(folder);
        leftovers.push(async () => {
          await store.close();
          rmSync(folder, { recursive: true });
        });
        return store;
      });
    });
  }
}
