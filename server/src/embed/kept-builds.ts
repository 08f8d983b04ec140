import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isHashed } from './kept-files.ts';

/** `names` of the files in `folder`. */
type Build = { folder: string; names: readonly string[] };

/** One file in `builds/` for each build: processes that start at once do not overwrite what the other remembers. */
type Remembered = { id: string; servedAt: string; files: string[] };

/** How many builds stay, the one that starts included. A page may hold the loader of a build for a day. */
const BUILDS_MAX = 10;

/**
 * Copies a build's files to those of earlier builds, and deletes what only older ones need. Pinned modules and the
 * tables they fetch are never deleted, and nothing that is there is written again.
 *
 * Several processes may do this at once, with the same build or with different ones.
 */
export async function keepBuild({ folder, names }: Build, to: string, now: Date): Promise<void> {
  await mkdir(join(to, 'builds'), { recursive: true });
  const hashed = names.filter(isHashed);
  const id = await remember(to, hashed.filter(isOfBuild), now);
  await Promise.all(hashed.map((name) => keepFile(folder, to, name)));
  await forgetOldBuilds(to, id);
}

/** Pinned modules begin with their version, and only they fetch tables; everything else goes with its builds. */
function isOfBuild(name: string): boolean {
  return !/^\d/.test(name) && !name.endsWith('.txt');
}

async function remember(to: string, files: string[], now: Date): Promise<string> {
  const id = createHash('sha256').update(files.toSorted().join()).digest('hex').slice(0, 16);
  const remembered: Remembered = { id, servedAt: now.toISOString(), files };
  await writeWhole(recordOf(to, id), JSON.stringify(remembered));
  return id;
}

async function keepFile(from: string, to: string, name: string): Promise<void> {
  if (await isThere(join(to, name))) return;
  // The plain file last: when it is there, its compressed forms are too.
  for (const form of [`${name}.br`, `${name}.gz`, name])
    await writeWhole(join(to, form), await readFile(join(from, form)));
}

async function forgetOldBuilds(to: string, own: string): Promise<void> {
  const builds = await rememberedBuilds(to);
  const others = builds.filter(({ id }) => id !== own);
  const newest = others.toSorted((a, b) => b.servedAt.localeCompare(a.servedAt));
  const old = newest.slice(BUILDS_MAX - 1);
  const needed = new Set(builds.filter((build) => !old.includes(build)).flatMap(({ files }) => files));
  for (const { id, files } of old) {
    const unneeded = files.filter((name) => !needed.has(name)).map((name) => join(to, name));
    const forms = unneeded.flatMap((path) => [path, `${path}.br`, `${path}.gz`]);
    await Promise.all(forms.map((path) => rm(path, { force: true })));
    // Last, so that an interrupted start is made up for by the next.
    await rm(recordOf(to, id), { force: true });
  }
}

async function rememberedBuilds(to: string): Promise<Remembered[]> {
  const names = (await readdir(join(to, 'builds'))).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
  const builds = await Promise.all(names.map((name) => readRecord(to, basename(name, '.json'))));
  return builds.filter((build) => build !== undefined);
}

/** Undefined when another process has just deleted it, or when it is damaged: then nothing of it is deleted. */
async function readRecord(to: string, id: string): Promise<Remembered | undefined> {
  try {
    const { servedAt, files } = JSON.parse(await readFile(recordOf(to, id), 'utf8')) as Partial<Remembered>;
    if (typeof servedAt !== 'string' || !Array.isArray(files)) return undefined;
    // The names are checked again, because files of these names are deleted.
    return { id, servedAt, files: files.filter((name) => isHashed(name) && isOfBuild(name)) };
  } catch {
    return undefined;
  }
}

function recordOf(to: string, id: string): string {
  return join(to, 'builds', `${id}.json`);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Under another name first: nobody may find half a file, not even after a power failure. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = join(dirname(path), `.${randomUUID()}.partial`);
  try {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
