import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ELEMENTS, type Chunks } from './chunks.ts';
import { minifyTwice } from './minify.ts';
import { COMMON, TARGET } from './vite-options.ts';

/** The script partners paste, with the chunks' names in it; the server adds its own address. */
export async function buildLoader(entry: string, outDir: string, chunks: Chunks): Promise<void> {
  const own = Object.fromEntries(ELEMENTS.map((name) => [name, chunks[name]]));
  await build({
    ...COMMON,
    plugins: [minifyTwice],
    define: { __SHARED__: JSON.stringify(chunks.shared), __CHUNKS__: JSON.stringify(own) },
    build: {
      outDir,
      target: TARGET,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'samleng', fileName: () => 'embed.js' },
    },
  });
  await refuseModuleSyntax(join(outDir, 'embed.js'));
}

// Sites that strip type="module" would run it as a classic script, where these are syntax errors.
async function refuseModuleSyntax(file: string): Promise<void> {
  const script = await readFile(file, 'utf8');
  if (/\bexport\b|\bimport\b(?!\()/.test(script)) throw new Error('The loader holds module syntax.');
}
