import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PERSONAL_FIELDS } from '@samleng/contract';
import { PERSONAL_COLUMNS } from '../database/tables.ts';

const SOURCES = join(import.meta.dirname, '..');

const OPEN_TO = [
  'signatures/row.ts',
  'database/tables.ts',
  'database/migrations/*',
  'testing/**',
  'fuzz/**',
  '**/*.test.ts',
  // Files of other platforms: what stands in their columns is not a signature yet.
  'domain/import/*',
  // Texts for people, in which "phone" is a device.
  '**/texts*.ts',
];

// Without `name`, which partners and campaigns have too: that only row.ts reads a signer's, the compiler checks.
const FIELDS = PERSONAL_FIELDS.filter((field) => field !== 'name').join('|');
const MADE_OF_THEM = PERSONAL_COLUMNS.filter((column) => !PERSONAL_FIELDS.some((field) => field === column));
const NAMED = [
  new RegExp(`\\b(?:${MADE_OF_THEM.join('|')})\\b`),
  // As a column, a property or a key; `seen.phone` is a text of the privacy notice, `consents.comment` a consent.
  new RegExp(`(?<![\\w-])(?<!seen\\.)(?<!\\bconsents\\b.*)(?:${FIELDS})(?=['"\`]|\\s*[,:}\\].?]|$)`),
];
const TYPES = /\b(?:SignatureRow|NewsAddressRow|PersonalTables)\b/;
const WHOLE_ROWS = /\.selectAll\((?:'signatures'|'news_addresses')?\)/;
const FROM = /(?:selectFrom|updateTable|insertInto|deleteFrom)\('(\w+)'\)/;

/** The lines of a source that touch a personal column. */
function findings(source: string): string[] {
  let table: string | undefined;
  return source.split('\n').flatMap((line, at) => {
    const code = line.replace(/^\s*(?:\/\*|\*|\/\/).*|\/\/ .*/, '');
    table = FROM.exec(code)?.[1] ?? table;
    const isWhole = WHOLE_ROWS.test(code) && (table === 'signatures' || table === 'news_addresses');
    return isWhole || [...NAMED, TYPES].some((pattern) => pattern.test(code))
      ? [`${at + 1}: ${line.trim()}`]
      : [];
  });
}

describe("a signer's personal data", () => {
  it('are read and written by signatures/row.ts alone', () => {
    const files = globSync('**/*.ts', { cwd: SOURCES, exclude: OPEN_TO });
    assert.ok(files.length > 100, `${files.length} files`);
    const found = files.flatMap((file) =>
      findings(readFileSync(join(SOURCES, file), 'utf8')).map((finding) => `${file}:${finding}`),
    );
    assert.deepEqual(found, []);
  });

  const TOUCHING = [
    'const { city } = row;',
    "query.select(['id', 'phone'])",
    'row.comment ?? null',
    'sql`select name_key from signatures`',
    "import type { SignatureRow } from '../database/tables.ts';",
    "db.selectFrom('signatures').selectAll().execute()",
  ];
  for (const line of TOUCHING)
    it(`is found where it says ${line}`, () => assert.equal(findings(line).length, 1));
});
