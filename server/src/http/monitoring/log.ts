import { type DestinationStream, type Logger, pino } from 'pino';

const FLUSH_MS = 250;
const LINES_MAX = 100;

/** The log of a server on standard output. Lines wait a quarter of a second at most; `flush` before the end. */
export function createLog(): { log: Logger; flush: () => void } {
  const output = pino.destination({ sync: false });
  const lines = gather(output);
  const flush = () => {
    lines.flush();
    output.flushSync();
  };
  process.once('exit', flush);
  // A process with nothing left to do: pino ends its output then, and what came at `exit` would be lost.
  process.prependOnceListener('beforeExit', () => lines.flush());
  return { log: pino({ base: null }, lines), flush };
}

/** Hands lines on by the hundred: pino's own buffer costs more for each line than all the rest of it. */
function gather(output: DestinationStream): DestinationStream & { flush(): void } {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length === 0) return;
    output.write(lines.join(''));
    lines = [];
  };
  setInterval(flush, FLUSH_MS).unref();
  const write = (line: string) => {
    lines.push(line);
    if (lines.length >= LINES_MAX) flush();
  };
  return { write, flush };
}
