// Who may import whom, as CONTRIBUTING says. A pattern that lint does not understand is no rule at all.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { roomsTable } from './rooms.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'samleng-lint-'));
mkdirSync(join(folder, 'scripts'));
for (const file of ['oxlint.config.ts', 'scripts/rooms.ts', 'package.json'])
  copyFileSync(join(root, file), join(folder, file));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
after(() => rmSync(folder, { recursive: true }));

/** Each case in a file of its own, so that one run of lint checks all of them. */
const caseFile = (file: string, at: number) => file.replace(/\/a\./, `/a-${at}.`);

/** The files in which something was imported that may not be. */
function refusedIn(files: [file: string, statement: string][]): Set<string> {
  for (const [file, statement] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${statement}\n`);
  }
  const places = new Set(files.map(([file]) => file.split('/')[0]!));
  const argv = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', ...places];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 1, `${stdout}${stderr}`);
  const lines = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'));
  return new Set(lines.map((line) => line.slice(0, line.indexOf(':'))));
}

const value = (from: string) => `export { a } from '${from}';`;
const type = (from: string) => `import type { A } from '${from}';\nexport type B = A;`;

const REFUSED: [file: string, statement: string][] = [
  ['packages/contract/src/a.ts', value('lit')],
  ['packages/contract/src/limits.ts', value('zod')],
  ['packages/contract/src/values/name.ts', value('./money.ts')],
  ['packages/locales/src/a.ts', value('@samleng/contract')],
  ['packages/locales/src/km/a.ts', value('@samleng/client')],
  ['packages/client/src/requests/a.ts', value('@samleng/contract')],
  ['packages/client/src/requests/a.ts', value('lit')],
  ['packages/client/src/requests/a.ts', value('../queue/queue.ts')],
  ['packages/elements/src/controllers/a.ts', value('@samleng/contract')],
  ['packages/elements/src/petition-form/a.ts', value('@samleng/locales/catalogue')],
  ['packages/elements/src/controllers/a.ts', value('../thank-you-wall/thank-you-wall.ts')],
  ['packages/elements/src/petition-form/a.ts', value('../signature-counter/signature-counter.ts')],
  ['packages/elements/src/petition-form/fields/a.ts', value('../../signature-counter/signature-counter.ts')],
  ['packages/elements/src/petition-form/a.ts', value('../../../client/src/index.ts')],
  ['packages/embed/src/a.ts', value('@samleng/client')],
  ['server/src/mail/a.ts', value('@samleng/elements')],
  ['server/src/mail/a.ts', value('better-sqlite3')],
  ['server/src/domain/a.ts', value('hono')],
  ['server/src/domain/a.ts', value('node:fs')],
  ['server/src/domain/signature/a.ts', type('../../database/open.ts')],
  ['server/src/signatures/a.ts', value('../cli/apply.ts')],
  ['server/src/signatures/a.ts', type('../app.ts')],
  ['server/src/counts/a.ts', value('hono')],
  ['server/src/counts/a.ts', type('../signatures/row.ts')],
  ['server/src/database/a.ts', value('better-sqlite3')],
  ['server/src/database/a.ts', value('pg')],
  ['server/src/database/sqlite/a.ts', value('../tables.ts')],
  ['server/src/database/postgres/a.ts', value('../tables.ts')],
  ['server/src/database/migrations/a.ts', value('../tables.ts')],
  ['server/src/http/a.ts', type('../config.ts')],
  ['server/src/http/monitoring/a.ts', type('../../mail/send.ts')],
  ['server/src/public/a.ts', type('../signatures/row.ts')],
  ['server/src/mail/a.ts', value('../signatures/row.ts')],
  ['server/src/mail/outbox/a.ts', value('../../signatures/row.ts')],
  ['server/src/petition-page/a.ts', value('../signer-page/view.ts')],
  ['server/src/cli/a.ts', value('../app.ts')],
  ['examples/a.ts', value('../server/src/main.ts')],
  ['examples/ceroc/letters/source/a.mjs', value('../../../../packages/embed/dist/embed.js')],
  ['e2e/a.spec.ts', type('../packages/client/src/index.ts')],
  ['soak/stage/a.ts', value('../../server/src/main.ts')],
];

const ALLOWED: [file: string, statement: string][] = [
  ['packages/locales/src/a.ts', value('@samleng/contract/money')],
  ['packages/elements/src/petition-form/a.ts', value('@samleng/locales/format')],
  ['packages/elements/src/petition-form/fields/a.ts', type('@samleng/locales/en/form')],
  ['server/src/html/a.ts', value('@samleng/locales/catalogue')],
  ['packages/contract/src/a.ts', value('zod')],
  ['packages/contract/src/a.ts', value('./values/name.ts')],
  ['packages/client/src/requests/a.ts', type('@samleng/contract')],
  ['packages/client/src/queue/a.ts', value('../proof/prover.ts')],
  ['packages/elements/src/controllers/a.ts', value('@samleng/contract/limits')],
  ['packages/elements/src/petition-form/a.ts', value('../controllers/language.ts')],
  ['packages/elements/src/petition-form/fields/a.ts', value('../../controllers/language.ts')],
  ['packages/elements/src/petition-form/fields/a.ts', value('../signing/given.ts')],
  ['packages/elements/src/petition-form/a.ts', value('lit/directives/repeat.js')],
  ['server/src/database/sqlite/connection.ts', value('better-sqlite3')],
  ['server/src/database/postgres/dialect.ts', value('pg')],
  ['server/src/mail/a.ts', value('../database/open.ts')],
  ['server/src/mail/outbox/a.ts', value('../../database/open.ts')],
  ['server/src/mail/outbox/a.ts', value('../transport.ts')],
  ['server/src/mail/a.ts', value('nodemailer/lib/shared')],
  ['server/src/http/monitoring/a.ts', value('prom-client')],
  ['server/src/cli/a.ts', value('../main.ts')],
  ['examples/a.ts', value('@samleng/server/config')],
  ['e2e/a.spec.ts', value('./chrome-arguments.ts')],
];

const numbered = [...REFUSED, ...ALLOWED].map(([file, statement], at): [string, string] => [
  caseFile(file, at),
  statement,
]);

describe('lint', () => {
  const refused = refusedIn(numbered);
  for (const [at, [file, statement]] of numbered.entries()) {
    const isToBe = at < REFUSED.length;
    it(`${isToBe ? 'refuses' : 'allows'} in ${file}: ${statement.split('\n')[0]}`, () => {
      assert.equal(refused.has(file), isToBe);
    });
  }
});

describe('CONTRIBUTING', () => {
  it('shows the same table of who may import whom', () => {
    const shown = /```rooms\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
    assert.equal(shown?.[1], roomsTable());
  });

  it("names each file once on a signature's way, and only existing files", () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const walk = text.slice(text.indexOf('## One signature'), text.indexOf('## The rooms'));
    const files = [...walk.matchAll(/\]\(([^)#]+)\)/g)].map(([, file]) => file!);
    assert.deepEqual(
      files.filter((file, at) => files.indexOf(file) !== at || !existsSync(join(root, file))),
      [],
    );
    assert.ok(files.length > 30);
  });
});
