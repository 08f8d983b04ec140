import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const BUILT = /[\\/](?:dist|node_modules)(?:[\\/]|$)/;

/** All sources that the type checker checks in a copy: no tests. */
export const PROJECTS = ['server.json', 'browsers.json'];

/** Copies the sources into an empty folder, where they can be changed, type-checked and run. */
export function copySources(copy: string): void {
  for (const name of ['packages', 'server', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter: isSource });
  linkPackages(copy);
  writeProject(join(copy, 'server.json'), './tsconfig.json', [
    'packages/contract',
    'packages/locales',
    'server',
  ]);
  writeProject(join(copy, 'browsers.json'), './packages/tsconfig.json', [
    'packages/client',
    'packages/elements',
    'packages/embed',
  ]);
}

const isSource = (file: string): boolean => !BUILT.test(file.slice(ROOT.length));

/** Links the installed packages; our own packages are those of the copy. */
function linkPackages(copy: string): void {
  // A second node_modules holds packages that are needed in two versions.
  for (const folder of ['node_modules', 'server/node_modules'].filter((one) => existsSync(join(ROOT, one)))) {
    mkdirSync(join(copy, folder));
    for (const name of namesIn(join(ROOT, folder)))
      if (name !== '@samleng') link(join(ROOT, folder, name), join(copy, folder, name));
  }
  const own = join(copy, 'node_modules/@samleng');
  mkdirSync(own);
  for (const name of namesIn(join(copy, 'packages'))) link(join(copy, 'packages', name), join(own, name));
}

function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
}

const link = (target: string, path: string) => symlinkSync(target, path, 'junction');

function writeProject(file: string, base: string, packages: string[]): void {
  const include = packages.map((name) => `${name}/src`);
  const exclude = ['**/*.test.ts', '**/*.type-test.ts', '**/testing', '**/fuzz'];
  writeFileSync(file, JSON.stringify({ extends: base, include, exclude }));
}
