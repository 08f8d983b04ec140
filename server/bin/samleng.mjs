#!/usr/bin/env node
// The command line on whatever Node from 20 on the machine has: it does its work on Node 24.
import { fileURLToPath } from 'node:url';
import { node24, run } from './node24.mjs';

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url));

await run(node24(), [
  '--conditions=@samleng/source',
  '--disable-warning=ExperimentalWarning',
  cli,
  ...process.argv.slice(2),
]);
