import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const COPIED = ['packages', 'server', 'examples', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** A copy of the project that a test may edit; it uses the installed dependencies. */
export type ProjectCopy = {
  folder: string;
  edit(file: string, from: string, to: string): Promise<void>;
  remove(): Promise<void>;
};

const isCopied = (path: string) => basename(path) !== 'node_modules';

export async function copyProject(): Promise<ProjectCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'samleng-copy-')));
  for (const name of COPIED)
    await cp(join(ROOT, name), join(folder, name), { recursive: true, filter: isCopied });
  await linkModules(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await linkModules(join(ROOT, 'server/node_modules'), join(folder, 'server/node_modules'));
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  return { folder, edit, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Links each package. Links to our own packages are copied as they are, so they lead into the copy. */
async function linkModules(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name.startsWith('.')) continue;
    if (name === '@samleng')
      await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(join(from, name), join(to, name), 'junction');
  }
}
