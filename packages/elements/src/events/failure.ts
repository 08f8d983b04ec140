import { ProblemError } from '@samleng/client';

/** The `code` of an error event: a problem's code, or `network`. */
export function failureCode(error: unknown): string {
  return error instanceof ProblemError ? error.code : 'network';
}

/** It does not exist, so trying again would change nothing. */
export function isNotFound(code: string): boolean {
  return code.endsWith('not-found');
}
