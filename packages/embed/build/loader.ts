import { build } from 'vite';
import { ELEMENTS, type Chunks } from './chunks.ts';
import { mistake } from '../src/check/rules.ts';
import { ROOM } from './room.ts';
import { minifyTwice } from './plugins/minify.ts';
import { COMMON } from './common.ts';

/** The script that partners paste, with the names of the chunks in it; the server adds its own address. */
export async function buildLoader(entry: string, outDir: string, chunks: Chunks): Promise<void> {
  const own = Object.fromEntries(ELEMENTS.map((name) => [name, chunks[name]]));
  await build({
    ...COMMON,
    plugins: [minifyTwice()],
    define: {
      __SHARED__: JSON.stringify(chunks.shared),
      __CHUNKS__: JSON.stringify(own),
      __CHECK__: JSON.stringify(chunks.check),
      __ROOM__: JSON.stringify(ROOM),
      __MISTAKE__: String(mistake()),
    },
    build: {
      outDir,
      lib: { entry, formats: ['iife'], name: 'samleng', fileName: () => 'embed.js' },
    },
  });
}
