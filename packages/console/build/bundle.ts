import { COMMON } from '@samleng/embed/build/common';
import { join } from 'node:path';
import { build, type PluginOption, type Rolldown } from 'vite';
import { withoutHostedIcons } from './plugins/without-hosted-icons.ts';

export type Output = Rolldown.RolldownOutput['output'];

// What the page for signing in stands on, and every other page with it.
const CORE =
  /\/console\/src\/(?:(?!main\.ts)\w[\w-]*\.ts|app\/|look\/|router\/|session\/|words\/|requests\/(?:api-problem|problem-text)|forms\/(?!choices|select)|views\/(?:loading|notice))|\/webawesome\/dist\/utilities\/localize|\/node_modules\/(?:lit|lit-html|lit-element|@lit\/|regexparam|hono)\//;
// What many of the pages inside share.
const INSIDE = /\/console\/src\/(?:campaign|forms|requests|toasts|views)\/|\/node_modules\/@awesome\.me\//;

/** @param room The package's folder, where index.html is. */
export async function bundle(room: string, outDir: string, plugins: PluginOption[]): Promise<Output> {
  const result = (await build({
    ...COMMON,
    root: room,
    base: '/console/',
    appType: 'spa',
    plugins: [withoutHostedIcons, ...plugins],
    oxc: { decorator: { legacy: true } },
    build: {
      outDir,
      // What Web Awesome needs anyway, so that nothing is taken apart for browsers that cannot show it.
      target: 'es2022',
      // An inline script, which the Content-Security-Policy would refuse.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        // The frame that shows a petition before it is saved is a page of its own.
        input: {
          index: join(room, 'index.html'),
          preview: join(room, 'preview.html'),
          // On the page that the server writes for each partner.
          'partner-page': join(room, 'src/partner-page/partner-page.ts'),
        },
        output: {
          hashCharacters: 'hex',
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: {
            groups: [
              // What every page stands on, in one file: many small ones would each cost a phone a round trip.
              { name: 'core', test: CORE, priority: 2 },
              { name: 'inside', test: INSIDE, priority: 1, minShareCount: 4 },
            ],
          },
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output;
}
