import { ProblemError } from '@samleng/client';

/** What a failed request is told as: a problem's code, or `network`. */
export function failureCode(error: unknown): string {
  return error instanceof ProblemError ? error.code : 'network';
}

/** Whether what was asked for is not there, so that asking again changes nothing. */
export function isNotFound(code: string): boolean {
  return code.endsWith('not-found');
}
