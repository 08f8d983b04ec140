// Runs commands one after the other, as `samleng` asks for them: loading the program takes longer than most commands do.
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { until } from '../until.ts';

export type Ask = { program: string; cwd: string; env: NodeJS.ProcessEnv; argv: string[]; input: string };
export type Answer = { code: number; out: string; err: string };

let asked = 0;

process.on('message', (ask: Ask) => {
  void answer(ask).then((said) => process.send!(said));
});

async function answer({ program, cwd, env, argv, input }: Ask): Promise<Answer> {
  process.chdir(cwd);
  setEnv(env);
  process.argv = [process.execPath, program, ...argv];
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  const before = openResources();
  asked += 1;
  try {
    // Each address is a module of its own, so the program's first lines run anew; the rest is loaded once.
    await import(`${pathToFileURL(program).href}?${asked}`);
    // A process would not end before.
    await until(() => openResources() === before);
  } finally {
    for (const stream of [out, err]) stream.restore();
  }
  return { code: exitCode(), out: out.text(), err: err.text() };
}

const exitCode = (): number => Number(process.exitCode ?? 0);

function setEnv(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Keeps what is written to a stream instead of writing it. */
function heard(stream: NodeJS.WriteStream) {
  const write = stream.write.bind(stream);
  let said = '';
  stream.write = (chunk: string | Uint8Array) => {
    said += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return { text: () => said, restore: () => void (stream.write = write) };
}

/** All that keeps a process from ending, as text. */
const openResources = (): string => process.getActiveResourcesInfo().sort().join();
