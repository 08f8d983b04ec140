import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { atOnce } from './plugins/at-once.ts';
import { fetchedData } from './plugins/fetched-data.ts';
import { served } from './plugins/served.ts';
import { withoutHosted } from './plugins/without-hosted.ts';
import { COMMON } from './common.ts';
import { FOR_ELEMENTS } from './plugins/for-elements.ts';
import { integrityOf, shortHash } from './hash.ts';

/** The single module with everything, for pages that pin their scripts by a hash. */
export type Pinned = { version: string; file: string; integrity: string };

/**
 * Every element in every language as one module, so that one hash covers all code. Country names, time zones and the
 * words for signing are data: they are fetched later, each with a hash of its own.
 */
export async function buildPinned(entry: string, outDir: string, version: string): Promise<Pinned> {
  const parts = (await build({
    ...COMMON,
    plugins: [fetchedData(outDir), served, withoutHosted, atOnce, ...FOR_ELEMENTS],
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = parts.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`The pinned module is ${chunks.length} files.`);
  const { code } = chunks[0]!;
  // One address never stands for two contents, not even of the same version: pages pin its hash.
  const file = `${version}-${shortHash(code)}.js`;
  await writeFile(join(outDir, file), code);
  return { version, file, integrity: integrityOf(code, 'sha384') };
}

/** The package's version, with which the file name begins. */
export async function versionOf(packageFile: string): Promise<string> {
  return (JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }).version;
}
