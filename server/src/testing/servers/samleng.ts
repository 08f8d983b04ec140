import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Ask } from './command-host.ts';

export type Ran = { code: number; out: string; errorLines: string[] };

export const CLI = join(import.meta.dirname, '../../cli/cli.ts');
export const FLAGS = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning'];

const HOST = join(import.meta.dirname, 'command-host.ts');

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The environment of a command: no settings of ours, and the compile cache, which saves it half a second. */
export function cliEnv(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE, ...settings };
}

/** Runs a command outside this process, with `folder` as its data folder; the server in a process of its own. */
export async function samleng(
  folder: string,
  argv: string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ran> {
  const settings = cliEnv({ DATA_DIR: join(folder, 'data'), ...env });
  const ask = { program: CLI, cwd: folder, env: settings, argv, input };
  const { code, out, err } = await (argv[0] === 'serve' ? runAlone(ask) : inTurn(ask));
  return { code, out, errorLines: err.split('\n').filter((line) => line !== '') };
}

function runAlone({ program, cwd, env, argv }: Ask): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...FLAGS, program, ...argv], { cwd, env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

function inTurn(ask: Ask): Promise<Answer> {
  const ran = last.then(() => runInHost(ask));
  last = ran.catch(() => undefined);
  return ran;
}

async function runInHost(ask: Ask): Promise<Answer> {
  host ??= fork(HOST, { execArgv: FLAGS, env: cliEnv({}) });
  host.ref();
  host.channel!.ref();
  const answered = new AbortController();
  const { signal } = answered;
  host.send(ask);
  const [answer] = (await Promise.race([
    once(host, 'message', { signal }),
    once(host, 'exit', { signal }).then(() => {
      throw new Error(`This ended more than its command: ${ask.argv.join(' ')}`);
    }),
  ])) as [Answer];
  answered.abort();
  // It ends with this process, which does not wait for it.
  host.unref();
  host.channel!.unref();
  return answer;
}
