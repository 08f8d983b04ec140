import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, 'server-process.ts');
const EXEC_ARGV = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning'];

/** Waited after an edit, because editors write several files one after the other. */
const SETTLE_MS = 30;
/** Enough to finish the answer to a page; streams are ended anyway. */
const STOP_MS_MAX = 1000;

type Place = { port: number; url: string; consoleLink: string | null };

/** The demo's server in a process of its own. Call `restart` after an edit of its sources. */
export type RestartingServer = Omit<Place, 'port'> & { restart(): void; close(): Promise<void> };

/**
 * @param onUp Called each time it has started again.
 * @returns Once it listens; null when it did not start, for which it has printed the reason.
 */
export async function startRestartingServer(onUp: () => void): Promise<RestartingServer | null> {
  let server = startProcess({});
  const place = await placeOf(server);
  if (place === null) return null;

  let turn = Promise.resolve();
  let isWaiting = false;
  const startAgain = async () => {
    await pause(SETTLE_MS);
    isWaiting = false;
    await stop(server);
    server = startProcess({ PORT: String(place.port) });
    if ((await placeOf(server)) !== null) onUp();
  };
  const restart = () => {
    if (isWaiting) return;
    isWaiting = true;
    turn = turn.then(startAgain);
  };
  const { url, consoleLink } = place;
  return { url, consoleLink, restart, close: () => turn.then(() => stop(server)) };
}

function startProcess(settings: Record<string, string>): ChildProcess {
  return fork(PROGRAM, { execArgv: EXEC_ARGV, env: { ...process.env, ...settings } });
}

async function placeOf(server: ChildProcess): Promise<Place | null> {
  const place = once(server, 'message').then(([message]) => message as Place);
  return Promise.race([place, once(server, 'exit').then(() => null)]);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  if (server.connected) server.disconnect();
  const kill = setTimeout(() => server.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
  clearTimeout(kill);
}
