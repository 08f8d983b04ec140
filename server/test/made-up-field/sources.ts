import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FIELD } from './field.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A copy of the sources that handle fields, beside the packages they use. */
export function copySources(folder: string): void {
  const packages = globSync('packages/*/package.json', { cwd: ROOT }).map(dirname);
  for (const part of [...packages, 'server']) copyPart(folder, part);
  cpSync(import.meta.dirname, join(folder, 'server/test/made-up-field'), { recursive: true });
  cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  linkModules(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  linkModules(join(ROOT, 'server/node_modules'), join(folder, 'server/node_modules'));
  for (const part of packages) linkPackage(folder, part);
  for (const [name, project] of Object.entries(PROJECTS)) {
    writeFileSync(
      join(folder, `tsconfig.${name}.json`),
      JSON.stringify({ extends: './tsconfig.json', ...project }),
    );
  }
}

const isSource = (path: string) => !path.endsWith('.test.ts');

function copyPart(folder: string, part: string): void {
  for (const name of ['package.json', 'src']) {
    const from = join(ROOT, part, name);
    if (existsSync(from)) cpSync(from, join(folder, part, name), { recursive: true, filter: isSource });
  }
}

// Installed packages are shared; our own packages are those of the copy.
function linkModules(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@samleng') symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

function linkPackage(folder: string, part: string): void {
  const { name } = JSON.parse(readFileSync(join(folder, part, 'package.json'), 'utf8')) as { name: string };
  const link = join(folder, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(folder, part), link, 'junction');
}

const PROJECTS = {
  contract: { include: ['packages/contract/src'] },
  server: { include: ['server/src/app.ts', 'server/test', 'packages/locales/src/console.ts'] },
  form: {
    compilerOptions: {
      lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: ['mocha'],
      erasableSyntaxOnly: false,
      useDefineForClassFields: false,
    },
    include: ['packages/elements/src/petition-form/define.ts'],
  },
};
type Project = keyof typeof PROJECTS;

/** The files in which the compiler reports errors, each once. */
export async function complaints(folder: string, projects: Project[]): Promise<string[]> {
  const said = await Promise.all(projects.map((project) => compile(folder, project)));
  return [...new Set(said.flat())].toSorted();
}

async function compile(folder: string, project: Project): Promise<string[]> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--noEmit', '--pretty', 'false', '-p', `tsconfig.${project}.json`];
  const { code, out } = await run(args, folder);
  const files = [...out.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, file]) => file!);
  if (code !== 0 && files.length === 0) throw new Error(out);
  return files;
}

/** Runs a Node program to its end. */
export async function run(args: string[], cwd: string): Promise<{ code: number | null; out: string }> {
  // Otherwise a test run inside a test reports to the outer one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd, env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
}

function edit(folder: string, file: string, change: (source: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has no place for a field`);
  writeFileSync(path, after);
}

const before = (line: string, text: string) => (source: string) =>
  source.replace(line, () => `${text}\n${line}`);

/** The row that defines the field. */
export function addRow(folder: string): void {
  const row = `  ${FIELD}: { extra: true, type: 'text', autocomplete: 'off', lettersMax: 40 },`;
  edit(
    folder,
    'packages/contract/src/fields.ts',
    before('} as const satisfies Record<string, FieldInput>', row),
  );
}

/** How the field is shown, exported and erased. */
export function addRule(folder: string): void {
  const rule = `  ${FIELD}: {
    schema: freeText(FIELDS.${FIELD}.lettersMax, 400),
    stored: 'column', shown: false, searched: false, exported: true, erased: 'after-term',
  },`;
  edit(
    folder,
    'packages/contract/src/field-rules.ts',
    before('} as const satisfies Record<Field, FieldRule>', rule),
  );
}

/** Its column and migration. */
export function addColumn(folder: string): void {
  edit(
    folder,
    'server/src/database/tables.ts',
    before('  comment: string | null;', `  ${FIELD}: string | null;`),
  );
  const up = `await db.schema.alterTable('signatures').addColumn('${FIELD}', 'text').execute();`;
  const migration = `import type { Kysely } from 'kysely';
export async function up(db: Kysely<unknown>): Promise<void> {
  ${up}
}
`;
  writeFileSync(join(folder, `server/src/database/migrations/9999-${FIELD}.ts`), migration);
  edit(folder, 'server/src/database/migrate.ts', (source) =>
    `import * as ${FIELD} from './migrations/9999-${FIELD}.ts';\n${source}`.replace(
      'const MIGRATIONS: Record<string, Migration> = {',
      (line) => `${line}\n  '9999-${FIELD}': ${FIELD},`,
    ),
  );
}

const WORDS = [
  'server/src/**/texts*.ts',
  'packages/elements/src/locales/*.ts',
  'packages/locales/src/**/*.ts',
];
// The new field's line is inserted after the line, or lines, of the city.
const A_CITY = /^ *city: (?:'[^']*'|\{[^{}]*\}),\n/gm;
const IS_ENGLISH = /(?:^|[/.-])en(?=[/.])/;

/** Its texts, taken from those of the city: in English, or in all other languages. */
export function addWords(folder: string, which: 'English' | 'others'): string[] {
  const files = globSync(WORDS, { cwd: folder });
  return files.filter((file) => addWordsIn(folder, file, which));
}

function addWordsIn(folder: string, file: string, which: 'English' | 'others'): boolean {
  let at = 0;
  let added = 0;
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8').replace(A_CITY, (words) => {
    // In files with all languages, English comes first.
    const isEnglish = IS_ENGLISH.test(file) || (!/(?:^|[/.-])(?:km|fr)(?=[/.])/.test(file) && at === 0);
    at += 1;
    if (isEnglish !== (which === 'English')) return words;
    added += 1;
    return `${words}${words.replace('city:', `${FIELD}:`).replace("'", `'${FIELD}: `)}`;
  });
  writeFileSync(path, source);
  return added > 0;
}
