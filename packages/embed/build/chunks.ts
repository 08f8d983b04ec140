import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { copies } from './plugins/copies.ts';
import { served } from './plugins/served.ts';
import { COMMON } from './common.ts';
import { FOR_ELEMENTS } from './plugins/for-elements.ts';

/** The elements a loader can load, by the part of their tag after `samleng-`. */
export const ELEMENTS = ['petition-form', 'signature-counter', 'thank-you-wall'] as const;

/** File names under `/embed/`, by chunk: `shared`, the elements, `en`, `countries.en`, `name` … */
export type Chunks = Record<string, string>;

/** One chunk for code that elements share, one for each element, one for each thing fetched later; names have hashes. */
export async function buildChunks(elements: string, outDir: string): Promise<Chunks> {
  const entry = Object.fromEntries(ELEMENTS.map((name) => [name, join(elements, name, 'define.ts')]));
  const output = (await build({
    ...COMMON,
    plugins: [served, copies, ...FOR_ELEMENTS],
    build: {
      outDir,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // Chunks are imported for what they register, never for what they export.
        preserveEntrySignatures: false,
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: (chunk) => `${chunkName(chunk)}-[hash].js`,
          hashCharacters: 'hex',
          codeSplitting: {
            // Otherwise a chunk that is fetched later would pull its modules into the one that every page loads.
            includeDependenciesRecursively: false,
            groups: [
              // Only later chunks share these, so a page with just a counter should not load them.
              { name: 'later', test: /client\/src\/tabs\/(channel|silence|try-lock)\.ts$/, priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  return namesOf(output.flatMap((part) => part.output));
}

/** Chunks of texts are named after the language: `en` for texts shown before signing, `en.signing` for the rest. */
function chunkName({
  name,
  facadeModuleId,
}: Pick<Rolldown.PreRenderedChunk, 'name' | 'facadeModuleId'>): string {
  const [, language, subject] =
    /\/locales\/src\/([a-z]{2,3})\/([\w-]+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  if (language === undefined) return name;
  return subject === 'form' ? language : `${language}.${subject}`;
}

function namesOf(files: (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Chunks {
  const chunks: Chunks = {};
  for (const file of files) {
    if (file.type !== 'chunk') throw new Error(`The build made an unexpected file: ${file.fileName}`);
    const name = chunkName(file);
    if (chunks[name]) throw new Error(`Two chunks are called ${name}.`);
    chunks[name] = file.fileName;
  }
  return chunks;
}
