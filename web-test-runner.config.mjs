import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROME_ARGUMENTS } from './scripts/chrome-arguments.ts';

export default {
  files: ['packages/{client,elements,embed}/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@samleng/source', 'browser', 'development'] },
  concurrency: 2,
  // Lit's own greeting; its warnings about mistakes are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // The file that says how class fields are compiled: the plugin does not follow `extends`.
      tsconfig: fileURLToPath(new URL('packages/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
        // Elements can be asked for the role and name that the browser gives them: testing/find.ts.
        args: ['--headless', '--enable-blink-features=ComputedAccessibilityInfo', ...CHROME_ARGUMENTS],
      },
      // A context for each page: locks, channels and storage of one origin are shared otherwise, and two
      // files run side by side. (`createBrowserContext` is called once for all of them.)
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        // Two files run side by side: without this, one of the pages is hidden and without focus.
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
};
