/*
 * The one way of all commands to standard output and standard error: what they print may have been written by anybody.
 */
import { printable } from '../domain/printable.ts';

/** Each line of its own: a line break within one is not printed as such. */
export function print(...lines: string[]): void {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

export function printJson(value: object): void {
  print(...JSON.stringify(value, undefined, 2).split('\n'));
}

/** To standard error, after the program's name. */
export function printError(line: string): void {
  process.stderr.write(`samleng: ${printable(line)}\n`);
}

/** How far something is, to standard error: in one line where somebody looks on, else nothing until `done`. */
export function printProgress(line: string, done: boolean): void {
  const { isTTY } = process.stderr;
  if (isTTY) process.stderr.write(`\r\x1b[K${printable(line)}${done ? '\n' : ''}`);
  else if (done) process.stderr.write(`${printable(line)}\n`);
}
