import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Output } from './bundle.ts';

/** Sizes in bytes. */
type Sizes = { bytes: number; brotli: number; gzip: number };

/** A chunk that is loaded by itself, with those that it needs: all file names. */
export type Chunk = { file: string; needs: readonly string[] };

/** The files of a build, by path under `/console/`; a server serves only those. */
export type Manifest = {
  files: Record<string, Sizes>;
  /** By source, such as `src/main.ts`: what is loaded at the start, and what later. */
  chunks: Record<string, Chunk>;
};

/** Writes `.br` and `.gz` beside each file, and `manifest.json`. */
export async function writeManifest(dist: string, output: Output): Promise<void> {
  const folder = join(dist, 'console');
  const names = [
    'index.html',
    'preview.html',
    ...(await readdir(join(folder, 'assets'))).sort().map((name) => `assets/${name}`),
  ];
  const compressed = await Promise.all(
    names.map(async (name) => [name, await compress(join(folder, name))] as const),
  );
  const manifest: Manifest = { files: Object.fromEntries(compressed), chunks: chunksOf(output) };
  await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function compress(path: string): Promise<Sizes> {
  const content = await readFile(path);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
  return { bytes: content.length, brotli: brotli.length, gzip: gzipped.length };
}

function chunksOf(output: Output): Manifest['chunks'] {
  const scripts = output.filter((file) => file.type === 'chunk');
  const byFile = new Map(scripts.map((script) => [script.fileName, script]));
  const reached = (file: string, seen: Set<string>): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const needed of byFile.get(file)?.imports ?? []) reached(needed, seen);
    return seen;
  };
  const entries = scripts
    .filter(({ facadeModuleId }) => facadeModuleId !== null)
    .map(({ facadeModuleId, fileName }) => {
      const source = facadeModuleId!.replace(/^.*\/(?:packages|node_modules)\/(?:console\/)?/, '');
      return [source, { file: fileName, needs: [...reached(fileName, new Set())] }] as const;
    });
  return Object.fromEntries(entries);
}
