import type { FieldError, ProblemCode } from '@samleng/contract/problem';

// Names are not assigned, which would throw on pages that freeze the language.

/** No answer, or one that asks to wait: offline, time-out, 5xx, 429. Worth another try. */
export class NetworkError extends Error {
  override get name() {
    return 'NetworkError' as const;
  }
  /** From `Retry-After`, 0 if it does not say; undefined when there was no answer. */
  readonly retryAfterSeconds: number | undefined;

  constructor(retryAfterSeconds?: number) {
    super('The server could not be reached.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server understood and refused; trying again would change nothing. */
export class ProblemError extends Error {
  override get name() {
    return 'ProblemError' as const;
  }
  readonly status: number;
  /** A newer server may use a code beyond the type. */
  readonly code: ProblemCode;
  /** One for each field that is wrong; empty unless the signature itself was refused. */
  readonly errors: FieldError[];

  constructor(status: number, code: ProblemCode, errors: FieldError[] = []) {
    super(`The server refused: ${code}.`);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Passes on the two errors a request may end in; anything else is a bug and is thrown. */
export function expected(error: unknown): NetworkError | ProblemError {
  if (error instanceof NetworkError || error instanceof ProblemError) return error;
  throw error;
}
