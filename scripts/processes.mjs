// Starting other programs, and finding the Node that runs ours.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The path of a Node 24: the one npm brought along, else the one we run on when it is new enough. */
export function node24() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = platform === 'win' ? 'node.exe' : 'node';
  const brought = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Samleng runs on Node 24. None comes with npm for ${process.platform} on ${process.arch}: install it from nodejs.org and start again.`,
  );
  return process.exit(1);
}

/** Runs a program to its end, passing signals on; a failure ends us with the same exit code. */
export async function run(command, argv, options = {}) {
  const child = spawn(command, argv, { cwd: root, stdio: 'inherit', ...options });
  // A terminal sends Ctrl+C to the child as well; passed on, it would arrive twice and mean "at once".
  const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (...how) => resolve(how));
  });
  process.off('SIGTERM', passOn).off('SIGINT', passOn);
  if (code !== 0) process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
}
