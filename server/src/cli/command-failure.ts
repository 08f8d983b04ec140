import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';

/** Exit codes of all commands. */
const FAILED = 1;
const WRONG_INPUT = 2;

/** Wrong usage or invalid input: one line for each error. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('; '));
    this.lines = lines;
  }
}

/** @param place Where the fields are, such as a file's name; '' for the command line. */
export function fieldLines(place: string, errors: FieldMessage[]): string[] {
  return errors.map(({ field, message }) => [place, field, message].filter(Boolean).join(': '));
}

/** Writes one line for each error, without stacks. @returns The exit code. */
export function reportFailure(error: unknown, write: (line: string) => void): number {
  if (error instanceof CommanderError) {
    // Commander has printed it already.
    return error.exitCode === 0 ? 0 : WRONG_INPUT;
  }
  if (error instanceof InputError) {
    for (const line of error.lines) write(oneLine(line));
    return WRONG_INPUT;
  }
  write(oneLine(error instanceof Error ? error.message : String(error)));
  return error instanceof ConfigError ? WRONG_INPUT : FAILED;
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}
