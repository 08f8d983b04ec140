import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Chunks } from './chunks.ts';
import type { Pinned } from './pinned.ts';

/** Sizes in bytes; a font is already compressed, so it has only `bytes`. */
type Sizes = { bytes: number; brotli?: number; gzip?: number };

/** The files of a build. A server serves only those in `files`, by name under `/embed/`. */
export type Manifest = {
  loader: Required<Sizes>;
  chunks: Chunks;
  pinned: Pinned;
  files: Record<string, Sizes>;
};

/** Writes `.br` and `.gz` beside each script and table, and `manifest.json`. */
export async function writeManifest(dist: string, chunks: Chunks, pinned: Pinned): Promise<void> {
  const folder = join(dist, 'embed');
  const files: Manifest['files'] = {};
  for (const name of (await readdir(folder)).sort()) {
    if (/(?<!-[0-9a-f]{8})\.(?:js|txt)$/.test(name))
      throw new Error(`${name} has no hash: browsers and servers keep it for good.`);
    const path = join(folder, name);
    files[name] = /\.(?:js|txt|css)$/.test(name)
      ? await compress(path)
      : { bytes: (await readFile(path)).length };
  }
  const loader = await compress(join(dist, 'embed.js'));
  const manifest: Manifest = { loader, chunks, pinned, files };
  await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function compress(path: string): Promise<Required<Sizes>> {
  const content = await readFile(path);
  const brotli = smallest(content);
  const gzip = gzipSync(content, { level: 9 });
  await writeFile(`${path}.br`, brotli);
  await writeFile(`${path}.gz`, gzip);
  return { bytes: content.length, brotli: brotli.length, gzip: gzip.length };
}

/** Tries brotli's distance parameters: the best differ by file. */
function smallest(content: Buffer): Buffer {
  const tries = [0, 1, 2, 3].flatMap((postfix) =>
    [0, 15 << postfix].map((direct) =>
      brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
          [constants.BROTLI_PARAM_NDIRECT]: direct,
        },
      }),
    ),
  );
  return tries.reduce((best, other) => (other.length < best.length ? other : best));
}
