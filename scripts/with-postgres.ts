// Runs a Node with a PostgreSQL of our own beside it, whose URL the tests find in the environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { postgresServer } from '@samleng/server/testing/postgres/postgres-server';

const server = await postgresServer();
let exitCode = 1;
try {
  const env = { ...process.env, SAMLENG_TEST_POSTGRES: server.urlOf('postgres') };
  const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  exitCode = code ?? 1;
} finally {
  await server.remove();
}
// Said outright: the package that brings PostgreSQL sets `process.exitCode` back to 0.
process.exit(exitCode);
