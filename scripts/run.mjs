#!/usr/bin/env node
// Runs every command of the project: `node scripts/run.mjs start|dev|test|build|check|docs|guide|format|lighthouse|bench|soak`.
// It works with any Node from 20 on, installs what is missing, and runs the command on Node 24.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { node24, root, run } from './processes.mjs';
import { build } from './build.mjs';

const [task, ...args] = process.argv.slice(2);

const node = (...argv) => run(node24(), argv);
const bin = (path, ...argv) => node(`node_modules/${path}`, ...argv);
const SOURCE = '--conditions=@samleng/source';

const PURE = ['packages/{contract,locales}/src/**/*.test.ts', 'server/src/domain/**/*.test.ts'];

const tasks = {
  async start() {
    await build();
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'examples/demo.ts', ...args);
  },
  async dev() {
    await build();
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'examples/dev/dev.ts', ...args);
  },
  async build() {
    await build();
    await node(SOURCE, 'packages/embed/build/budgets.ts');
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'packages/console/build/budgets.ts');
  },
  async check() {
    await bin('oxfmt/bin/oxfmt', '--check', '.');
    await bin('oxlint/bin/oxlint', '--deny-warnings', '--type-aware');
    await bin('typescript/bin/tsc', '--noEmit');
    await bin('typescript/bin/tsc', '--noEmit', '-p', 'packages');
    await bin('typescript/bin/tsc', '--noEmit', '-p', 'packages/console');
    await bin('typescript/bin/tsc', '--noEmit', '-p', 'e2e');
  },
  async bench() {
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'bench/bench.ts', ...args);
  },
  async soak() {
    await build();
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'soak/soak.ts', ...args);
  },
  async lighthouse() {
    const { browser } = await import('./browser.mjs');
    process.env.CHROME_PATH = await browser();
    await build();
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'e2e/lighthouse.ts', ...args);
  },
  async docs() {
    await build();
    await node('packages/elements/build/reference.ts');
  },
  async guide() {
    const { browser } = await import('./browser.mjs');
    process.env.CHROME_PATH = await browser();
    await build();
    await node(SOURCE, '--disable-warning=ExperimentalWarning', 'e2e/guide/guide.ts', ...args);
  },
  async format() {
    await bin('oxfmt/bin/oxfmt', '.');
  },
  async test() {
    const { browser } = await import('./browser.mjs');
    process.env.CHROME_PATH = await browser();
    const { nginx } = await import('./nginx.mjs');
    process.env.NGINX_PATH = nginx() ?? '';
    // Side by side, because each of their steps keeps one core busy and no more.
    await Promise.all([tasks.check(), tasks.build()]);
    // Pure rules leave nothing behind, so one process runs them all.
    await node(SOURCE, '--test', '--test-isolation=none', ...PURE);
    await node(
      SOURCE,
      '--disable-warning=ExperimentalWarning',
      'scripts/with-postgres.ts',
      SOURCE,
      '--disable-warning=ExperimentalWarning',
      'scripts/run-tests.ts',
      'scripts/**/*.test.ts',
      'packages/*/build/**/*.test.ts',
      'server/src/!(domain)/**/*.test.ts',
      'server/src/*.test.ts',
      'server/test/**/*.test.ts',
      'examples/**/*.test.ts',
      'deploy/**/*.test.ts',
      'docs/**/*.test.ts',
    );
    await bin('@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.mjs');
    await node(
      SOURCE,
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'e2e/playwright.config.ts',
    );
  },
};

if (!Object.hasOwn(tasks, task)) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(tasks).join('|')}`);
  process.exit(2);
}
setUp();
// Compiled sources are cached, because every test and command loads the same ones.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node');
await tasks[task]();
