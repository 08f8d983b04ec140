import { build } from 'vite';
import { COMMON } from './common.ts';

/** Bundles the React example as a partner's build would: React, page and elements in one file. */
export async function buildReactExample(entry: string, outDir: string): Promise<void> {
  await build({
    ...COMMON,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      lib: { entry, formats: ['es'], fileName: () => 'react-page.js' },
      rolldownOptions: {
        output: { codeSplitting: false },
        // 'use client' is for servers that render React; a bundle for browsers loses it.
        onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)),
      },
    },
  });
}
