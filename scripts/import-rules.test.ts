// Who may import whom, as CONTRIBUTING says. A pattern that lint does not understand is no rule at all.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'samleng-lint-'));
copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
after(() => rmSync(folder, { recursive: true }));

function isRefused(file: string, statement: string): boolean {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${statement}\n`);
  const argv = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', file];
  try {
    execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return false;
  } catch (error) {
    return (error as { stdout: string }).stdout.includes('no-restricted-imports');
  }
}

const value = (from: string) => `export { a } from '${from}';`;
const type = (from: string) => `import type { A } from '${from}';\nexport type B = A;`;

const REFUSED: [file: string, statement: string][] = [
  ['packages/contract/src/a.ts', value('lit')],
  ['packages/contract/src/limits.ts', value('zod')],
  ['packages/contract/src/name.ts', value('./money.ts')],
  ['packages/client/src/a.ts', value('@samleng/contract')],
  ['packages/client/src/a.ts', value('lit')],
  ['packages/elements/src/a.ts', value('@samleng/contract')],
  ['packages/elements/src/controllers/a.ts', value('../thank-you-wall/thank-you-wall.ts')],
  ['packages/elements/src/petition-form/a.ts', value('../signature-counter/signature-counter.ts')],
  ['packages/elements/src/petition-form/a.ts', value('../../../client/src/index.ts')],
  ['packages/embed/src/a.ts', value('@samleng/client')],
  ['server/src/a.ts', value('@samleng/elements')],
  ['server/src/a.ts', value('better-sqlite3')],
  ['server/src/domain/a.ts', value('hono')],
  ['server/src/domain/a.ts', value('../store/open.ts')],
  ['server/src/store/a.ts', value('hono')],
  ['server/src/store/a.ts', value('better-sqlite3')],
  ['server/src/store/a.ts', value('pg')],
  ['server/src/store/open.ts', value('better-sqlite3')],
  ['server/src/store/sqlite/a.ts', value('../tables.ts')],
  ['server/src/store/postgres/a.ts', value('../tables.ts')],
  ['server/src/store/migrations/a.ts', value('../tables.ts')],
  ['server/src/routes/a.ts', value('kysely')],
  ['server/src/routes/a.ts', value('../config.ts')],
  ['server/src/routes/a.ts', value('../live.ts')],
  ['server/src/reading/a.ts', value('hono')],
  ['server/src/reading/a.ts', value('../routes/answer.ts')],
  ['server/src/metrics.ts', value('./post/send-letter.ts')],
  ['server/src/metrics.ts', value('pino')],
  ['server/src/ladder/a.ts', value('hono')],
  ['server/src/ladder/a.ts', value('../routes/address.ts')],
  ['server/src/mail/a.ts', value('../store/tables.ts')],
  ['server/src/post/a.ts', value('hono')],
  ['server/src/post/a.ts', value('../routes/address.ts')],
  ['server/src/cli/a.ts', value('../app.ts')],
];

const ALLOWED: [file: string, statement: string][] = [
  ['packages/contract/src/a.ts', value('zod')],
  ['packages/client/src/a.ts', type('@samleng/contract')],
  ['packages/elements/src/a.ts', value('@samleng/contract/limits')],
  ['packages/elements/src/petition-form/a.ts', value('../controllers/language.ts')],
  ['packages/elements/src/petition-form/a.ts', value('lit/directives/repeat.js')],
  ['server/src/store/sqlite/desk.ts', value('better-sqlite3')],
  ['server/src/store/postgres/dialect.ts', value('pg')],
  ['server/src/routes/a.ts', type('../live.ts')],
  ['server/src/reading/a.ts', value('../store/petitions.ts')],
  ['server/src/reading/a.ts', value('lru-cache')],
  ['server/src/metrics.ts', value('prom-client')],
  ['server/src/metrics.ts', type('./post/send-letter.ts')],
  ['server/src/ladder/a.ts', value('../store/open.ts')],
  ['server/src/mail/a.ts', type('../store/tables.ts')],
  ['server/src/mail/a.ts', value('nodemailer/lib/shared')],
  ['server/src/post/a.ts', value('../mail/transport.ts')],
];

describe('lint', () => {
  for (const [file, statement] of REFUSED) {
    it(`refuses in ${file}: ${statement}`, () => assert.equal(isRefused(file, statement), true));
  }
  for (const [file, statement] of ALLOWED) {
    it(`allows in ${file}: ${statement.split('\n')[0]}`, () =>
      assert.equal(isRefused(file, statement), false));
  }
});
