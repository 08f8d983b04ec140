import { build, type Rolldown } from 'vite';
import { COMMON } from './common.ts';
import type { Chunks } from './chunks.ts';
import { minifyTwice } from './plugins/minify.ts';

/** The check of a page's tags, by itself: what it has in common with the elements would be loaded by every page. */
export async function buildCheck(entry: string, outDir: string, version: string): Promise<Chunks> {
  const output = (await build({
    ...COMMON,
    plugins: [minifyTwice()],
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir,
      lib: { entry: { check: entry }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          hashCharacters: 'hex',
          // By a name of its own, or it would be called after one of its modules, and `budgets.ts` would miss it.
          codeSplitting: { groups: [{ name: 'check-common', minShareCount: 2 }] },
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const files = output.flatMap((part) => part.output).map(({ name, fileName }) => [name, fileName]);
  return Object.fromEntries(files) as Chunks;
}
