// Runs the operator's commands on the data of a test's server.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Site } from './site.ts';

const CLI = join(import.meta.dirname, '../server/src/cli/cli.ts');
const FLAGS = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning'];

/** @returns The command's output. */
export async function samleng(site: Site, ...argv: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], DATA_DIR: site.dataDir, PUBLIC_URL: site.server };
  const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, CLI, ...argv], { env });
  return stdout;
}
