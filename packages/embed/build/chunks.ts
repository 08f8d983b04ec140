import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { minifyTemplates } from './minify-templates.ts';
import { COMMON, FIELDS, MINIFY, TARGET } from './vite-options.ts';

/** The elements a loader can load, by the part of their tag after `samleng-`. */
export const ELEMENTS = ['petition-form', 'signature-counter', 'thank-you-wall'] as const;

/** File names under `/embed/`, by chunk: `shared`, the elements, `en`, `countries.en`, `name` … */
export type Chunks = Record<string, string>;

/** One chunk for what elements share, one an element, one for each thing fetched later; with hashed names. */
export async function buildChunks(elements: string, outDir: string): Promise<Chunks> {
  const entry = Object.fromEntries(ELEMENTS.map((name) => [name, join(elements, name, 'define.ts')]));
  const output = (await build({
    ...COMMON,
    plugins: [minifyTemplates],
    ...FIELDS,
    build: {
      outDir,
      target: TARGET,
      emptyOutDir: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // Chunks are imported for what they register, never for what they export.
        preserveEntrySignatures: false,
        output: {
          minify: MINIFY,
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          hashCharacters: 'hex',
          codeSplitting: {
            // Otherwise later imports would pull their modules into the chunk that every page loads.
            includeDependenciesRecursively: false,
            groups: [
              // Shared by later chunks only, so that a page with just a counter does not load it.
              { name: 'later', test: /client\/src\/tabs\/(channel|try-lock)\.ts$/, priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  return namesOf(output.flatMap((part) => part.output));
}

function namesOf(files: (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Chunks {
  const chunks: Chunks = {};
  for (const file of files) {
    if (file.type !== 'chunk') throw new Error(`The build made an unexpected file: ${file.fileName}`);
    if (chunks[file.name]) throw new Error(`Two chunks are called ${file.name}.`);
    chunks[file.name] = file.fileName;
  }
  return chunks;
}
