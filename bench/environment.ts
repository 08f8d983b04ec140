import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { scratchFolder } from './data/campaign.ts';
import { median } from './figure.ts';

const SYNCS = 200;
const PAGE_BYTES = 4096;

/** Facts that the figures depend on, printed beside them. */
export function environment(): Record<string, string> {
  const sqlite = new SQLite(':memory:');
  const version = sqlite.prepare('select sqlite_version()').pluck().get();
  sqlite.close();
  return {
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    sqlite: String(version),
    // Other programs on the machine: above a few tenths the figures are less reliable.
    'load before': loadavg()
      .map((load) => load.toFixed(2))
      .join(' '),
    sync: `${syncMs().toFixed(2)} ms (4 kB, median of ${SYNCS})`,
  };
}

/** Milliseconds to make 4 kB at the end of a file durable: every answer waits for this. */
function syncMs(): number {
  const scratch = scratchFolder();
  const file = openSync(join(scratch.folder, 'sync'), 'w');
  const page = Buffer.alloc(PAGE_BYTES);
  const times = Array.from({ length: SYNCS }, () => {
    const startedAt = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  scratch.remove();
  return median(times);
}
