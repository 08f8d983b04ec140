import { printable } from '../../domain/printable.ts';
import { type DestinationStream, type Logger, pino } from 'pino';

const FLUSH_MS = 250;
const LINES_MAX = 100;

/** Logs to standard output. Lines are buffered for a moment: call `flush` before the process ends. */
export function createLog(): { log: Logger; flush: () => void } {
  const output = pino.destination({ sync: false });
  const lines = gather(output);
  const flush = () => {
    lines.flush();
    output.flushSync();
  };
  process.once('exit', flush);
  // When a process ends by itself, pino closes its output at `beforeExit`: a flush at `exit` would be too late.
  process.prependOnceListener('beforeExit', () => lines.flush());
  return { log: pino({ base: null }, lines), flush };
}

// Of pino's lines only these are left raw: it escapes the first 32 control characters itself.
const isPlain = (line: string): boolean => /^[\x20-\x7e]*\n$/.test(line);

/** Buffers lines: pino's own buffer costs more for each line than everything else in logging it. */
function gather(output: DestinationStream): DestinationStream & { flush(): void } {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length === 0) return;
    output.write(lines.join(''));
    lines = [];
  };
  setInterval(flush, FLUSH_MS).unref();
  const write = (line: string) => {
    lines.push(isPlain(line) ? line : `${printable(line.trimEnd())}\n`);
    if (lines.length >= LINES_MAX) flush();
  };
  return { write, flush };
}
