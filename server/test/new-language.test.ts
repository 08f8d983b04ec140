import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copySources, PROJECTS } from '../src/testing/source-copy.ts';

const LOCALES = 'packages/locales/src';
const NEW = 'eo';

/** Files with a row for each language. */
const PLACES = [
  'packages/elements/src/signature-counter/counter-extras.ts',
  ...[
    'catalogue',
    'check',
    'console',
    'counter',
    'counter-extras',
    'erasure-answers',
    'country-names',
    'formats/day',
    'formats/intl-tags',
    'formats/short-day',
    'format-money',
    'import-words',
    'placement-words',
    'languages',
    'load',
    'tag',
    'unsent',
    'wall',
  ].map((name) => `${LOCALES}/${name}.ts`),
].sort();

describe('a language that is added', () => {
  let copy: string;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'samleng-language-'));
    copySources(copy);
    change('packages/contract/src/values/languages.ts', (code) =>
      code.replace('] as const', `, '${NEW}'] as const`),
    );
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('is asked for by the type checker in every place that has a row for each, and nowhere else', () => {
    assert.deepEqual(filesWithErrors(), PLACES);
  });

  it('is everywhere once those are filled: nothing else has to be remembered', () => {
    fill();
    assert.deepEqual(filesWithErrors(), []);
    const help = run('server/src/cli/cli.ts', 'donation', 'add', '--help');
    for (const option of ['name', 'in-memory-of', 'letter-alt'])
      assert.match(help, new RegExp(`--${option}-${NEW} `));
    run('--test', 'server/test/new-language-journey.ts');
  });

  /** Copies of the English texts, with two sentences changed to tell them apart. */
  function fill(): void {
    const folder = join(copy, LOCALES);
    cpSync(join(folder, 'en'), join(folder, NEW), { recursive: true });
    cpSync(join(folder, 'generated/countries.en.ts'), join(folder, `generated/countries.${NEW}.ts`));
    for (const place of PLACES) change(place, withRow);
    change(`${LOCALES}/${NEW}/form.ts`, (code) =>
      code.replace("'Sign the petition'", "'Sign in the new language'"),
    );
    change(`${LOCALES}/${NEW}/emails.ts`, (code) =>
      code.replace("'Please confirm your e-mail address'", "'Please confirm, in the new language'"),
    );
  }

  function change(file: string, edit: (code: string) => string): void {
    const before = readFileSync(join(copy, file), 'utf8');
    const changed = edit(before);
    assert.notEqual(changed, before, file);
    writeFileSync(join(copy, file), changed);
  }

  function filesWithErrors(): string[] {
    const checked = PROJECTS.map((project) =>
      node('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', project),
    );
    const errors = checked.flatMap(({ stdout }) => [...stdout.matchAll(/^(\S+\.ts)\(\d+,\d+\): error/gm)]);
    return [...new Set(errors.map(([, file]) => file!))].sort();
  }

  function run(...args: string[]): string {
    const { status, stdout, stderr } = node('--conditions=@samleng/source', ...args);
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  }

  function node(...args: string[]) {
    // Otherwise a test run inside a test reports to the outer one.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  }
});

/** Adds a row for the new language after each English row. */
function withRow(code: string): string {
  const rows = code.replace(/\{ km, en, fr \}/g, `{ km, en, fr, ${NEW} }`);
  return rows.replace(/^(?:import .*\bas en\b.*|  en: .*)\n/gm, (row) => {
    const own = row.replace(/\btype \w+, |, type \w+/g, '').replace(/\ben\b(?!-)/, NEW);
    return row + own.replace('/en/', `/${NEW}/`).replace('countries.en', `countries.${NEW}`);
  });
}
