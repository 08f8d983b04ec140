// A real server with the demo campaign and the partners' pages, as `npm start` starts them.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Arguments for Node that start the demo; everything must be built. */
export const demoArguments = [
  '--conditions=@samleng/source',
  '--disable-warning=ExperimentalWarning',
  join(import.meta.dirname, '../examples/demo.ts'),
];

export type Site = {
  dataDir: string;
  /** Origin of the petition server. */
  server: string;
  /** Origin of the partners' pages. */
  partners: string;
  /** The same pages on another origin. */
  otherPartners: string;
  /** Asks the server to stop, and returns its exit code. */
  stop: () => Promise<number | null>;
  /** Kills the server, as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again with the same data and addresses. */
  startAgain: () => Promise<void>;
  /** Stops it and deletes its data. */
  remove: () => Promise<void>;
};

/** @param settings Added to those of every test's server. */
export async function openSite(settings: Record<string, string> = {}): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samleng-e2e-'));
  const env = { DATA_DIR: dataDir, HOST: '127.0.0.1', ...settings };
  let demo = await start({ ...env, PORT: '0' });
  const { server, partners, otherPartners } = demo;
  const kill = async (): Promise<void> => {
    await end(demo.process, 'SIGKILL');
  };
  return {
    dataDir,
    server,
    partners,
    otherPartners,
    stop: () => end(demo.process, 'SIGTERM'),
    kill,
    startAgain: async () => {
      demo = await start({ ...env, PORT: new URL(server).port, EXAMPLES_PORT: new URL(partners).port });
    },
    remove: async () => {
      await kill();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, demoArguments, {
    env: { ...withoutOurSettings(process.env), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const named = await printedAddresses(child.stdout);
  const originOf = (name: string) => named.get(name) && new URL(named.get(name)!).origin;
  const [server, partners, otherPartners] = ['Server', "Partners' pages", '… another origin'].map(originOf);
  if (!server || !partners || !otherPartners) throw new Error('The demo did not start: see above.');
  child.stdout.resume();
  return { process: child, server, partners, otherPartners };
}

/** The demo prints its addresses by name, one in a line: "Server  http://…". */
async function printedAddresses(out: Readable): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  for await (const line of createInterface(out)) {
    const [, name, address] = /^ {2}(\S.*?) +(https?:\/\/\S+)$/.exec(line) ?? [];
    if (name && address) named.set(name, address);
    if (name === '… another origin') break;
  }
  return named;
}

function withoutOurSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = ['PUBLIC_URL', 'DATABASE_URL', 'PEPPER_FILE', 'SMTP_URL', 'MAIL_FROM'];
  const rest = Object.entries(env).filter(([name]) => !ours.includes(name));
  return Object.fromEntries(rest);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
