import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CLI, cliEnv, FLAGS } from './samleng.ts';

/** `samleng serve` as a process of its own. */
export type Serving = { origin: string; process: ChildProcess };

/**
 * Starts it on a free port.
 *
 * @param settings Added to its environment; `DATA_DIR` is its working directory.
 * @param program Arguments for Node that start the command line.
 */
export async function startServing(
  settings: { DATA_DIR: string } & Record<string, string>,
  program: string[] = [...FLAGS, CLI],
): Promise<Serving> {
  const child = spawn(process.execPath, [...program, 'serve'], {
    cwd: settings.DATA_DIR,
    env: cliEnv({ PORT: '0', ...settings }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portIn(child.stdout);
  // Keep reading: a full pipe would block the server.
  child.stdout.resume();
  return { origin: `http://127.0.0.1:${port}`, process: child };
}

async function portIn(out: Readable): Promise<string> {
  for await (const line of createInterface(out)) {
    const port = /^Serving http:\S+:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('It does not serve');
}
