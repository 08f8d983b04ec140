import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Measured } from './figure.ts';

/** Memory and processor time, as reported by the process itself. */
export type Usage = { residentBytes: number; heapBytes: number; cpuMs: number };

/** One side of a comparison, running in a process of its own. */
export type Program = {
  port: number;
  /** Measured after a garbage collection. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

const START_MS_MAX = 60_000;

/**
 * Starts a program of `sides/` and waits until it listens.
 *
 * @param settings Added to its environment.
 * @throws When it exits before it listens.
 */
export async function startProgram(file: string, settings: Record<string, string> = {}): Promise<Program> {
  const child = forkSide(file, settings);
  const { port } = await answerOf<{ port: number }>(child);
  return {
    port,
    usage: () => {
      child.send('usage');
      return answerOf<Usage>(child);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const over = new AbortController();
  const { signal } = over;
  const late = setTimeout(() => over.abort(new Error('The program says nothing')), START_MS_MAX);
  try {
    const exit = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`The program ended with code ${String(code)}`);
    });
    const [answer] = await Promise.race([once(child, 'message', { signal }), exit]);
    return answer as Answer;
  } finally {
    clearTimeout(late);
    over.abort();
  }
}

/** Runs a program of `sides/` to its end; returns its measurement. */
export async function runProgram(file: string, settings: Record<string, string>): Promise<Measured> {
  const child = forkSide(file, settings);
  const exited = once(child, 'exit');
  const measured = await answerOf<Measured>(child);
  await exited;
  return measured;
}

/** Starts a program, uses it, and stops it in any case. */
export async function withProgram<Result>(
  file: string,
  settings: Record<string, string>,
  use: (program: Program) => Promise<Result>,
): Promise<Result> {
  const program = await startProgram(file, settings);
  try {
    return await use(program);
  } finally {
    await program.stop();
  }
}

/** Processor time that a program spends while something runs; other programs of the machine hardly change it. */
export async function processorMsOf(program: Program, run: () => Promise<unknown>): Promise<number> {
  const { cpuMs } = await program.usage();
  await run();
  return (await program.usage()).cpuMs - cpuMs;
}

function forkSide(file: string, settings: Record<string, string>): ChildProcess {
  return fork(fileURLToPath(new URL(`sides/${file}`, import.meta.url)), [], {
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], NODE_ENV: 'production', ...settings },
    execArgv: ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning', '--expose-gc'],
    // Logs are written as in production, and discarded.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
