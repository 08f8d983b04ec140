import { execFile } from 'node:child_process';
import { join } from 'node:path';

export type Ran = { code: number; out: string; errorLines: string[] };

export const CLI = join(import.meta.dirname, '../../cli/cli.ts');
export const FLAGS = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning'];

/** The environment of a command: no settings of ours, and the compile cache, which saves it half a second. */
export function cliEnv(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE, ...settings };
}

/** Runs a command in a process of its own, with `folder` as its data folder. */
export function samleng(
  folder: string,
  argv: string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ran> {
  const options = { cwd: folder, env: cliEnv({ DATA_DIR: join(folder, 'data'), ...env }) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...FLAGS, CLI, ...argv], options, (error, out, err) => {
      const code = error === null ? 0 : Number(error.code ?? -1);
      resolve({ code, out, errorLines: err.split('\n').filter((line) => line !== '') });
    });
    child.stdin?.end(input);
  });
}
