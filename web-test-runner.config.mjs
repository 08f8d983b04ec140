import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROME_ARGUMENTS } from './scripts/chrome-arguments.ts';

// Reached only where a promise is broken: a busy machine takes many times as long as a quiet one.
const WAIT_MS_MAX = 60_000;

/** Has the tests' `waitUntil` give up only then, whatever it is told, and look more often. */
const patientWaits = {
  name: 'patient-waits',
  transform({ path, body }) {
    if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
    const hasty = 'const { interval = 50, timeout = 1000 } = options;';
    if (!body.includes(hasty)) throw new Error('waitUntil has changed: look at it anew');
    return body.replace(hasty, `const { interval = 10 } = options; const timeout = ${WAIT_MS_MAX};`);
  },
};

// The client's patience with storage is real time too: on a busy machine it would give up, and keep all in memory.
const patientStorage = `
  const timeout = AbortSignal.timeout;
  AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.max(ms, ${WAIT_MS_MAX}));`;

export default {
  testRunnerHtml: (framework) =>
    `<!doctype html><script>${patientStorage}</script><script type="module" src="${framework}"></script>`,
  files: ['packages/{client,elements,embed,console}/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@samleng/source', 'browser', 'development'] },
  // One more than there are cores, since each waits for something now and then.
  concurrency: Math.min(availableParallelism() + 1, 6),
  // Lit's own greeting; its warnings about mistakes are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 2 * WAIT_MS_MAX } },
  browserStartTimeout: WAIT_MS_MAX,
  testsStartTimeout: 2 * WAIT_MS_MAX,
  testsFinishTimeout: 15 * WAIT_MS_MAX,
  plugins: [
    patientWaits,
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
      // A context for each page: locks, channels and storage of one origin are shared otherwise, and some
      // files run side by side. (`createBrowserContext` is called once for all of them.)
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        // Without this, all of the pages but one are hidden and without focus.
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
};
