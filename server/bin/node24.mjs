// Finds the Node that runs us, and starts it. Plain JavaScript that any Node from 20 on reads, installed or not.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path of a Node 24: the one npm brought along, else the one we run on when it is new enough. */
export function node24() {
  const brought = broughtByNpm();
  if (brought !== undefined) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Samleng runs on Node 24. None comes with npm for ${process.platform} on ${process.arch}: install it from nodejs.org and start again.`,
  );
  return process.exit(1);
}

function broughtByNpm() {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', isWindows ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

/** Runs a program to its end, passing signals on; a failure ends us with the same exit code. */
export async function run(command, argv, options = {}) {
  const child = spawn(command, argv, { stdio: 'inherit', ...options });
  // A terminal sends Ctrl+C to the child as well; passed on, it would arrive twice and mean "at once".
  const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (...how) => resolve(how));
  });
  process.off('SIGTERM', passOn).off('SIGINT', passOn);
  if (code !== 0) process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
}
