// Runs other programs, and finds the Node that runs ours.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as runAnywhere } from '../server/bin/node24.mjs';

export { node24 } from '../server/bin/node24.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program in the project's folder to its end; if it fails, this process exits with the same code. */
export const run = (command, argv) => runAnywhere(command, argv, { cwd: root });
