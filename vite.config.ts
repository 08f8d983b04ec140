import { defineConfig } from 'vite';

/** Settings for `npm run dev` and for every build in packages/embed/build. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  resolve: { conditions: ['@samleng/source', 'module', 'browser'] },
  // Class fields are assigned, not defined: a defined one would hide Lit's accessor and never update.
  oxc: {
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  server: {
    // Not the rest of the folder: it may hold signatures, and the pepper.
    fs: { allow: ['packages', 'examples', 'node_modules'] },
    watch: { ignored: ['**/data/**', '**/dist/**', '**/test-results/**', '**/bench/results/**'] },
  },
  // Found before the first page asks, which would be loaded twice otherwise.
  optimizeDeps: { entries: ['packages/elements/src/*/define.ts', 'examples/react-page.ts'] },
  build: {
    // Held to Chrome 87, Safari 15 and Firefox 91 by packages/embed/build/browsers/browser-syntax.ts. The youngest of the three
    // is enough to have static blocks taken apart; with the others, so would private methods be, which all of them know.
    target: 'firefox91',
    emptyOutDir: false,
    // Library mode keeps white space unless it is told to drop it.
    rolldownOptions: { output: { minify: { compress: true, mangle: true, codegen: true } } },
  },
});
