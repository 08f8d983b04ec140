import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import { applyCampaign, scratchFolder, serverSettings } from '../data/campaign.ts';
import { WITHOUT_CONSOLE_INDEXES } from '../data/console-indexes.ts';
import { alternately, compare, type Figure, type Measured } from '../figure.ts';
import { versionOf, withFreshDatabase, withPostgres } from '../postgres.ts';
import { runProgram } from '../program.ts';

const WITH = 'with the indexes of the console';
const WITHOUT = 'without';
/** As for `writer`. */
const SHARE = 5;

export const consoleIndexes: Figure = {
  name: 'console-indexes',
  title: 'the writer and the indexes of the console, SQLite and PostgreSQL',
  async run(options) {
    const settings = { SIGNATURES: String(options.signatures * SHARE), THREAD: 'own' };
    const sqlite = await alternately(
      options.rounds,
      { label: WITH, measure: () => onSqlite(settings, []) },
      { label: WITHOUT, measure: () => onSqlite(settings, WITHOUT_CONSOLE_INDEXES) },
    );
    const onSqliteLine = { ...compare(sqlite, 'a second'), quantity: 'SQLite: a second' };
    return withPostgres(async (postgres) => {
      const measure = (statements: readonly string[]) => () =>
        withFreshDatabase(postgres, async (fresh) => {
          await onPostgres(fresh['DATABASE_URL'] ?? '', statements);
          return runProgram('writer.ts', { ...fresh, ...settings });
        });
      const found = await alternately(
        options.rounds,
        { label: WITH, measure: measure([]) },
        { label: WITHOUT, measure: measure(WITHOUT_CONSOLE_INDEXES) },
      );
      return {
        comparisons: [onSqliteLine, { ...compare(found, 'a second'), quantity: 'PostgreSQL: a second' }],
        remarks: [`${settings.SIGNATURES} signatures a round`, await versionOf(postgres)],
      };
    });
  },
};

async function onSqlite(settings: Record<string, string>, statements: readonly string[]): Promise<Measured> {
  const scratch = scratchFolder();
  const { folder } = scratch;
  try {
    await applyCampaign(folder, serverSettings(folder));
    const sqlite = new SQLite(join(folder, 'samleng.sqlite'));
    for (const statement of statements) sqlite.exec(statement);
    sqlite.close();
    return await runProgram('writer.ts', { ...serverSettings(folder), ...settings });
  } finally {
    scratch.remove();
  }
}

async function onPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
