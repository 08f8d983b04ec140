import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Serve } from './serve.ts';

/** A folder that can be filled up and emptied. */
export type SmallDisk = {
  folder: string;
  /** The method, for the report. */
  by: string;
  fill(server: Serve): void;
  empty(server: Serve): void;
  remove(): void;
};

const DISK_BYTES = 512 * 1024 * 1024;
/** Space left when it is full: enough to open files, not enough for a second of load. */
const LEFT_BYTES = 1024 * 1024;

/** A file system in memory if mounting is allowed; otherwise a limit on the size of the server's files. */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-soak-disk-'));
  return mountMemory(folder) ? memoryDisk(folder) : limitedFiles(folder);
}

function mountMemory(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // Not root, or a container that may not mount.
    return false;
  }
}

function memoryDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast');
  return {
    folder,
    by: 'a small tmpfs',
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
    },
    empty: () => rmSync(ballast),
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function limitedFiles(folder: string): SmallDisk {
  return {
    folder,
    by: 'a limit on the size of files (prlimit)',
    fill: (server) => limitFiles(server, String(LEFT_BYTES)),
    empty: (server) => limitFiles(server, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function limitFiles({ pid }: Serve, bytes: string): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}
