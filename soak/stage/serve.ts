import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(import.meta.resolve('@samleng/server/cli'));
const FLAGS = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning', CLI, 'serve'];
const START_MS_MAX = 30_000;

/** `samleng serve` in a process of its own. */
export type Serve = {
  port: number;
  pid: number;
  /** Whether the process has ended, for whatever reason. */
  hasEnded(): boolean;
  /** Kills it, like a power failure that leaves the disk intact. */
  kill(): Promise<void>;
  /** Stops it as an operator does. @throws When it exits with a failure. */
  stop(): Promise<void>;
};

/**
 * Starts it on a free port, and waits until it serves.
 *
 * @throws When it exits, or is not ready in time.
 */
export async function serve(settings: Record<string, string>): Promise<Serve> {
  const child = spawn(process.execPath, FLAGS, {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const port = await portOf(child, exited).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    port,
    pid: child.pid ?? 0,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code, signal] = await exited;
      if (code !== 0) throw new Error(`the server ended with ${code ?? signal}`);
    },
  };
}

async function portOf({ stdout }: ChildProcess, exited: Promise<unknown[]>): Promise<number> {
  const lines = createInterface({ input: stdout! });
  const found = new Promise<number>((resolve) => {
    // Keep reading: a full pipe would block the server.
    lines.on('line', (line) => {
      const port = /^Serving http:\/\/localhost:(\d+)$/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const ended = exited.then(([code]) => {
    throw new Error(`the server ended with ${String(code)} before it served`);
  });
  ended.catch(() => undefined);
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('the server does not start')), START_MS_MAX);
  return Promise.race([found, ended, late.promise]).finally(() => clearTimeout(timer));
}
