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
