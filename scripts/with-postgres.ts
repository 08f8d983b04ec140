// Runs a Node program beside a PostgreSQL of our own, whose URL the tests find in the environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openStore } from '@samleng/server/database';
import { postgresServer, TEMPLATE } from '@samleng/server/testing/postgres/postgres-server';

const server = await postgresServer();
try {
  // Migrated once, because copying a database is faster than migrating it.
  await server.createDatabase(TEMPLATE);
  await (await openStore({ kind: 'postgres', url: server.urlOf(TEMPLATE) })).close();
  const env = { ...process.env, SAMLENG_TEST_POSTGRES: server.urlOf('postgres') };
  const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit', env });
  process.once('exit', () => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  await server.remove();
}
